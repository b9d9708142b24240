package org.leadtoorder.crm.quote;

import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.value.Label;

/** Where the tax of a line comes from. Immutable. */
public sealed interface TaxSource {
    /**
     * The tax rates say what a code means on the day.
     *
     * @param code the code in the company's accounting
     * @return the source, never null
     */
    static TaxSource coded(String code) {
        return new Coded(code);
    }

    /**
     * Somebody says it.
     *
     * @param tax the tax
     * @return the source, never null
     */
    static TaxSource stated(Tax tax) {
        return new Stated(tax);
    }

    /**
     * The tax rates say what the code means on the day.
     *
     * @param code the code in the company's accounting: one line of 1 to {@value Tax#MAX_CODE} characters
     */
    record Coded(String code) implements TaxSource {
        /**
         * Checks the code.
         *
         * @param code the code
         * @throws IllegalArgumentException if it is none
         */
        public Coded {
            Given.all("code", code);
            Label.of(code);
            if (code.length() > Tax.MAX_CODE)
                throw new IllegalArgumentException("a tax code has at most " + Tax.MAX_CODE + " characters");
        }
    }

    /**
     * Somebody says it.
     *
     * @param tax the tax, never null
     */
    record Stated(Tax tax) implements TaxSource {
        /**
         * Refuses null.
         *
         * @param tax the tax
         */
        public Stated {
            Given.all("tax", tax);
        }
    }
}
