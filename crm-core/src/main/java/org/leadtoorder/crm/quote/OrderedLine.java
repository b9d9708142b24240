package org.leadtoorder.crm.quote;

import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.money.LinePortion;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Quantity;

/**
 * What of a quote's line was ordered, and the parts of the line's amounts that went with it, so that the last part can take what is
 * left. Immutable.
 *
 * @param line the line's id
 * @param quantity how much of it
 * @param amount the part of the line's amount, before the header discount
 * @param headerDiscount the part of the header discount that the line bears
 * @param tax the part of the line's tax; where tax is computed by document, of that of the line's group, so that the parts add up to it
 */
public record OrderedLine(String line, Quantity quantity, Money amount, Money headerDiscount, Money tax) {
    /**
     * Refuses null.
     *
     * @param line the line's id
     * @param quantity how much of it
     * @param amount the part of the line's amount, before the header discount
     * @param headerDiscount the part of the header discount that the line bears
     * @param tax the part of the line's tax; where tax is computed by document, of that of the line's group, so that the parts add up to it
     */
    public OrderedLine {
        Given.all("line", line, "quantity", quantity, "amount", amount, "headerDiscount", headerDiscount, "tax", tax);
    }

    /**
     * What of a line was taken, as money computes it.
     *
     * @param portion the portion
     * @return the same, as an order takes it of a quote; never null
     */
    public static OrderedLine of(LinePortion portion) {
        return new OrderedLine(
                portion.line(), portion.quantity(), portion.amount(), portion.headerDiscount(), portion.tax());
    }

    /**
     * The same, as money computes it.
     *
     * @return the portion, never null
     */
    public LinePortion portion() {
        return new LinePortion(line, quantity, amount, headerDiscount, tax);
    }

    /** What is left, of the amounts too. */
    OrderedLine minus(OrderedLine other, Quantity left) {
        return new OrderedLine(
                line,
                left,
                amount.minus(other.amount),
                headerDiscount.minus(other.headerDiscount),
                tax.minus(other.tax));
    }

    OrderedLine plus(OrderedLine other) {
        return new OrderedLine(
                line,
                quantity.plus(other.quantity),
                amount.plus(other.amount),
                headerDiscount.plus(other.headerDiscount),
                tax.plus(other.tax));
    }
}
