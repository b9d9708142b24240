package org.leadtoorder.crm.port;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.money.ListedPrice;
import org.leadtoorder.crm.money.Quantity;

/**
 * What products cost.
 *
 * <ol>
 *   <li>The price is the one for that quantity (tiers) in that currency, valid on that day.
 *   <li>No price in that currency is no price: nothing is converted.
 *   <li>What the product costs the company goes along where it is known, in the same currency; without it there is no margin.
 *   <li>The same question on the same day has the same answer.
 * </ol>
 */
@FunctionalInterface
public interface PriceList {
    /**
     * The price of a product.
     *
     * @param product the product's code
     * @param quantity how much of it
     * @param currency the currency of the document
     * @param day the day that the price is for
     * @return the price and, where known, the cost; none if the list has none; never null
     */
    Option<ListedPrice> price(String product, Quantity quantity, Currency currency, LocalDate day);
}
