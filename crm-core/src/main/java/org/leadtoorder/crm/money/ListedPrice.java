package org.leadtoorder.crm.money;

import io.vavr.control.Option;
import org.leadtoorder.crm.internal.Given;

/**
 * What a price list says of a product. Immutable.
 *
 * @param price what it is sold for
 * @param cost what it costs the company, if the list knows; the customer never sees it
 */
public record ListedPrice(UnitPrice price, Option<UnitPrice> cost) {
    /**
     * Checks that both are there.
     *
     * @param price what it is sold for
     * @param cost what it costs the company, if the list knows; the customer never sees it
     */
    public ListedPrice {
        Given.all("price", price, "cost", cost);
    }

    /**
     * A price of unknown cost.
     *
     * @param price what it is sold for
     */
    public ListedPrice(UnitPrice price) {
        this(price, Option.none());
    }
}
