package org.leadtoorder.crm.port;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.money.ExchangeRate;

/**
 * What currencies are worth in one another.
 *
 * <ol>
 *   <li>The rate is the one in force on that day; its own date, which is stored with the document, is that day or an earlier one (that of
 *       a weekend is the Friday's), never a later one.
 *   <li>It leads from the one currency to the other, as asked: none is turned round, and none is made of two others.
 *   <li>A rate that is not known has no answer; none is guessed.
 *   <li>The same question has the same answer, however often it is asked.
 * </ol>
 */
@FunctionalInterface
public interface ExchangeRates {
    /**
     * The rate between two currencies.
     *
     * @param from the currency of the document
     * @param to the currency that its amounts are reported in
     * @param day the day that the rate is for
     * @return the rate, none if it is not known; never null
     */
    Option<ExchangeRate> rate(Currency from, Currency to, LocalDate day);
}
