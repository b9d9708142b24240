package org.leadtoorder.crm.insight;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far leads, or opportunities, came. Immutable. Who came far came through all that lies before; what became of it later makes no
 * difference: a lead whose order was cancelled did come to an order.
 *
 * @param reached what came at least to a step; unmodifiable
 */
public record Funnel(Map<Step, Reached> reached) {
    private static final int DECIMALS = 6;

    /** The steps of a funnel, in order. */
    public enum Step {
        /** A lead was captured. */
        LEAD,
        /** The lead was qualified. */
        QUALIFIED,
        /** The lead became a customer. */
        CUSTOMER,
        /** There was an opportunity. */
        OPPORTUNITY,
        /** A quote went out. */
        QUOTE,
        /** A quote was accepted. */
        ACCEPTANCE,
        /** An order was placed. */
        ORDER
    }

    /**
     * What came at least to a step. Immutable.
     *
     * @param count how many leads, or opportunities
     * @param amount what they are worth there: opportunities as {@link Facts#net} says, quotes that went out or were accepted by their
     *     net totals, orders that count by theirs; nothing before
     */
    public record Reached(long count, Amounts amount) {}

    /**
     * How many came at least to a step.
     *
     * @param step the step
     * @return how many
     */
    public long count(Step step) {
        return reached(step).count();
    }

    /**
     * What they are worth there.
     *
     * @param step the step
     * @return the sums, never null
     */
    public Amounts amount(Step step) {
        return reached(step).amount();
    }

    /**
     * The share of those at one step that came to another.
     *
     * @param from the earlier step
     * @param to the later step
     * @return 0 to 1, rounded half up to {@value #DECIMALS} decimals; none if nobody came to the earlier one; never null
     */
    public Option<BigDecimal> conversion(Step from, Step to) {
        return Option.when(
                count(from) > 0,
                () -> BigDecimal.valueOf(count(to))
                        .divide(BigDecimal.valueOf(count(from)), DECIMALS, RoundingMode.HALF_UP));
    }

    private Reached reached(Step step) {
        return Option.of(reached.get(step)).getOrElse(new Reached(0, Amounts.none()));
    }

    /** Adds up leads, or opportunities. */
    static final class Adding implements Figures<Funnel, Adding> {
        private static final long serialVersionUID = 1L;

        private final EnumMap<Step, Long> counts = new EnumMap<>(Step.class);
        private final EnumMap<Step, Amounts.Sum> amounts = new EnumMap<>(Step.class);

        @Override
        public void add(RowFacts facts) {
            var way = facts.way();
            way.counts().forEach(step -> counts.merge(step, 1L, Long::sum));
            way.amounts()
                    .forEach((step, sum) -> amounts.computeIfAbsent(step, each -> new Amounts.Sum())
                            .add(sum.done()));
        }

        @Override
        public void plus(Adding other) {
            other.counts.forEach((step, count) -> counts.merge(step, count, Long::sum));
            other.amounts.forEach((step, sum) ->
                    amounts.computeIfAbsent(step, each -> new Amounts.Sum()).plus(sum));
        }

        @Override
        public int size() {
            return counts.size()
                    + amounts.values().stream().mapToInt(Amounts.Sum::size).sum();
        }

        @Override
        public Funnel done() {
            var all = new EnumMap<Step, Reached>(Step.class);
            counts.forEach((step, count) -> {
                var sum = amounts.getOrDefault(step, new Amounts.Sum());
                all.put(step, new Reached(count, sum.done()));
            });
            return new Funnel(Collections.unmodifiableMap(all));
        }
    }
}
