package org.leadtoorder.crm.quote;

import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.money.Quantity;

/**
 * What of an accepted line can still be ordered. Immutable.
 *
 * @param line the line, as accepted
 * @param quantity how much is left
 */
public record OpenLine(QuoteLine line, Quantity quantity) {
    /**
     * Refuses null.
     *
     * @param line the line, as accepted
     * @param quantity how much is left
     */
    public OpenLine {
        Given.all("line", line, "quantity", quantity);
    }
}
