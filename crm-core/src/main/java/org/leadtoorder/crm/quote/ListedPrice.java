package org.leadtoorder.crm.quote;

import io.vavr.control.Option;
import org.leadtoorder.crm.money.UnitPrice;

/**
 * What a price list says of a product. Immutable.
 *
 * @param price what it is sold for
 * @param cost what it costs the company, if the list knows
 */
public record ListedPrice(UnitPrice price, Option<UnitPrice> cost) {
    /**
     * A price of unknown cost.
     *
     * @param price what it is sold for
     */
    public ListedPrice(UnitPrice price) {
        this(price, Option.none());
    }
}
