package org.leadtoorder.crm.kernel;

import org.leadtoorder.crm.customer.CustomerEvent;
import org.leadtoorder.crm.lead.LeadEvent;
import org.leadtoorder.crm.opportunity.OpportunityEvent;
import org.leadtoorder.crm.order.OrderEvent;
import org.leadtoorder.crm.quote.QuoteEvent;

/** A fact, in the past tense. Immutable. It tells everything its fold needs: a newcomer is folded from the event alone. */
public sealed interface Event permits LeadEvent, CustomerEvent, OpportunityEvent, QuoteEvent, OrderEvent {
    /**
     * The aggregate whose history the fact belongs to.
     *
     * @return the id, never null
     */
    Id subject();

    /**
     * The public type of the fact: {@code LeadQualified}, never the generated class behind one that has many parts.
     *
     * @return the type, never null
     */
    default Class<?> type() {
        return getClass().isRecord() ? getClass() : getClass().getSuperclass();
    }
}
