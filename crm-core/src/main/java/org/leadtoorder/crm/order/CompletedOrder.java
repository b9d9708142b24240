package org.leadtoorder.crm.order;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.FreeText;

/** An order that is done. Terminal. Immutable. It still holds its quote. */
@Value.Immutable
@Hidden
public abstract sealed class CompletedOrder implements Order permits ImmutableCompletedOrder {
    CompletedOrder() {}

    /**
     * Why no more is delivered or invoiced, where something was left.
     *
     * @return the reason, none if nothing was left; never null
     */
    public abstract Option<FreeText> closedShort();

    /**
     * The day on which it was completed, in the company's zone.
     *
     * @return the day, never null
     */
    public abstract LocalDate completedOn();
}
