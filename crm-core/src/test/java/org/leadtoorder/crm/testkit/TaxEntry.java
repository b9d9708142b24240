package org.leadtoorder.crm.testkit;

import java.time.LocalDate;
import org.leadtoorder.crm.money.Tax;

/**
 * A tax that a source of rates has to know.
 *
 * @param tax the tax, under its code
 * @param from the first day on which it is in force, until the next one of its code is
 */
public record TaxEntry(Tax tax, LocalDate from) {}
