package org.leadtoorder.crm.insight;

import io.vavr.control.Option;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtoorder.crm.opportunity.OpenOpportunity;

/**
 * How long opportunities stay in their sales stages, in calendar days of the company's zone. Immutable. An opportunity that comes to a
 * sales stage twice counts twice.
 *
 * @param left the visits that have ended, by pipeline and sales stage; unmodifiable
 * @param running the visits that go on, with their length until the day of the report, by pipeline and sales stage; unmodifiable
 */
public record Velocity(
        SortedMap<String, SortedMap<String, Distribution>> left,
        SortedMap<String, SortedMap<String, Distribution>> running) {
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

    /** Adds up opportunities. */
    static final class Adding implements Figures<Velocity, Adding> {
        private static final long serialVersionUID = 1L;

        private final long today;
        private final TreeMap<String, TreeMap<String, TreeMap<Long, Long>>> left = new TreeMap<>();
        private final TreeMap<String, TreeMap<String, TreeMap<Long, Long>>> running = new TreeMap<>();

        Adding(long today) {
            this.today = today;
        }

        @Override
        public void add(RowFacts facts) {
            if (!(facts.row() instanceof OpportunityRow deal)) return;
            for (var visit : deal.visits.all())
                if (visit.hasEnded()) visit.addTo(of(left, visit.pipeline, visit.stage));
            if (deal.state == OpenOpportunity.class)
                of(running, deal.pipeline, deal.stage).merge(today - deal.stageSince, 1L, Long::sum);
        }

        private static TreeMap<Long, Long> of(
                TreeMap<String, TreeMap<String, TreeMap<Long, Long>>> times, String pipeline, String stage) {
            return times.computeIfAbsent(pipeline, name -> new TreeMap<>())
                    .computeIfAbsent(stage, name -> new TreeMap<>());
        }

        @Override
        public void plus(Adding other) {
            plus(left, other.left);
            plus(running, other.running);
        }

        private static void plus(
                TreeMap<String, TreeMap<String, TreeMap<Long, Long>>> mine,
                TreeMap<String, TreeMap<String, TreeMap<Long, Long>>> others) {
            others.forEach((pipeline, stages) ->
                    stages.forEach((stage, days) -> Distribution.add(of(mine, pipeline, stage), days)));
        }

        @Override
        public int size() {
            return size(left) + size(running);
        }

        private static int size(TreeMap<String, TreeMap<String, TreeMap<Long, Long>>> times) {
            return times.values().stream()
                    .flatMap(stages -> stages.values().stream())
                    .mapToInt(Map::size)
                    .sum();
        }

        @Override
        public Velocity done() {
            return new Velocity(distributions(left), distributions(running));
        }

        private static SortedMap<String, SortedMap<String, Distribution>> distributions(
                TreeMap<String, TreeMap<String, TreeMap<Long, Long>>> times) {
            var all = new TreeMap<String, SortedMap<String, Distribution>>();
            times.forEach((pipeline, stages) -> {
                var each = new TreeMap<String, Distribution>();
                stages.forEach((stage, days) -> each.put(stage, Distribution.of(days)));
                all.put(pipeline, Collections.unmodifiableSortedMap(each));
            });
            return Collections.unmodifiableSortedMap(all);
        }
    }
}
