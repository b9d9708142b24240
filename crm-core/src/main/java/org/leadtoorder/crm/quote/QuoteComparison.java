package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.value.FreeText;

/**
 * How one version of a quote differs from another, as data, in the order of the documents. Immutable. {@code Messages} puts it into words.
 */
@Value.Immutable
@Hidden
public abstract sealed class QuoteComparison permits ImmutableQuoteComparison {
    QuoteComparison() {}

    /** What may differ. */
    public enum Field {
        /** Of a line: the product code. */
        PRODUCT,
        /** Of a line: what the customer reads. */
        DESCRIPTION,
        /** Of a line: how much. */
        QUANTITY,
        /** Of a line: whether it is standard, optional or an alternative. */
        KIND,
        /** Of a line: whether it is in the totals. */
        COUNTED,
        /** Of a line: the unit price. */
        PRICE,
        /** Of a line: why its price is not that of the list. */
        PRICE_REASON,
        /** Of a line: its discounts, in per cent. */
        DISCOUNTS,
        /** Of a line: its tax. */
        TAX,
        /** Of a line: whether it bears the discount on the whole. */
        DISCOUNTABLE,
        /** Of a line: what it costs the seller. */
        COST,
        /** Of a line: its amount. */
        AMOUNT,
        /** The discount on the whole, as it was agreed. */
        HEADER_DISCOUNT,
        /** The terms, by the company's codes. */
        TERMS,
        /** The terms in words. */
        WORDING,
        /** Whether prices are net or gross. */
        PRICE_BASIS,
        /** The sum of the lines. */
        SUBTOTAL,
        /** The discount on the whole, as it was computed. */
        DISCOUNT_TOTAL,
        /** The tax of one code and rate. */
        TAX_TOTAL,
        /** The net total. */
        NET,
        /** All tax. */
        TAX_SUM,
        /** The gross total. */
        GROSS,
        /** What is paid, after cash rounding. */
        PAYABLE
    }

    /**
     * A line that only one of the versions has.
     *
     * @param line the line's id
     * @param description what the customer reads
     * @param quantity how much
     * @param amount the line's amount
     */
    public record OneLine(String line, FreeText description, Quantity quantity, Money amount) {
        /**
         * Refuses null.
         *
         * @param line the line's id
         * @param description what the customer reads
         * @param quantity how much
         * @param amount the line's amount
         */
        public OneLine {
            Given.all("line", line, "description", description, "quantity", quantity, "amount", amount);
        }
    }

    /**
     * What differs of a line that both versions have.
     *
     * @param line the line's id
     * @param fields what differs, at least one
     */
    public record LineChange(String line, Seq<FieldChange> fields) {
        /**
         * Refuses null.
         *
         * @param line the line's id
         * @param fields what differs, at least one
         */
        public LineChange {
            Given.all("line", line, "fields", fields);
        }
    }

    /**
     * What differs.
     *
     * @param field the field
     * @param before what the first says, if anything
     * @param after what the second says, if anything
     */
    public record FieldChange(Field field, Option<Said> before, Option<Said> after) {
        /**
         * Refuses null.
         *
         * @param field the field
         * @param before what the first says, if anything
         * @param after what the second says, if anything
         */
        public FieldChange {
            Given.all("field", field, "before", before, "after", after);
        }
    }

    /**
     * The lines that only the second has.
     *
     * @return the lines, never null
     */
    public abstract Seq<OneLine> added();

    /**
     * The lines that only the first has.
     *
     * @return the lines, never null
     */
    public abstract Seq<OneLine> removed();

    /**
     * The lines that both have and of which something differs.
     *
     * @return the lines and what differs, never null
     */
    public abstract Seq<LineChange> changed();

    /**
     * What differs of the rest: header discount, terms, wording, price basis and totals.
     *
     * @return what differs, never null
     */
    public abstract Seq<FieldChange> fields();

    /**
     * Compares two versions.
     *
     * @param before the first
     * @param after the second
     * @return what differs, never null
     */
    public static QuoteComparison of(QuoteContent before, QuoteContent after) {
        return new Comparing(before, after).comparison();
    }

    /**
     * Whether nothing differs.
     *
     * @return true if both offer the same
     */
    public boolean isEmpty() {
        return added().isEmpty() && removed().isEmpty() && changed().isEmpty() && fields().isEmpty();
    }
}
