package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * A line of a quote or order as a foreign system has it. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class LineRecord permits ImmutableLineRecord {
    LineRecord() {}

    /**
     * What the line is called within its document.
     *
     * @return the id, never null
     */
    public abstract String id();

    /**
     * The product.
     *
     * @return the product, if one is named; never null
     */
    @Value.Default
    public Option<Label> product() {
        return Option.none();
    }

    /**
     * What the line is about.
     *
     * @return the text, none if the product says it; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<FreeText> description() {
        return Option.none();
    }

    /**
     * How much.
     *
     * @return the quantity, one if nothing else is said; never null
     */
    @Value.Default
    public Quantity quantity() {
        return Quantity.ONE;
    }

    /**
     * Whether it counts, or is an alternative or an option.
     *
     * @return the kind, never null
     */
    @Value.Default
    public LineKind kind() {
        return LineKind.STANDARD;
    }

    /**
     * The price of {@link #per()} units, before discounts.
     *
     * @return the price in the currency of the document, never null
     */
    public abstract BigDecimal unitPrice();

    /**
     * The quantity that the price is for.
     *
     * @return the quantity, never null
     */
    @Value.Default
    public Quantity per() {
        return Quantity.ONE;
    }

    /**
     * The discounts, one after the other.
     *
     * @return the discounts; never null
     */
    @Value.Default
    public Seq<Percentage> discounts() {
        return List.empty();
    }

    /**
     * Whether a discount on the whole takes in this line.
     *
     * @return true if it does
     */
    @Value.Default
    public boolean discountable() {
        return true;
    }

    /**
     * The code of the tax.
     *
     * @return the code, none if it is not known or {@link #taxed()} says it; never null
     */
    @Value.Default
    public Option<String> tax() {
        return Option.none();
    }

    /**
     * The tax itself.
     *
     * @return the tax, if the source states all of it; always after mapping; never null
     */
    @Value.Default
    public Option<Tax> taxed() {
        return Option.none();
    }

    /**
     * The amount of the line as it is stated: checked and not kept.
     *
     * @return the amount, if it is stated; never null
     */
    @Value.Default
    public Option<BigDecimal> amount() {
        return Option.none();
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableLineRecord.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableLineRecord.builder().from(this);
    }

    /** Builds a {@link LineRecord}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableLineRecord.Builder {
        /**
         * Sets {@link LineRecord#id()}.
         *
         * @param id the id, never null
         * @return this builder
         */
        Builder id(String id);

        /**
         * Sets {@link LineRecord#product()}.
         *
         * @param product the product
         * @return this builder
         */
        Builder product(Option<Label> product);

        /**
         * Sets {@link LineRecord#description()}.
         *
         * @param description the text
         * @return this builder
         */
        Builder description(Option<FreeText> description);

        /**
         * Sets {@link LineRecord#quantity()}.
         *
         * @param quantity the quantity, one if nothing else is said
         * @return this builder
         */
        Builder quantity(Quantity quantity);

        /**
         * Sets {@link LineRecord#kind()}.
         *
         * @param kind the kind, never null
         * @return this builder
         */
        Builder kind(LineKind kind);

        /**
         * Sets {@link LineRecord#unitPrice()}.
         *
         * @param unitPrice the price in the currency of the document, never null
         * @return this builder
         */
        Builder unitPrice(BigDecimal unitPrice);

        /**
         * Sets {@link LineRecord#per()}.
         *
         * @param per the quantity, never null
         * @return this builder
         */
        Builder per(Quantity per);

        /**
         * Sets {@link LineRecord#discounts()}.
         *
         * @param discounts the discounts
         * @return this builder
         */
        Builder discounts(Seq<Percentage> discounts);

        /**
         * Sets {@link LineRecord#discountable()}.
         *
         * @param discountable true if it does
         * @return this builder
         */
        Builder discountable(boolean discountable);

        /**
         * Sets {@link LineRecord#tax()}.
         *
         * @param tax the code
         * @return this builder
         */
        Builder tax(Option<String> tax);

        /**
         * Sets {@link LineRecord#taxed()}.
         *
         * @param taxed the tax
         * @return this builder
         */
        Builder taxed(Option<Tax> taxed);

        /**
         * Sets {@link LineRecord#amount()}.
         *
         * @param amount the amount
         * @return this builder
         */
        Builder amount(Option<BigDecimal> amount);

        /**
         * Builds it.
         *
         * @return the record, never null
         */
        LineRecord build();
    }
}
