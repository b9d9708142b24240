package org.leadtoorder.crm.quote;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Pricing;
import org.leadtoorder.crm.money.PricingPolicy;

/**
 * What is left of a net total after the cost. Immutable.
 *
 * @param net the net total, after all discounts
 * @param cost what the counted lines cost the company, each line rounded once
 */
public record Margin(Money net, Money cost) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Refuses null.
     *
     * @param net the net total, after all discounts
     * @param cost what the counted lines cost the company, each line rounded once
     */
    public Margin {
        Given.all("net", net, "cost", cost);
    }

    /**
     * What is left.
     *
     * @return net − cost, perhaps negative; never null
     */
    public Money amount() {
        return net.minus(cost);
    }

    /**
     * What is left, in per cent of the net total.
     *
     * @return per cent, rounded to two decimals; none when the net total is not above zero; never null
     */
    public Option<BigDecimal> perCent() {
        return Option.when(
                net.isPositive(),
                () -> amount().amount().multiply(HUNDRED).divide(net.amount(), 2, RoundingMode.HALF_UP));
    }

    /** Whether less than so many per cent of the net are left; compared exactly. Of nothing, nothing is left. */
    boolean below(BigDecimal perCent) {
        return !net.isPositive()
                || amount().amount().multiply(HUNDRED).compareTo(net.amount().multiply(perCent)) < 0;
    }

    static Option<Margin> of(QuoteContent content) {
        var net = content.totals().net();
        var cost = Option.some(Money.zero(net.currency()));
        for (var line : content.lines().filter(QuoteLine::counted))
            cost = cost.flatMap(sum -> cost(line, content.policy()).flatMap(each -> sum(sum, each)));
        return cost.map(sum -> new Margin(net, sum));
    }

    private static Option<Money> cost(QuoteLine line, PricingPolicy policy) {
        var item = line.item();
        return line.cost()
                .flatMap(cost -> Pricing.amount(
                                LineItem.builder()
                                        .id(item.id())
                                        .unitPrice(cost)
                                        .quantity(item.quantity())
                                        .tax(item.tax())
                                        .build(),
                                policy)
                        .toOption());
    }

    /** A cost past all bounds, from which no net total could be told apart in an amount, is as good as unknown. */
    private static Option<Money> sum(Money one, Money other) {
        var sum = one.amount().add(other.amount());
        return Option.when(sum.unscaledValue().bitLength() < 59, () -> Money.of(sum, one.currency()));
    }
}
