package org.leadtoorder.crm.order;

import java.util.Objects;
import org.leadtoorder.crm.money.Quantity;

/**
 * So much of a line. Immutable.
 *
 * @param line the line's id
 * @param quantity how much of it
 */
public record LineQuantity(String line, Quantity quantity) {
    /**
     * Checks that both are there.
     *
     * @param line the line's id
     * @param quantity how much of it
     */
    public LineQuantity {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(quantity, "quantity");
    }
}
