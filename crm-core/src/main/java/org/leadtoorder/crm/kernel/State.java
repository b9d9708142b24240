package org.leadtoorder.crm.kernel;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.opportunity.Opportunity;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.quote.Quote;

/**
 * Where an aggregate stands. Five kinds, and no others; one type per state. Immutable.
 *
 * @param <I> the kind of id that names the aggregate
 */
public sealed interface State<I extends Id> permits Lead, Customer, Opportunity, Quote, Order {
    /**
     * The aggregate's name.
     *
     * @return the id, never null
     */
    I id();

    /**
     * What the aggregate descends from, nearest first: an order names its quote, opportunity, customer and, where there was one, its lead.
     *
     * @return the ids, never null; empty for a lead and for a customer that was registered
     */
    Seq<Id> lineage();

    /**
     * The aggregates whose version moves on when this one is born, comes to an end or is taken up again ({@link #underway}), so that what
     * they were asked about their children is guarded.
     *
     * @return the ids, never null
     */
    default Seq<Id> parents() {
        return List.empty();
    }

    /**
     * Whether there is something to be done here: a lead that is neither disqualified nor converted, an open opportunity, an open quote, a
     * standing order, a customer who is not merged. What is not underway has ended, for now or for ever.
     *
     * @return true if it is underway
     */
    boolean underway();

    /**
     * What this aggregate, as long as it stands here, holds alone.
     *
     * @return the claims, never null
     */
    default Seq<Claim> claims() {
        return List.empty();
    }

    /**
     * Where the object lives on when this aggregate has handed it over: a converted lead in its customer, a merged customer in its survivor.
     *
     * @return the successor, if there is one; never null
     */
    default Option<Id> continuesIn() {
        return Option.none();
    }

    /**
     * The public type of a state: {@code QualifiedLead}, never the generated class behind it.
     *
     * @return the type, never null
     */
    default Class<?> type() {
        return getClass().getSuperclass();
    }
}
