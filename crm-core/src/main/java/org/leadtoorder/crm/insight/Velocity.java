package org.leadtoorder.crm.insight;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.port.Ledger.Recorded;

/**
 * How long opportunities stay in their sales stages, in calendar days of the company's zone. Immutable. An opportunity that comes to a
 * sales stage twice counts twice.
 *
 * @param left the visits that have ended, by pipeline and sales stage
 * @param running the visits that go on, with their length until the day of the report, by pipeline and sales stage
 */
public record Velocity(Map<String, Map<String, Distribution>> left, Map<String, Map<String, Distribution>> running) {
    /**
     * How long a sales stage took.
     *
     * @param pipeline the pipeline
     * @param stage the sales stage
     * @return the days of the visits that have ended, none if there was none; never null
     */
    public Option<Distribution> days(String pipeline, String stage) {
        return Option.of(left.get(pipeline)).flatMap(stages -> Option.of(stages.get(stage)));
    }

    /** The insight. */
    record Times(Calendar calendar) implements Insight<Book, Velocity> {
        @Override
        public Book empty() {
            return new Book();
        }

        @Override
        public void add(Book into, Recorded fact) {
            into.add(fact, calendar);
        }

        @Override
        public Book merge(Book one, Book other) {
            return one.merge(other);
        }

        @Override
        public Velocity result(Book facts, LocalDate asOf) {
            var running = new StageTimes();
            for (var deal : facts.opportunities.values())
                if (deal.state == OpenOpportunity.class)
                    running.add(deal.pipeline, deal.stage, asOf.toEpochDay() - deal.stageSince);
            return new Velocity(distributions(facts.stages), distributions(running));
        }

        private static Map<String, Map<String, Distribution>> distributions(StageTimes times) {
            var all = new TreeMap<String, Map<String, Distribution>>();
            times.days.forEach((pipeline, stages) -> {
                var each = new TreeMap<String, Distribution>();
                stages.forEach((stage, lengths) -> each.put(stage, Distribution.of(lengths)));
                all.put(pipeline, Map.copyOf(each));
            });
            return Map.copyOf(all);
        }
    }
}
