package org.leadtoorder.crm.order;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.value.FreeText;

/**
 * What order-to-cash is told of an order. Immutable; only {@link HandOver} makes one, and the same fact makes the same message, so
 * that a message that is sent again is recognised.
 */
@Value.Immutable
@Hidden
public abstract sealed class OrderMessage permits ImmutableOrderMessage {
    OrderMessage() {}

    /** What order-to-cash is to do. */
    public enum Intent {
        /** Carry the order out. */
        PLACE,
        /** Carry it out in this revision. */
        AMEND,
        /** Cancel it. */
        CANCEL
    }

    /**
     * The message's name: order, revision, intent and, where it is asked again, which time. The order's id comes first and the rest has a
     * fixed form, so that no two messages have one name.
     *
     * @return such as {@code 4711/2/AMEND} or {@code 4711/2/CANCEL/2}, never null
     */
    public abstract String id();

    /**
     * The order.
     *
     * @return the id, never null
     */
    public abstract OrderId order();

    /**
     * The revision that is meant.
     *
     * @return the revision, from 1
     */
    public abstract int revision();

    /**
     * What order-to-cash is to do.
     *
     * @return the intent, never null
     */
    public abstract Intent intent();

    /**
     * The order as it is to be carried out.
     *
     * @return the document; none where the order is to be cancelled; never null
     */
    public abstract Option<OrderDocument> document();

    /**
     * Why it is amended or cancelled.
     *
     * @return the reason; none where it is placed; never null
     */
    public abstract Option<FreeText> reason();
}
