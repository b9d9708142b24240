package org.leadtoorder.crm.quote;

import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.value.Label;

/**
 * What a draft has to ask the price list. Immutable.
 *
 * @param line the line that asks; the answer is kept under it
 * @param product the product code
 * @param quantity how much of it, for tiers
 * @param currency the currency of the quote
 * @param day the day the price is for
 */
public record PriceQuestion(String line, Label product, Quantity quantity, Currency currency, LocalDate day) {
    /**
     * Refuses null.
     *
     * @param line the line that asks; the answer is kept under it
     * @param product the product code
     * @param quantity how much of it, for tiers
     * @param currency the currency of the quote
     * @param day the day the price is for
     */
    public PriceQuestion {
        Given.all("line", line, "product", product, "quantity", quantity, "currency", currency, "day", day);
    }
}
