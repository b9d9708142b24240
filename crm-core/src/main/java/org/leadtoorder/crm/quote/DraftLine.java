package org.leadtoorder.crm.quote;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Personal;

/** A line (Position) as somebody wishes it: what is offered, how much of it, and where its price and tax come from. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class DraftLine permits ImmutableDraftLine {
    /** The longest line id, in characters. */
    public static final int MAX_ID = 50;

    DraftLine() {}

    /**
     * The line's own name; unique within the quote and the same in every version.
     *
     * @return one line of 1 to {@value #MAX_ID} characters, never null
     */
    public abstract String id();

    /**
     * What the line is of, as the price list knows it.
     *
     * @return the product code, if there is one; never null
     */
    @Value.Default
    public Option<Label> product() {
        return Option.none();
    }

    /**
     * What the customer reads.
     *
     * @return the description, never null
     */
    @Personal(false)
    public abstract FreeText description();

    /**
     * How much of it.
     *
     * @return the quantity, never null
     */
    public abstract Quantity quantity();

    /**
     * Part of the offer, instead of another line (Alternativposition), or on top if wished (Eventualposition).
     *
     * @return the kind, standard by default; never null
     */
    @Value.Default
    public LineKind kind() {
        return LineKind.STANDARD;
    }

    /**
     * Where the price comes from.
     *
     * @return the source, the price list by default; never null
     */
    @Value.Default
    public PriceSource price() {
        return PriceSource.fromList();
    }

    /**
     * The discounts of the line.
     *
     * @return at most {@value LineItem#MAX_DISCOUNTS}, never null
     */
    @Value.Default
    public Seq<Percentage> discounts() {
        return List.empty();
    }

    /**
     * Where the tax comes from.
     *
     * @return the source, never null
     */
    public abstract TaxSource tax();

    /**
     * What it costs the company; the customer never sees it.
     *
     * @return the cost, if stated; the price list may know it else; never null
     */
    @Value.Default
    public Option<UnitPrice> cost() {
        return Option.none();
    }

    /**
     * Whether the line has a part in the header discount.
     *
     * @return true by default
     */
    @Value.Default
    public boolean discountable() {
        return true;
    }

    /** Checks id and number of discounts. */
    @Value.Check
    void check() {
        Given.all("product", product(), "discounts", discounts(), "cost", cost());
        Label.of(id());
        if (id().length() > MAX_ID)
            throw new IllegalArgumentException("a line id has at most " + MAX_ID + " characters");
        if (discounts().size() > LineItem.MAX_DISCOUNTS)
            throw new IllegalArgumentException("a line has at most " + LineItem.MAX_DISCOUNTS + " discounts");
    }

    /**
     * A line at a stated price.
     *
     * @param id its id within the quote, 1 to {@value #MAX_ID} characters
     * @param description what is offered
     * @param quantity how much of it
     * @param price the price of the unit
     * @param reason why this price
     * @param tax its tax
     * @return the line, never null
     * @throws IllegalArgumentException if a text is not of its form
     */
    public static DraftLine of(String id, String description, long quantity, UnitPrice price, String reason, Tax tax) {
        return builder()
                .id(id)
                .description(FreeText.of(description))
                .quantity(Quantity.of(quantity))
                .price(PriceSource.stated(price, FreeText.of(reason)))
                .tax(TaxSource.stated(tax))
                .build();
    }

    /**
     * Starts a line; id, description, quantity and tax have to be set.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableDraftLine.builder();
    }

    /** Builds a {@link DraftLine}. */
    public sealed interface Builder permits ImmutableDraftLine.Builder {
        /**
         * Sets {@link DraftLine#id()}.
         *
         * @param id the line's own name
         * @return this builder
         */
        Builder id(String id);

        /**
         * Sets {@link DraftLine#product()}.
         *
         * @param product the product code
         * @return this builder
         */
        Builder product(Option<Label> product);

        /**
         * Sets {@link DraftLine#description()}.
         *
         * @param description what the customer reads
         * @return this builder
         */
        Builder description(FreeText description);

        /**
         * Sets {@link DraftLine#quantity()}.
         *
         * @param quantity how much of it
         * @return this builder
         */
        Builder quantity(Quantity quantity);

        /**
         * Sets {@link DraftLine#kind()}.
         *
         * @param kind the kind
         * @return this builder
         */
        Builder kind(LineKind kind);

        /**
         * Sets {@link DraftLine#price()}.
         *
         * @param price where the price comes from
         * @return this builder
         */
        Builder price(PriceSource price);

        /**
         * Sets {@link DraftLine#discounts()}.
         *
         * @param discounts the discounts
         * @return this builder
         */
        Builder discounts(Seq<Percentage> discounts);

        /**
         * Sets {@link DraftLine#tax()}.
         *
         * @param tax where the tax comes from
         * @return this builder
         */
        Builder tax(TaxSource tax);

        /**
         * Sets {@link DraftLine#cost()}.
         *
         * @param cost what it costs the company
         * @return this builder
         */
        Builder cost(Option<UnitPrice> cost);

        /**
         * Sets {@link DraftLine#discountable()}.
         *
         * @param discountable whether the line has a part in the header discount
         * @return this builder
         */
        Builder discountable(boolean discountable);

        /**
         * Builds it.
         *
         * @return the line, never null
         * @throws IllegalArgumentException if the id is none, or there are too many discounts
         */
        DraftLine build();
    }
}
