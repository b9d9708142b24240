package org.leadtoorder.crm.order;

import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.money.Quantity;

/**
 * So much of a line. Immutable.
 *
 * @param line the line's id
 * @param quantity how much of it
 */
public record LineQuantity(String line, Quantity quantity) {
    /**
     * Refuses null.
     *
     * @param line the line's id
     * @param quantity how much of it
     */
    public LineQuantity {
        Given.all("line", line, "quantity", quantity);
    }
}
