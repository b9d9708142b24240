package org.leadtoorder.crm.order;

import java.time.LocalDate;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.FreeText;

/**
 * That order-to-cash was asked to cancel, and has not answered yet. Immutable.
 *
 * @param number which request of this order it is, from 1
 * @param reason why
 * @param on the day, in the company's zone
 */
public record CancellationRequest(int number, FreeText reason, LocalDate on) {
    /**
     * Checks the parts.
     *
     * @param number which request of this order it is, from 1
     * @param reason why
     * @param on the day, in the company's zone
     */
    public CancellationRequest {
        Given.all("reason", reason, "on", on);
        if (number < 1) throw new IllegalArgumentException("requests count from 1");
    }
}
