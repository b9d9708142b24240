package org.leadtoorder.crm.opportunity;

import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Id.OrderId;

/** An opportunity that an order was placed for. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class WonOpportunity implements ClosedOpportunity permits ImmutableWonOpportunity {
    WonOpportunity() {}

    /**
     * The order that won it.
     *
     * @return the first order that was placed, never null
     */
    public abstract OrderId order();

    /** 100 per cent. */
    @Override
    public int probability() {
        return 100;
    }
}
