package org.leadtoorder.crm.kernel;

import org.leadtoorder.crm.customer.CustomerCommand;
import org.leadtoorder.crm.lead.LeadCommand;
import org.leadtoorder.crm.opportunity.OpportunityCommand;
import org.leadtoorder.crm.order.OrderCommand;
import org.leadtoorder.crm.quote.QuoteCommand;

/**
 * A wish of the host. Immutable. It says where it leads, so that its outcome needs no cast and a wrong expectation does not compile.
 *
 * @param <S> the state it leads to, or the root where the aggregate stays in its state
 */
public sealed interface Command<S extends State<?>> extends Move<S>
        permits LeadCommand, CustomerCommand, OpportunityCommand, QuoteCommand, OrderCommand {}
