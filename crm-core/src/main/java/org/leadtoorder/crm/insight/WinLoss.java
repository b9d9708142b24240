package org.leadtoorder.crm.insight;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.TreeMap;
import org.leadtoorder.crm.opportunity.LostOpportunity;
import org.leadtoorder.crm.opportunity.WonOpportunity;

/**
 * What became of opportunities. Immutable.
 *
 * <p>Days count from the day of creation to the closing day, both in the company's zone. An opportunity that was reopened counts by
 * what became of it last.
 *
 * @param open how many are open
 * @param won how many are won
 * @param lost how many are lost
 * @param wonNet what the orders of the won ones come to, net, in their last revisions, without rejected and cancelled ones
 * @param wonGross the same gross
 * @param lostEstimates what the lost ones were estimated at
 * @param daysToWin how long the won ones took
 * @param daysToLose how long the lost ones took
 */
public record WinLoss(
        long open,
        long won,
        long lost,
        Amounts wonNet,
        Amounts wonGross,
        Amounts lostEstimates,
        Distribution daysToWin,
        Distribution daysToLose) {
    private static final int DECIMALS = 6;

    /**
     * How many are decided.
     *
     * @return won + lost
     */
    public long closed() {
        return won + lost;
    }

    /**
     * The share of won ones among the decided.
     *
     * @return won / (won + lost), 0 to 1, rounded half up to {@value #DECIMALS} decimals; none while nothing is decided; never null
     */
    public Option<BigDecimal> winRate() {
        return Option.when(
                closed() > 0,
                () -> BigDecimal.valueOf(won).divide(BigDecimal.valueOf(closed()), DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * How long the decided ones took.
     *
     * @return the days to win and to lose together, never null
     */
    public Distribution daysToClose() {
        return daysToWin.plus(daysToLose);
    }

    /** Adds up opportunities. */
    static final class Adding implements Figures<WinLoss, Adding> {
        private static final long serialVersionUID = 1L;

        private long open;
        private long won;
        private long lost;
        private final Amounts.Sum net = new Amounts.Sum();
        private final Amounts.Sum gross = new Amounts.Sum();
        private final Amounts.Sum missed = new Amounts.Sum();
        private final TreeMap<Long, Long> toWin = new TreeMap<>();
        private final TreeMap<Long, Long> toLose = new TreeMap<>();

        @Override
        public void add(RowFacts facts) {
            if (facts.is(WonOpportunity.class)) {
                won++;
                facts.ordered(net, gross);
                toWin.merge(days(facts), 1L, Long::sum);
            } else if (facts.is(LostOpportunity.class)) {
                lost++;
                var deal = (OpportunityRow) facts.row();
                if (deal.estimated) missed.add(deal.currency, RowFacts.minor(deal.estimate, deal.currency));
                toLose.merge(days(facts), 1L, Long::sum);
            } else {
                open++;
            }
        }

        /** What is decided has a closing day. */
        private static long days(RowFacts facts) {
            var deal = (OpportunityRow) facts.row();
            return (long) deal.closed - deal.born;
        }

        @Override
        public void plus(Adding other) {
            open += other.open;
            won += other.won;
            lost += other.lost;
            net.plus(other.net);
            gross.plus(other.gross);
            missed.plus(other.missed);
            Distribution.add(toWin, other.toWin);
            Distribution.add(toLose, other.toLose);
        }

        @Override
        public int size() {
            return net.size() + gross.size() + missed.size() + toWin.size() + toLose.size();
        }

        @Override
        public WinLoss done() {
            return new WinLoss(
                    open,
                    won,
                    lost,
                    net.done(),
                    gross.done(),
                    missed.done(),
                    Distribution.of(toWin),
                    Distribution.of(toLose));
        }
    }
}
