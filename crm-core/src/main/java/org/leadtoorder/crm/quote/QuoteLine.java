package org.leadtoorder.crm.quote;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Personal;

/** A line of a quote, priced. Immutable; only the process makes one. */
@Value.Immutable
@Hidden
public abstract sealed class QuoteLine permits ImmutableQuoteLine {
    QuoteLine() {}

    /**
     * What of the line decides its price: id, unit price, quantity, discounts, tax, kind, whether it counts.
     *
     * @return the item, never null
     */
    public abstract LineItem item();

    /**
     * What the line is of, as the price list knows it.
     *
     * @return the product code, if there is one; never null
     */
    public abstract Option<Label> product();

    /**
     * What the customer reads.
     *
     * @return the description, never null
     */
    @Personal(false)
    public abstract FreeText description();

    /**
     * Why the price is not the list's.
     *
     * @return the reason; none when the price is the list's; never null
     */
    public abstract Option<FreeText> priceReason();

    /**
     * What it costs the company; the customer never sees it.
     *
     * @return the cost, if known; never null
     */
    public abstract Option<UnitPrice> cost();

    /**
     * The line's own name, the same in every version.
     *
     * @return the id, never null
     */
    public String id() {
        return item().id();
    }

    /**
     * Whether the line is in the totals.
     *
     * @return true if it counts
     */
    public boolean counted() {
        return item().counted();
    }

    /**
     * Part of the offer, instead of another line, or on top.
     *
     * @return the kind, never null
     */
    public LineKind kind() {
        return item().kind();
    }

    /** The same with another item of the same id. */
    QuoteLine with(LineItem other) {
        return other.equals(item())
                ? this
                : ImmutableQuoteLine.builder().from(this).item(other).build();
    }
}
