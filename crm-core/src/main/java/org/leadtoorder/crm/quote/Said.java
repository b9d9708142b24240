package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import java.util.Objects;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.PriceBasis;

/** What a version of a quote says in one place, so that each reader can write it as their language does. Immutable. */
public sealed interface Said {
    /**
     * Words that a person wrote, or a code; never part of the text form.
     *
     * @param text the words
     */
    record Text(String text) implements Said {
        /**
         * Checks that it is there.
         *
         * @param text the words
         */
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return "Text[…]";
        }
    }

    /**
     * Codes of the company.
     *
     * @param codes the codes, in their order
     */
    record Codes(Seq<String> codes) implements Said {}

    /**
     * How much.
     *
     * @param quantity the quantity
     */
    record Quantity(org.leadtoorder.crm.money.Quantity quantity) implements Said {}

    /**
     * An amount.
     *
     * @param money the amount
     */
    record Money(org.leadtoorder.crm.money.Money money) implements Said {}

    /**
     * A price of one, or of so many.
     *
     * @param price the price
     */
    record Price(org.leadtoorder.crm.money.UnitPrice price) implements Said {}

    /**
     * Per cent, one after the other.
     *
     * @param percentages at least one
     */
    record Percentages(Seq<Percentage> percentages) implements Said {}

    /**
     * A tax.
     *
     * @param code the code
     * @param rate the rate
     */
    record Tax(String code, Percentage rate) implements Said {}

    /**
     * The tax of one code and rate.
     *
     * @param code the code
     * @param rate the rate
     * @param money how much it is
     */
    record TaxTotal(String code, Percentage rate, org.leadtoorder.crm.money.Money money) implements Said {}

    /**
     * Yes or no.
     *
     * @param yes whether it is so
     */
    record Flag(boolean yes) implements Said {}

    /**
     * Whether a line is standard, optional or an alternative.
     *
     * @param kind the kind
     */
    record LineKind(org.leadtoorder.crm.money.LineKind kind) implements Said {}

    /**
     * Whether prices are net or gross.
     *
     * @param basis the basis
     */
    record Basis(PriceBasis basis) implements Said {}
}
