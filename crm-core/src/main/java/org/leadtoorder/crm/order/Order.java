package org.leadtoorder.crm.order;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.quote.OrderedLine;
import org.leadtoorder.crm.value.Label;

/** What the customer bought (Kundenauftrag). Immutable. */
public sealed interface Order extends State<OrderId> permits StandingOrder, CompletedOrder, EndedOrder {
    /** The most notes of revisions that a state keeps; the history has all. */
    int MAX_NOTES = 50;
    /** The most deliveries, and the most invoices, of one order. */
    int MAX_REPORTS = 1_000;
    /** The most reasons that order-to-cash may give for refusing an order or an amendment. */
    int MAX_REASONS = 200;

    @Override
    OrderId id();

    /**
     * The accepted quote that the order was placed of.
     *
     * @return the id, never null
     */
    QuoteId quote();

    /**
     * The quote's opportunity.
     *
     * @return the id, never null
     */
    OpportunityId opportunity();

    /**
     * The quote's customer.
     *
     * @return the id, never null
     */
    CustomerId customer();

    /**
     * The lead that the customer came from.
     *
     * @return the id, none when the customer was registered; never null
     */
    Option<LeadId> lead();

    /**
     * The current revision: number, parties, lines, totals.
     *
     * @return the document, never null
     */
    OrderDocument document();

    /**
     * Whether all of the quote was ordered at once, as one order: no second one of that kind may stand beside it.
     *
     * @return false for a part of a quote
     */
    boolean whole();

    /**
     * What the order holds of the quote: what it took when it was placed, less what order-to-cash did not take of that; what the quote
     * gets back if the order is rejected or cancelled. No amendment changes it.
     *
     * @return the lines, never null
     */
    Seq<OrderedLine> taken();

    /**
     * The order of the same quote that ended and that this one replaces.
     *
     * @return the id, if there is one; never null
     */
    Option<OrderId> replaces();

    /**
     * The day on which the order was placed, in the company's zone.
     *
     * @return the day, never null
     */
    LocalDate placedOn();

    /**
     * Why there are revisions: the last {@value #MAX_NOTES} notes, oldest first.
     *
     * @return the notes, never null; none for the first revision
     */
    Seq<RevisionNote> revisions();

    /**
     * What order-to-cash calls the order.
     *
     * @return the number, once they confirmed; never null
     */
    Option<Label> theirNumber();

    /**
     * The deliveries that were recorded.
     *
     * @return at most {@value #MAX_REPORTS}, never null
     */
    Seq<ReportMark> deliveries();

    /**
     * The invoices that were recorded.
     *
     * @return at most {@value #MAX_REPORTS}, never null
     */
    Seq<ReportMark> invoices();

    /**
     * The company's number of the order.
     *
     * @return the number, never null
     */
    default String number() {
        return document().number();
    }

    /**
     * The current revision's number.
     *
     * @return the revision, from 1
     */
    default int revision() {
        return document().revision();
    }

    /**
     * The currency of all amounts.
     *
     * @return the currency, never null
     */
    default Currency currency() {
        return document().currency();
    }

    /**
     * The lines of the current revision.
     *
     * @return the lines, never null
     */
    default Seq<OrderLine> lines() {
        return document().lines();
    }

    /**
     * The amounts of the current revision.
     *
     * @return the totals, never null
     */
    default Totals totals() {
        return document().totals();
    }

    @Override
    default boolean underway() {
        return this instanceof StandingOrder;
    }

    @Override
    default Seq<Id> lineage() {
        return parents().appendAll(lead());
    }

    @Override
    default Seq<Id> parents() {
        return List.of(quote(), opportunity(), customer());
    }

    /** the number, for ever. R-2: the quote, as long as a whole order stands or is completed. */
    @Override
    default Seq<Claim> claims() {
        var number = new Claim(Claim.Kind.ORDER_NUMBER, number());
        return whole() && !(this instanceof EndedOrder)
                ? List.of(number, new Claim(Claim.Kind.ORDER_OF_QUOTE, quote().value()))
                : List.of(number);
    }
}
