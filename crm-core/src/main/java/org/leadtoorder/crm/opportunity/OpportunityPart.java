package org.leadtoorder.crm.opportunity;

import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Part;

/**
 * What only a procedure does to an opportunity. Immutable.
 *
 * @param <S> where it leads
 */
public sealed interface OpportunityPart<S extends Opportunity> extends Part<S> {
    /**
     * The opportunity that is meant.
     *
     * @return the id, never null
     */
    OpportunityId opportunity();

    @Override
    default Id subject() {
        return opportunity();
    }

    /**
     * It is won by an order; part of the procedure <em>Winning</em>.
     *
     * @param opportunity the opportunity
     * @param order the order that was placed
     */
    record WinOpportunity(OpportunityId opportunity, OrderId order) implements OpportunityPart<WonOpportunity> {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param order the order that was placed
         */
        public WinOpportunity {
            Given.all("opportunity", opportunity, "order", order);
        }
    }
}
