package org.leadtoorder.crm.order;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.FreeText;

/** An order that was cancelled before anything was delivered or invoiced. Terminal. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class CancelledOrder implements EndedOrder permits ImmutableCancelledOrder {
    CancelledOrder() {}

    /**
     * Why it was cancelled.
     *
     * @return the reason, never null
     */
    public abstract FreeText reason();

    /**
     * Whether order-to-cash cancelled it, having been asked to.
     *
     * @return false if it was cancelled before they confirmed it
     */
    public abstract boolean answered();

    /**
     * The day on which it was cancelled, in the company's zone.
     *
     * @return the day, never null
     */
    public abstract LocalDate cancelledOn();
}
