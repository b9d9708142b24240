package org.leadtoorder.crm.company;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.leadtoorder.crm.internal.Given;

/**
 * One level of approval, and what it is asked for: any of the thresholds that is passed. Immutable. Levels are ordered from the
 * lowest; a quote that needs a level needs its approval whatever the others say.
 *
 * @param name the level, such as {@code team lead}; unique in the company
 * @param discountAbove asked for when the whole discount exceeds this, in per cent of the undiscounted net
 * @param totalAbove asked for when the net total exceeds this, in the quote's own currency
 * @param marginBelow asked for when the margin is below this, in per cent of the net; a line of unknown cost counts as below
 * @param terms asked for when the quote's terms are among these
 */
public record ApprovalLevel(
        String name,
        Option<BigDecimal> discountAbove,
        Option<BigDecimal> totalAbove,
        Option<BigDecimal> marginBelow,
        Seq<String> terms) {
    /**
     * Checks that everything is there; what it says is checked where the configuration is built.
     *
     * @param name the level
     * @param discountAbove per cent, 0 to 100
     * @param totalAbove an amount, at least 0
     * @param marginBelow per cent, 0 to 100
     * @param terms the terms
     */
    public ApprovalLevel {
        Given.all(
                "name",
                name,
                "discountAbove",
                discountAbove,
                "totalAbove",
                totalAbove,
                "marginBelow",
                marginBelow,
                "terms",
                terms);
    }

    /**
     * A level for large discounts.
     *
     * @param name the level
     * @param perCent the discount above which it is asked for, in per cent
     * @return the level, never null
     */
    public static ApprovalLevel forDiscountAbove(String name, BigDecimal perCent) {
        return new ApprovalLevel(name, Option.some(perCent), Option.none(), Option.none(), List.empty());
    }

    /**
     * A level for large quotes.
     *
     * @param name the level
     * @param net the net total above which it is asked for, in the quote's own currency
     * @return the level, never null
     */
    public static ApprovalLevel forTotalAbove(String name, BigDecimal net) {
        return new ApprovalLevel(name, Option.none(), Option.some(net), Option.none(), List.empty());
    }
}
