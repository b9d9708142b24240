package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What happened to a quote. Immutable. */
public sealed interface QuoteEvent extends Event {
    /**
     * The quote that it happened to.
     *
     * @return the id, never null
     */
    QuoteId quote();

    @Override
    default QuoteId subject() {
        return quote();
    }

    /**
     * The opportunity got a quote.
     *
     * @param quote the new quote
     * @param opportunity its opportunity
     * @param customer its customer
     * @param lead the lead that it descends from, if there was one
     * @param currency its currency, ISO 4217
     * @param content its content
     */
    record QuoteCreated(
            QuoteId quote,
            OpportunityId opportunity,
            CustomerId customer,
            Option<LeadId> lead,
            Currency currency,
            QuoteContent content)
            implements QuoteEvent {}

    /**
     * The content is another; approvals are void.
     *
     * @param quote the quote
     * @param content the whole content
     */
    record QuoteEdited(QuoteId quote, QuoteContent content) implements QuoteEvent {}

    /**
     * Approval was asked for.
     *
     * @param quote the quote
     * @param submission by whom, and of which levels
     */
    record QuoteSubmitted(QuoteId quote, Submission submission) implements QuoteEvent {}

    /**
     * A level below the last one approved.
     *
     * @param quote the quote
     * @param approval which one, and who
     */
    record ApprovalGranted(QuoteId quote, Approval approval) implements QuoteEvent {}

    /**
     * The last level approved.
     *
     * @param quote the quote
     * @param approval which one, and who
     */
    record QuoteApproved(QuoteId quote, Approval approval) implements QuoteEvent {}

    /**
     * An approver wanted it changed.
     *
     * @param quote the quote
     * @param reason why
     */
    record QuoteReturned(QuoteId quote, FreeText reason) implements QuoteEvent {}

    /**
     * The submission was taken back.
     *
     * @param quote the quote
     */
    record QuoteRecalled(QuoteId quote) implements QuoteEvent {}

    /**
     * The quote went out to the customer.
     *
     * @param quote the quote
     * @param issue how
     */
    record QuoteIssued(QuoteId quote, Issue issue) implements QuoteEvent {}

    /**
     * What went out was frozen, and taken up again as a new version.
     *
     * @param quote the quote
     * @param version the new version
     * @param fromVersion the version whose content it starts with
     * @param on the day, in the company's zone
     */
    record QuoteRevised(QuoteId quote, int version, int fromVersion, LocalDate on) implements QuoteEvent {}

    /**
     * The customer said yes.
     *
     * @param quote the quote
     * @param acceptance to what, when, by whom, and how it is proven
     * @param totals the totals with the lines that the customer chose
     */
    record QuoteAccepted(QuoteId quote, Acceptance acceptance, Totals totals) implements QuoteEvent {}

    /**
     * The acceptance did not hold.
     *
     * @param quote the quote
     * @param reason why, as a code
     * @param words the reason in words
     */
    record AcceptanceRescinded(QuoteId quote, Label reason, Option<FreeText> words) implements QuoteEvent {}

    /**
     * The customer said no.
     *
     * @param quote the quote
     * @param reason why, out of the company's list
     * @param words the reason in words
     */
    record QuoteDeclined(QuoteId quote, String reason, Option<FreeText> words) implements QuoteEvent {}

    /**
     * The validity was over.
     *
     * @param quote the quote
     * @param on the day on which that was noticed, in the company's zone
     */
    record QuoteExpired(QuoteId quote, LocalDate on) implements QuoteEvent {}

    /**
     * The customer got more time.
     *
     * @param quote the quote
     * @param before the last day of validity before
     * @param until the last day of validity now
     * @param exclusive whether no other quote of the opportunity may be live beside it from now on
     */
    record ValidityExtended(QuoteId quote, LocalDate before, LocalDate until, boolean exclusive)
            implements QuoteEvent {}

    /**
     * The company took the quote back.
     *
     * @param quote the quote
     * @param reason why, as a code
     * @param words the reason in words
     */
    record QuoteWithdrawn(QuoteId quote, Label reason, Option<FreeText> words) implements QuoteEvent {}

    /**
     * An order took something of the accepted quote.
     *
     * @param quote the quote
     * @param order the order
     * @param lines what it took
     */
    record QuoteOrdered(QuoteId quote, OrderId order, Seq<OrderedLine> lines) implements QuoteEvent {}

    /**
     * An order that ended gave back what it took.
     *
     * @param quote the quote
     * @param order the order
     * @param lines what it took
     */
    record QuoteOrderReleased(QuoteId quote, OrderId order, Seq<OrderedLine> lines) implements QuoteEvent {}

    /**
     * An order of the accepted quote holds less of it, because order-to-cash did not take all.
     *
     * @param quote the quote
     * @param order the order, which still stands
     * @param before what the order held of the quote
     * @param after what it holds now
     */
    record QuoteOrderLessened(QuoteId quote, OrderId order, Seq<OrderedLine> before, Seq<OrderedLine> after)
            implements QuoteEvent {}
}
