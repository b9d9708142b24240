package org.leadtoorder.crm.customer;

import java.time.LocalDate;

/**
 * C-6: that a steward checked master data. Immutable.
 *
 * @param day on which day
 * @param by who, as the host names them
 */
public record Confirmation(LocalDate day, String by) {}
