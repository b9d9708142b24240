package org.leadtoorder.crm.money;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;

/** What of a line decides its price: the input of {@link Pricing}. Immutable. */
@Value.Immutable
@Hidden
@SuppressWarnings("immutables:incompat") // the one field is no part of the value
public abstract sealed class LineItem permits ImmutableLineItem {
    /** The most discounts of one line. */
    public static final int MAX_DISCOUNTS = 16;
    /** The longest line id. */
    public static final int MAX_ID = 100;

    /** What it came to when it was last asked: the choices of a quote are priced one by one, and most of its lines are in each. */
    private transient @Nullable Priced priced;

    LineItem() {}

    /**
     * What a line comes to by itself, without a header discount and its own tax. Immutable, so that threads may ask at once.
     *
     * @param policy the very policy that it was computed by
     * @param total the amount as totals show it
     * @param minor the amount in minor units
     */
    record Priced(PricingPolicy policy, LineTotal total, long minor) {}

    /**
     * What it comes to by a policy, kept for the next time; its totals then share it. Null if it is out of range.
     *
     * @param zero nothing, in its currency
     */
    @Nullable
    Priced priced(PricingPolicy policy, Money zero) {
        var known = priced;
        if (known != null && known.policy == policy) return known;
        var currency = unitPrice().currency();
        var minor = LineAmount.minor(this, Money.scale(currency), policy);
        if (minor == LineAmount.OUT_OF_RANGE) return null;
        var amount = Money.ofMinor(minor, currency);
        var total = ImmutableLineTotal.of(id(), counted(), policy.priceBasis(), amount, zero, Option.none());
        return priced = new Priced(policy, total, minor);
    }

    /**
     * A builder; id, unit price, quantity and tax have to be named.
     *
     * @return a new builder; never null
     */
    public static Builder builder() {
        return ImmutableLineItem.builder();
    }

    /**
     * The stable id of the line; the lower one (in the order of {@link String#compareTo}) wins ties.
     *
     * @return 1 to 100 characters; never null
     */
    public abstract String id();

    /**
     * The price; negative for a deduction.
     *
     * @return the unit price; never null
     */
    public abstract UnitPrice unitPrice();

    /**
     * How much of it.
     *
     * @return the quantity; never null
     */
    public abstract Quantity quantity();

    /**
     * The discounts of the line.
     *
     * @return at most 16; never null, empty by default
     */
    @Value.Default
    public Seq<Percentage> discounts() {
        return List.empty();
    }

    /**
     * The tax.
     *
     * @return the tax; never null
     */
    public abstract Tax tax();

    /**
     * Whether the line has a part in a header discount.
     *
     * @return true by default
     */
    @Value.Default
    public boolean discountable() {
        return true;
    }

    /**
     * What the line is to the offer.
     *
     * @return the kind; never null, standard by default
     */
    @Value.Default
    public LineKind kind() {
        return LineKind.STANDARD;
    }

    /**
     * Whether the line is in the totals: a standard line by default, another one when it was chosen.
     *
     * @return true if it counts
     */
    @Value.Default
    public boolean counted() {
        return kind() instanceof LineKind.Standard;
    }

    /**
     * The same line, counted or not.
     *
     * @param counted whether it counts
     * @return the line; never null
     */
    public LineItem counted(boolean counted) {
        return counted == counted()
                ? this
                : ImmutableLineItem.builder().from(this).counted(counted).build();
    }

    /**
     * The same line in another quantity.
     *
     * @param quantity how much
     * @return the line; never null
     */
    public LineItem quantity(Quantity quantity) {
        return ImmutableLineItem.builder().from(this).quantity(quantity).build();
    }

    /**
     * The same line with its price negated: what takes it back.
     *
     * @return the line of a credit; never null
     */
    public LineItem negate() {
        return ImmutableLineItem.builder()
                .from(this)
                .unitPrice(unitPrice().negate())
                .build();
    }

    @Value.Check
    void check() {
        Given.all("discounts", discounts());
        if (id().isBlank() || id().length() > MAX_ID)
            throw new IllegalArgumentException("a line id has 1 to " + MAX_ID + " characters");
        if (discounts().size() > MAX_DISCOUNTS)
            throw new IllegalArgumentException("more than " + MAX_DISCOUNTS + " discounts");
    }

    /** Builds a {@link LineItem}. */
    public sealed interface Builder permits ImmutableLineItem.Builder {
        /**
         * The stable id of the line.
         *
         * @param id 1 to 100 characters
         * @return this builder
         */
        Builder id(String id);

        /**
         * The price.
         *
         * @param unitPrice the unit price
         * @return this builder
         */
        Builder unitPrice(UnitPrice unitPrice);

        /**
         * How much of it.
         *
         * @param quantity the quantity
         * @return this builder
         */
        Builder quantity(Quantity quantity);

        /**
         * The discounts of the line.
         *
         * @param discounts at most 16
         * @return this builder
         */
        Builder discounts(Seq<Percentage> discounts);

        /**
         * The tax.
         *
         * @param tax the tax
         * @return this builder
         */
        Builder tax(Tax tax);

        /**
         * Whether the line has a part in a header discount.
         *
         * @param discountable true by default
         * @return this builder
         */
        Builder discountable(boolean discountable);

        /**
         * What the line is to the offer.
         *
         * @param kind standard by default
         * @return this builder
         */
        Builder kind(LineKind kind);

        /**
         * Whether the line is in the totals.
         *
         * @param counted by default true for a standard line
         * @return this builder
         */
        Builder counted(boolean counted);

        /**
         * The line.
         *
         * @return the line; never null
         * @throws IllegalStateException if id, unit price, quantity or tax is missing
         * @throws IllegalArgumentException if the id is blank or too long, or there are too many discounts
         */
        LineItem build();
    }
}
