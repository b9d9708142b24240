package org.leadtoorder.crm.money;

import io.vavr.collection.Seq;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/**
 * The computed amounts of a document. Immutable; only {@link Pricing} makes one, so that the lines add up to the totals and
 * net + tax = gross by construction.
 */
@Value.Immutable
@Hidden
public abstract sealed class Totals permits ImmutableTotals {
    Totals() {}

    /**
     * The amounts of all lines, also of those that do not count.
     *
     * @return in the order of the document; never null
     */
    @Value.Parameter
    public abstract Seq<LineTotal> lines();

    /**
     * The counted lines before the header discount: net with net prices, gross with gross prices.
     *
     * @return the sum of the line amounts; never null
     */
    @Value.Parameter
    public abstract Money subtotal();

    /**
     * The header discount.
     *
     * @return zero or above; the sum of the lines' parts; never null
     */
    @Value.Parameter
    public abstract Money headerDiscount();

    /**
     * The taxes of the counted lines, one entry for each tax code and rate.
     *
     * @return sorted by code, then rate; never null
     */
    @Value.Parameter
    public abstract Seq<TaxTotal> taxes();

    /**
     * The document without tax, after all discounts.
     *
     * @return the sum of the tax bases; never null
     */
    @Value.Parameter
    public abstract Money net();

    /**
     * The tax.
     *
     * @return the sum of the taxes; never null
     */
    @Value.Parameter
    public abstract Money tax();

    /**
     * The document with tax.
     *
     * @return net + tax; never null
     */
    @Value.Parameter
    public abstract Money gross();

    /**
     * What is to be paid: the gross amount, rounded to the cash step where the policy has one for the currency.
     *
     * @return the payable amount; never null
     */
    @Value.Parameter
    public abstract Money payable();

    /**
     * What cash rounding adds to the gross amount, or takes off.
     *
     * @return payable − gross; never null
     */
    public Money cashRounding() {
        return payable().minus(gross());
    }

    @Value.Check
    void check() {
        if (net().minor() + tax().minor() != gross().minor())
            throw new IllegalArgumentException("net and tax are not gross");
    }
}
