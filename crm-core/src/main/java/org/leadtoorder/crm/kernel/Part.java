package org.leadtoorder.crm.kernel;

import org.leadtoorder.crm.customer.CustomerPart;
import org.leadtoorder.crm.opportunity.OpportunityPart;
import org.leadtoorder.crm.quote.QuotePart;

/**
 * A step that is never wished for alone: only a procedure takes it, and {@code handle} does not accept it. Immutable.
 *
 * @param <S> the state it leads to, or the root where the aggregate stays in its state
 */
public sealed interface Part<S extends State<?>> extends Move<S> permits CustomerPart, OpportunityPart, QuotePart {}
