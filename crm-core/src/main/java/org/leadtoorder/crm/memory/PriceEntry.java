package org.leadtoorder.crm.memory;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.value.Label;

/** One entry of a {@link MemoryPriceList}: what a product is sold for, from which quantity on and from when until when. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class PriceEntry permits ImmutablePriceEntry {
    PriceEntry() {}

    /**
     * What is sold.
     *
     * @return the product code, never null
     */
    public abstract Label product();

    /**
     * What it is sold for, in which currency.
     *
     * @return the price, never null
     */
    public abstract UnitPrice price();

    /**
     * What it costs the company.
     *
     * @return the cost, in the currency of the price; none if unknown; never null
     */
    @Value.Default
    public Option<UnitPrice> cost() {
        return Option.none();
    }

    /**
     * The least quantity for which the price is.
     *
     * @return the quantity, none = any; never null
     */
    @Value.Default
    public Option<Quantity> tier() {
        return Option.none();
    }

    /**
     * The first day on which it holds.
     *
     * @return the day, none = always before; never null
     */
    @Value.Default
    public Option<LocalDate> validFrom() {
        return Option.none();
    }

    /**
     * The last day on which it holds.
     *
     * @return the day, none = for good; never null
     */
    @Value.Default
    public Option<LocalDate> validUntil() {
        return Option.none();
    }

    boolean holds(Quantity quantity, LocalDate day) {
        return tier().forAll(least -> quantity.compareTo(least) >= 0)
                && validFrom().forAll(first -> !day.isBefore(first))
                && validUntil().forAll(last -> !day.isAfter(last));
    }

    /** Checks that the parts fit one another. */
    @Value.Check
    void check() {
        if (cost().exists(cost -> !cost.currency().equals(price().currency())))
            throw new IllegalArgumentException("a cost in another currency than the price");
        if (validFrom().exists(first -> validUntil().exists(first::isAfter)))
            throw new IllegalArgumentException("a price that ends before it begins");
    }

    /**
     * A price for any quantity, for good.
     *
     * @param product the product code, 1 to 200 characters
     * @param price what it is sold for
     * @return the entry, never null
     * @throws IllegalArgumentException if the code is not of its form
     */
    public static PriceEntry of(String product, UnitPrice price) {
        return builder().product(Label.of(product)).price(price).build();
    }

    /**
     * Starts an entry; product and price have to be set.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutablePriceEntry.builder();
    }

    /** Builds a {@link PriceEntry}. */
    public sealed interface Builder permits ImmutablePriceEntry.Builder {
        /**
         * Sets {@link PriceEntry#product()}.
         *
         * @param product the product code
         * @return this builder
         */
        Builder product(Label product);

        /**
         * Sets {@link PriceEntry#price()}.
         *
         * @param price what it is sold for
         * @return this builder
         */
        Builder price(UnitPrice price);

        /**
         * Sets {@link PriceEntry#cost()}.
         *
         * @param cost what it costs the company
         * @return this builder
         */
        Builder cost(Option<UnitPrice> cost);

        /**
         * Sets {@link PriceEntry#tier()}.
         *
         * @param tier the least quantity for which the price is
         * @return this builder
         */
        Builder tier(Option<Quantity> tier);

        /**
         * Sets {@link PriceEntry#validFrom()}.
         *
         * @param day the first day on which it holds
         * @return this builder
         */
        Builder validFrom(Option<LocalDate> day);

        /**
         * Sets {@link PriceEntry#validUntil()}.
         *
         * @param day the last day on which it holds
         * @return this builder
         */
        Builder validUntil(Option<LocalDate> day);

        /**
         * Builds it.
         *
         * @return the entry, never null
         * @throws IllegalArgumentException if the cost is in another currency than the price, or the last day is before the first
         */
        PriceEntry build();
    }
}
