package org.leadtoorder.crm.customer;

import java.time.LocalDate;
import org.leadtoorder.crm.internal.Given;

/**
 * C-6: that a steward checked master data. Immutable.
 *
 * @param day on which day
 * @param by who, as the host names them
 */
public record Confirmation(LocalDate day, String by) {
    /**
     * Refuses null.
     *
     * @param day on which day
     * @param by who, as the host names them
     */
    public Confirmation {
        Given.all("day", day, "by", by);
    }
}
