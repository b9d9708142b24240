package org.leadtoorder.crm.order;

import io.vavr.collection.Seq;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.FreeText;

/** An order that order-to-cash did not take. Terminal. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class RejectedOrder implements EndedOrder permits ImmutableRejectedOrder {
    RejectedOrder() {}

    /**
     * Why order-to-cash did not take it.
     *
     * @return at least one reason, never null
     */
    public abstract Seq<FreeText> reasons();

    /**
     * The day on which it was rejected, in the company's zone.
     *
     * @return the day, never null
     */
    public abstract LocalDate rejectedOn();
}
