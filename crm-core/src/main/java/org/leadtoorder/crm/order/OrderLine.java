package org.leadtoorder.crm.order;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Personal;

/**
 * A line of an order. Immutable; only the process makes one. Its amounts are in the order's totals, by its id.
 *
 * <p>A line never leaves an order: one that was refused or removed stays, and no longer counts, so that its id means the same for ever.
 */
@Value.Immutable
@Hidden
public abstract sealed class OrderLine permits ImmutableOrderLine {
    OrderLine() {}

    /**
     * What decides the line's price: id, unit price, discounts, tax, the quantity that stands, and whether it counts.
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
     * What was ordered at first: with the order, or with the amendment that brought the line.
     *
     * @return the quantity, never null
     */
    public abstract Quantity ordered();

    /**
     * What became of the line.
     *
     * @return the status, never null
     */
    public abstract LineStatus status();

    /**
     * What was delivered so far.
     *
     * @return the quantity, none if nothing was; never null
     */
    @Value.Default
    public Option<Quantity> delivered() {
        return Option.none();
    }

    /**
     * What was invoiced so far.
     *
     * @return the quantity, none if nothing was; never null
     */
    @Value.Default
    public Option<Quantity> invoiced() {
        return Option.none();
    }

    /**
     * The line's own name, that of the quote's line.
     *
     * @return the id, never null
     */
    public String id() {
        return item().id();
    }

    /**
     * Whether the line is in the totals.
     *
     * @return false once it was refused or removed
     */
    public boolean counted() {
        return item().counted();
    }

    /**
     * What stands of the line: the ordered quantity, until order-to-cash or an amendment says another.
     *
     * @return the quantity, none once the line was refused or removed; never null
     */
    public Option<Quantity> accepted() {
        return Option.when(counted(), item()::quantity);
    }

    /**
     * Whether everything that stands of the line is delivered and invoiced.
     *
     * @return true if so, and where nothing stands
     */
    public boolean fulfilled() {
        return !counted()
                || delivered().contains(item().quantity()) && invoiced().contains(item().quantity());
    }

    /** Whether something was delivered or invoiced, so that the line has to stay. */
    boolean touched() {
        return delivered().isDefined() || invoiced().isDefined();
    }

    /** The least that has to stand of the line. */
    Option<Quantity> least() {
        return delivered().toVector().appendAll(invoiced()).max();
    }

    /** The line in another quantity; it counts. */
    OrderLine standing(Quantity quantity, LineStatus status) {
        return ImmutableOrderLine.builder()
                .from(this)
                .item(item().quantity(quantity).counted(true))
                .status(status)
                .build();
    }

    /** The line as it stands, with what became of it. */
    OrderLine as(LineStatus status) {
        return ImmutableOrderLine.builder().from(this).status(status).build();
    }

    /** The line, off: it stays on the document and no longer counts. */
    OrderLine off(LineStatus status) {
        return ImmutableOrderLine.builder()
                .from(this)
                .item(item().counted(false))
                .status(status)
                .build();
    }

    OrderLine plusDelivered(Quantity quantity) {
        return ImmutableOrderLine.builder()
                .from(this)
                .delivered(sum(delivered(), quantity))
                .build();
    }

    OrderLine plusInvoiced(Quantity quantity) {
        return ImmutableOrderLine.builder()
                .from(this)
                .invoiced(sum(invoiced(), quantity))
                .build();
    }

    private static Option<Quantity> sum(Option<Quantity> before, Quantity more) {
        return Option.some(before.map(quantity -> quantity.plus(more)).getOrElse(more));
    }
}
