package org.leadtoorder.crm.money;

import org.leadtoorder.crm.internal.Given;

/**
 * What of a line was taken, and the amounts that went with it. Immutable.
 *
 * @param line the line's id
 * @param quantity how much of it
 * @param amount the part of the line's amount, before the header discount
 * @param headerDiscount the part of the line's share of the header discount
 * @param tax the part of the line's tax or, where tax is rounded per document, of its group's tax
 */
public record LinePortion(String line, Quantity quantity, Money amount, Money headerDiscount, Money tax) {
    /**
     * Checks that all is there.
     *
     * @param line the line's id
     * @param quantity how much of it
     * @param amount the part of the line's amount, before the header discount
     * @param headerDiscount the part of the line's share of the header discount
     * @param tax the part of the line's tax or, where tax is rounded per document, of its group's tax
     */
    public LinePortion {
        Given.all("line", line, "quantity", quantity, "amount", amount, "headerDiscount", headerDiscount, "tax", tax);
    }
}
