package org.leadtoorder.crm.money;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/** The computed amounts of one line. Immutable; only {@link Pricing} makes one. */
@Value.Immutable
@Hidden
public abstract sealed class LineTotal permits ImmutableLineTotal {
    LineTotal() {}

    /**
     * The line.
     *
     * @return the id of the line; never null
     */
    @Value.Parameter
    public abstract String line();

    /**
     * Whether the line is in the totals.
     *
     * @return false for an alternative or optional line that was not chosen
     */
    @Value.Parameter
    public abstract boolean counted();

    /**
     * What the amounts are.
     *
     * @return the price basis of the document; never null
     */
    @Value.Parameter
    public abstract PriceBasis basis();

    /**
     * Unit price × quantity less the line's own discounts, rounded once: net with net prices, gross with gross prices.
     *
     * @return the amount before the header discount; never null
     */
    @Value.Parameter
    public abstract Money amount();

    /**
     * The part of the header discount that the line bears.
     *
     * @return zero without one, negative for a deduction; never null
     */
    @Value.Parameter
    public abstract Money headerDiscount();

    /**
     * The tax of the line.
     *
     * @return there exactly when tax is rounded per line
     */
    @Value.Parameter
    public abstract Option<Money> tax();

    /**
     * The amount less the part of the header discount.
     *
     * @return net with net prices, gross with gross prices; never null
     */
    public Money discounted() {
        return headerDiscount().isZero() ? amount() : amount().minus(headerDiscount());
    }

    /**
     * The line without tax, after the header discount.
     *
     * @return there unless prices are gross and tax is rounded per document
     */
    public Option<Money> net() {
        return basis() == PriceBasis.NET
                ? Option.some(discounted())
                : tax().map(tax -> discounted().minus(tax));
    }

    /**
     * The line with tax, after the header discount.
     *
     * @return there unless prices are net and tax is rounded per document
     */
    public Option<Money> gross() {
        return basis() == PriceBasis.GROSS
                ? Option.some(discounted())
                : tax().map(tax -> discounted().plus(tax));
    }
}
