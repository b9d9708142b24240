package org.leadtoorder.crm.port;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.money.Tax;

/**
 * What a tax code means on a day.
 *
 * <ol>
 *   <li>The rate is the one in force on that day.
 *   <li>An unknown code has no answer; none is guessed.
 * </ol>
 */
@FunctionalInterface
public interface TaxRates {
    /**
     * The tax of a code.
     *
     * @param code the code, as the company uses it
     * @param day the day that the rate is for
     * @return the tax, none if the code is unknown on that day; never null
     */
    Option<Tax> tax(String code, LocalDate day);
}
