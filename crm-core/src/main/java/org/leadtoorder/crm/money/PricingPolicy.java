package org.leadtoorder.crm.money;

import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/**
 * Everything that decides how a document is computed. A document keeps the one it was made with, so that a later change of the
 * company's configuration never changes an old document. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class PricingPolicy permits ImmutablePricingPolicy {
    /** Apart, since it is of a subclass: two threads that start with one class each would wait for each other for ever. */
    private static final class Standard {
        static final PricingPolicy POLICY = builder().build();
    }

    PricingPolicy() {}

    /**
     * Tax per document, net prices, {@code HALF_UP}, discounts multiply.
     *
     * @return the default policy; never null
     */
    public static PricingPolicy standard() {
        return Standard.POLICY;
    }

    /**
     * A builder that starts from the default policy.
     *
     * @return a new builder; never null
     */
    public static Builder builder() {
        return ImmutablePricingPolicy.builder();
    }

    /**
     * When tax is rounded.
     *
     * @return the tax policy; never null
     */
    @Value.Default
    public TaxPolicy taxPolicy() {
        return TaxPolicy.PER_DOCUMENT;
    }

    /**
     * Whether prices include tax.
     *
     * @return the price basis; never null
     */
    @Value.Default
    public PriceBasis priceBasis() {
        return PriceBasis.NET;
    }

    /**
     * How amounts are rounded.
     *
     * @return the rounding policy; never null
     */
    @Value.Default
    public RoundingPolicy rounding() {
        return RoundingPolicy.standard();
    }

    /**
     * How several line discounts go together.
     *
     * @return the stacking; never null
     */
    @Value.Default
    public DiscountStacking discountStacking() {
        return DiscountStacking.MULTIPLICATIVE;
    }

    /** Builds a {@link PricingPolicy}; what is not named is as in the default policy. */
    public sealed interface Builder permits ImmutablePricingPolicy.Builder {
        /**
         * When tax is rounded.
         *
         * @param taxPolicy the tax policy
         * @return this builder
         */
        Builder taxPolicy(TaxPolicy taxPolicy);

        /**
         * Whether prices include tax.
         *
         * @param priceBasis the price basis
         * @return this builder
         */
        Builder priceBasis(PriceBasis priceBasis);

        /**
         * How amounts are rounded.
         *
         * @param rounding the rounding policy
         * @return this builder
         */
        Builder rounding(RoundingPolicy rounding);

        /**
         * How several line discounts go together.
         *
         * @param discountStacking the stacking
         * @return this builder
         */
        Builder discountStacking(DiscountStacking discountStacking);

        /**
         * The policy.
         *
         * @return the policy; never null
         */
        PricingPolicy build();
    }
}
