package org.leadtoorder.crm.money;

import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/** The lines of a document that share a tax code and rate, added up. Immutable; only {@link Pricing} makes one. */
@Value.Immutable
@Hidden
public abstract sealed class TaxTotal permits ImmutableTaxTotal {
    TaxTotal() {}

    /**
     * The tax code.
     *
     * @return the code; never null
     */
    @Value.Parameter
    public abstract String code();

    /**
     * The rate.
     *
     * @return the rate; never null
     */
    @Value.Parameter
    public abstract Percentage rate();

    /**
     * What is taxed, without the tax, after the header discount.
     *
     * @return the base; never null
     */
    @Value.Parameter
    public abstract Money base();

    /**
     * The tax.
     *
     * @return the tax; never null
     */
    @Value.Parameter
    public abstract Money tax();

    /**
     * Base and tax.
     *
     * @return the sum; never null
     */
    public Money gross() {
        return base().plus(tax());
    }
}
