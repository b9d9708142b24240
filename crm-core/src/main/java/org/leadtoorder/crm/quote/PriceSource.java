package org.leadtoorder.crm.quote;

import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.value.FreeText;

/** Where the price of a line comes from. Immutable. */
public sealed interface PriceSource {
    /**
     * The price list says it.
     *
     * @return the source, never null
     */
    static PriceSource fromList() {
        return new FromList();
    }

    /**
     * Somebody says it, and why.
     *
     * @param price the price
     * @param reason why it is not the list's
     * @return the source, never null
     */
    static PriceSource stated(UnitPrice price, FreeText reason) {
        return new Stated(price, reason);
    }

    /** The price list says it: for the line's product, quantity and day. */
    record FromList() implements PriceSource {}

    /**
     * Somebody says it, and why.
     *
     * @param price the price, in the currency of the quote; never null
     * @param reason why it is not the list's; never null
     */
    record Stated(UnitPrice price, FreeText reason) implements PriceSource {
        /**
         * Refuses null.
         *
         * @param price the price
         * @param reason why it is not the list's
         */
        public Stated {
            Given.all("price", price, "reason", reason);
        }
    }
}
