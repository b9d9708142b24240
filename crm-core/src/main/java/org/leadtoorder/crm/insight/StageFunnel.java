package org.leadtoorder.crm.insight;

import io.vavr.control.Option;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtoorder.crm.opportunity.LostOpportunity;
import org.leadtoorder.crm.opportunity.WonOpportunity;

/**
 * How opportunities go through the company's own sales stages. Immutable. An opportunity counts once in each sales stage that it ever
 * came to, however often; one that was skipped was not come to.
 *
 * @param pipelines what came to each sales stage, by pipeline and sales stage; unmodifiable
 */
public record StageFunnel(SortedMap<String, SortedMap<String, Reached>> pipelines) {
    private static final int DECIMALS = 6;
    private static final Reached NOTHING =
            new Reached(0, Amounts.none(), 0, 0, Collections.unmodifiableSortedMap(new TreeMap<>()));

    /**
     * What came to a sales stage. Immutable.
     *
     * @param count how many opportunities
     * @param amount what they are worth, as {@link Facts#net} says: orders that count, and of open ones without any the estimate
     * @param won how many of them are won
     * @param lost how many of them are lost
     * @param on how many of them came to each other sales stage later, the first times compared; unmodifiable
     */
    public record Reached(long count, Amounts amount, long won, long lost, SortedMap<String, Long> on) {}

    /**
     * What came to a sales stage.
     *
     * @param pipeline the pipeline
     * @param stage the sales stage
     * @return the figures, all zero if nothing came to it; never null
     */
    public Reached reached(String pipeline, String stage) {
        return Option.of(pipelines.get(pipeline))
                .flatMap(stages -> Option.of(stages.get(stage)))
                .getOrElse(NOTHING);
    }

    /**
     * The share of those that came to one sales stage that came to another later.
     *
     * @param pipeline the pipeline
     * @param from the one
     * @param to the other
     * @return 0 to 1, rounded half up to {@value #DECIMALS} decimals; none if nothing came to the one; never null
     */
    public Option<BigDecimal> conversion(String pipeline, String from, String to) {
        var before = reached(pipeline, from);
        return share(before.on().getOrDefault(to, 0L), before.count());
    }

    /**
     * The share of those that came to a sales stage that is won.
     *
     * @param pipeline the pipeline
     * @param from the sales stage
     * @return 0 to 1, rounded half up to {@value #DECIMALS} decimals; none if nothing came to it; never null
     */
    public Option<BigDecimal> conversionToWon(String pipeline, String from) {
        var before = reached(pipeline, from);
        return share(before.won(), before.count());
    }

    private static Option<BigDecimal> share(long part, long whole) {
        return Option.when(
                whole > 0,
                () -> BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }

    /** Adds up opportunities. */
    static final class Adding implements Figures<StageFunnel, Adding> {
        private static final long serialVersionUID = 1L;

        private final TreeMap<String, TreeMap<String, Running>> pipelines = new TreeMap<>();

        @Override
        public void add(RowFacts facts) {
            if (!(facts.row() instanceof OpportunityRow deal)) return;
            var net = facts.net();
            var visits = deal.visits.all();
            for (var first = 0; first < visits.length; first++) {
                var visit = visits[first];
                var reached = of(visit.pipeline, visit.stage);
                reached.count++;
                reached.amount.add(net);
                if (facts.is(WonOpportunity.class)) reached.won++;
                if (facts.is(LostOpportunity.class)) reached.lost++;
                for (var later = first + 1; later < visits.length; later++)
                    if (visits[later].pipeline.equals(visit.pipeline))
                        reached.on.merge(visits[later].stage, 1L, Long::sum);
            }
        }

        private Running of(String pipeline, String stage) {
            return pipelines
                    .computeIfAbsent(pipeline, name -> new TreeMap<>())
                    .computeIfAbsent(stage, name -> new Running());
        }

        @Override
        public void plus(Adding other) {
            other.pipelines.forEach((pipeline, stages) ->
                    stages.forEach((stage, each) -> of(pipeline, stage).plus(each)));
        }

        @Override
        public int size() {
            return pipelines.values().stream()
                    .flatMap(stages -> stages.values().stream())
                    .mapToInt(each -> 1 + each.amount.size() + each.on.size())
                    .sum();
        }

        @Override
        public StageFunnel done() {
            var all = new TreeMap<String, SortedMap<String, Reached>>();
            pipelines.forEach((pipeline, stages) -> {
                var each = new TreeMap<String, Reached>();
                stages.forEach((stage, running) -> each.put(stage, running.done()));
                all.put(pipeline, Collections.unmodifiableSortedMap(each));
            });
            return new StageFunnel(Collections.unmodifiableSortedMap(all));
        }
    }

    private static final class Running implements Serializable {
        private static final long serialVersionUID = 1L;

        long count;
        long won;
        long lost;
        final Amounts.Sum amount = new Amounts.Sum();
        final TreeMap<String, Long> on = new TreeMap<>();

        void plus(Running other) {
            count += other.count;
            won += other.won;
            lost += other.lost;
            amount.plus(other.amount);
            other.on.forEach((stage, times) -> on.merge(stage, times, Long::sum));
        }

        Reached done() {
            return new Reached(count, amount.done(), won, lost, Collections.unmodifiableSortedMap(new TreeMap<>(on)));
        }
    }
}
