package org.leadtoorder.crm.insight;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.opportunity.OpenOpportunity;

/**
 * What open opportunities may bring. Immutable.
 *
 * @param open how many are open
 * @param estimated how many of them somebody has estimated
 * @param amount the sum of the estimates
 * @param weighted the sum of estimate × chance to win: the chance set by hand, else that of the sales stage when it was entered; exact
 */
public record Forecast(long open, long estimated, Amounts amount, Amounts weighted) {
    private static final int DECIMALS = 6;

    /**
     * How often the open amount covers what is still to be won.
     *
     * @param missing target less what is won already, above zero
     * @return open / missing in the currency of {@code missing}, rounded half up to {@value #DECIMALS} decimals; none when nothing is
     *     missing; never null
     */
    public Option<BigDecimal> coverage(Money missing) {
        return Option.when(
                missing.isPositive(),
                () -> amount.in(missing.currency()).divide(missing.amount(), DECIMALS, RoundingMode.HALF_UP));
    }

    /** Adds up opportunities. */
    static final class Adding implements Figures<Forecast, Adding> {
        private static final long serialVersionUID = 1L;

        private long open;
        private long estimated;
        private final Amounts.Sum amount = new Amounts.Sum();
        private final Amounts.Sum weighted = new Amounts.Sum();

        @Override
        public void add(RowFacts facts) {
            if (!facts.is(OpenOpportunity.class)) return;
            open++;
            var deal = (OpportunityRow) facts.row();
            if (!deal.estimated) return;
            estimated++;
            var estimate = RowFacts.minor(deal.estimate, deal.currency);
            var chance = deal.ownProbability == 0 ? deal.probability : deal.ownProbability;
            amount.add(deal.currency, estimate);
            weighted.add(deal.currency, estimate.multiply(BigDecimal.valueOf(chance, 2)));
        }

        @Override
        public void plus(Adding other) {
            open += other.open;
            estimated += other.estimated;
            amount.plus(other.amount);
            weighted.plus(other.weighted);
        }

        @Override
        public int size() {
            return amount.size() + weighted.size();
        }

        @Override
        public Forecast done() {
            return new Forecast(open, estimated, amount.done(), weighted.done());
        }
    }
}
