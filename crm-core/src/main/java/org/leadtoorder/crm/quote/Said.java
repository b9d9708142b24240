package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import org.leadtoorder.crm.internal.Given;
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
         * Refuses null.
         *
         * @param text the words
         */
        public Text {
            Given.all("text", text);
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
    record Codes(Seq<String> codes) implements Said {
        /**
         * Refuses null.
         *
         * @param codes the codes, in their order
         */
        public Codes {
            Given.all("codes", codes);
        }
    }

    /**
     * How much.
     *
     * @param quantity the quantity
     */
    record Quantity(org.leadtoorder.crm.money.Quantity quantity) implements Said {
        /**
         * Refuses null.
         *
         * @param quantity the quantity
         */
        public Quantity {
            Given.all("quantity", quantity);
        }
    }

    /**
     * An amount.
     *
     * @param money the amount
     */
    record Money(org.leadtoorder.crm.money.Money money) implements Said {
        /**
         * Refuses null.
         *
         * @param money the amount
         */
        public Money {
            Given.all("money", money);
        }
    }

    /**
     * A price of one, or of so many.
     *
     * @param price the price
     */
    record Price(org.leadtoorder.crm.money.UnitPrice price) implements Said {
        /**
         * Refuses null.
         *
         * @param price the price
         */
        public Price {
            Given.all("price", price);
        }
    }

    /**
     * Per cent, one after the other.
     *
     * @param percentages at least one
     */
    record Percentages(Seq<Percentage> percentages) implements Said {
        /**
         * Refuses null.
         *
         * @param percentages at least one
         */
        public Percentages {
            Given.all("percentages", percentages);
        }
    }

    /**
     * A tax.
     *
     * @param code the code
     * @param rate the rate
     */
    record Tax(String code, Percentage rate) implements Said {
        /**
         * Refuses null.
         *
         * @param code the code
         * @param rate the rate
         */
        public Tax {
            Given.all("code", code, "rate", rate);
        }
    }

    /**
     * The tax of one code and rate.
     *
     * @param code the code
     * @param rate the rate
     * @param money how much it is
     */
    record TaxTotal(String code, Percentage rate, org.leadtoorder.crm.money.Money money) implements Said {
        /**
         * Refuses null.
         *
         * @param code the code
         * @param rate the rate
         * @param money how much it is
         */
        public TaxTotal {
            Given.all("code", code, "rate", rate, "money", money);
        }
    }

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
    record LineKind(org.leadtoorder.crm.money.LineKind kind) implements Said {
        /**
         * Refuses null.
         *
         * @param kind the kind
         */
        public LineKind {
            Given.all("kind", kind);
        }
    }

    /**
     * Whether prices are net or gross.
     *
     * @param basis the basis
     */
    record Basis(PriceBasis basis) implements Said {
        /**
         * Refuses null.
         *
         * @param basis the basis
         */
        public Basis {
            Given.all("basis", basis);
        }
    }
}
