package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.internal.Given;
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
            implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the new quote
         * @param opportunity its opportunity
         * @param customer its customer
         * @param lead the lead that it descends from, if there was one
         * @param currency its currency, ISO 4217
         * @param content its content
         */
        public QuoteCreated {
            Given.all(
                    "quote",
                    quote,
                    "opportunity",
                    opportunity,
                    "customer",
                    customer,
                    "lead",
                    lead,
                    "currency",
                    currency,
                    "content",
                    content);
        }
    }

    /**
     * The content is another; approvals are void.
     *
     * @param quote the quote
     * @param content the whole content
     */
    record QuoteEdited(QuoteId quote, QuoteContent content) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param content the whole content
         */
        public QuoteEdited {
            Given.all("quote", quote, "content", content);
        }
    }

    /**
     * Approval was asked for.
     *
     * @param quote the quote
     * @param submission by whom, and of which levels
     */
    record QuoteSubmitted(QuoteId quote, Submission submission) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param submission by whom, and of which levels
         */
        public QuoteSubmitted {
            Given.all("quote", quote, "submission", submission);
        }
    }

    /**
     * A level below the last one approved.
     *
     * @param quote the quote
     * @param approval which one, and who
     */
    record ApprovalGranted(QuoteId quote, Approval approval) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param approval which one, and who
         */
        public ApprovalGranted {
            Given.all("quote", quote, "approval", approval);
        }
    }

    /**
     * The last level approved.
     *
     * @param quote the quote
     * @param approval which one, and who
     */
    record QuoteApproved(QuoteId quote, Approval approval) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param approval which one, and who
         */
        public QuoteApproved {
            Given.all("quote", quote, "approval", approval);
        }
    }

    /**
     * An approver wanted it changed.
     *
     * @param quote the quote
     * @param reason why
     */
    record QuoteReturned(QuoteId quote, FreeText reason) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param reason why
         */
        public QuoteReturned {
            Given.all("quote", quote, "reason", reason);
        }
    }

    /**
     * The submission was taken back.
     *
     * @param quote the quote
     */
    record QuoteRecalled(QuoteId quote) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         */
        public QuoteRecalled {
            Given.all("quote", quote);
        }
    }

    /**
     * The quote went out to the customer.
     *
     * @param quote the quote
     * @param issue how
     */
    record QuoteIssued(QuoteId quote, Issue issue) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param issue how
         */
        public QuoteIssued {
            Given.all("quote", quote, "issue", issue);
        }
    }

    /**
     * What went out was frozen, and taken up again as a new version.
     *
     * @param quote the quote
     * @param version the new version
     * @param fromVersion the version whose content it starts with
     * @param on the day, in the company's zone
     */
    record QuoteRevised(QuoteId quote, int version, int fromVersion, LocalDate on) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param version the new version
         * @param fromVersion the version whose content it starts with
         * @param on the day, in the company's zone
         */
        public QuoteRevised {
            Given.all("quote", quote, "on", on);
        }
    }

    /**
     * The customer said yes.
     *
     * @param quote the quote
     * @param acceptance to what, when, by whom, and how it is proven
     * @param totals the totals with the lines that the customer chose
     */
    record QuoteAccepted(QuoteId quote, Acceptance acceptance, Totals totals) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param acceptance to what, when, by whom, and how it is proven
         * @param totals the totals with the lines that the customer chose
         */
        public QuoteAccepted {
            Given.all("quote", quote, "acceptance", acceptance, "totals", totals);
        }
    }

    /**
     * The acceptance did not hold.
     *
     * @param quote the quote
     * @param reason why, as a code
     * @param words the reason in words
     */
    record AcceptanceRescinded(QuoteId quote, Label reason, Option<FreeText> words) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param reason why, as a code
         * @param words the reason in words
         */
        public AcceptanceRescinded {
            Given.all("quote", quote, "reason", reason, "words", words);
        }
    }

    /**
     * The customer said no.
     *
     * @param quote the quote
     * @param reason why, out of the company's list
     * @param words the reason in words
     */
    record QuoteDeclined(QuoteId quote, String reason, Option<FreeText> words) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param reason why, out of the company's list
         * @param words the reason in words
         */
        public QuoteDeclined {
            Given.all("quote", quote, "reason", reason, "words", words);
        }
    }

    /**
     * The validity was over.
     *
     * @param quote the quote
     * @param on the day on which that was noticed, in the company's zone
     */
    record QuoteExpired(QuoteId quote, LocalDate on) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param on the day on which that was noticed, in the company's zone
         */
        public QuoteExpired {
            Given.all("quote", quote, "on", on);
        }
    }

    /**
     * The customer got more time.
     *
     * @param quote the quote
     * @param before the last day of validity before
     * @param until the last day of validity now
     * @param exclusive whether no other quote of the opportunity may be live beside it from now on
     */
    record ValidityExtended(QuoteId quote, LocalDate before, LocalDate until, boolean exclusive) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param before the last day of validity before
         * @param until the last day of validity now
         * @param exclusive whether no other quote of the opportunity may be live beside it from now on
         */
        public ValidityExtended {
            Given.all("quote", quote, "before", before, "until", until);
        }
    }

    /**
     * The company took the quote back.
     *
     * @param quote the quote
     * @param reason why, as a code
     * @param words the reason in words
     */
    record QuoteWithdrawn(QuoteId quote, Label reason, Option<FreeText> words) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param reason why, as a code
         * @param words the reason in words
         */
        public QuoteWithdrawn {
            Given.all("quote", quote, "reason", reason, "words", words);
        }
    }

    /**
     * An order took something of the accepted quote.
     *
     * @param quote the quote
     * @param order the order
     * @param lines what it took
     */
    record QuoteOrdered(QuoteId quote, OrderId order, Seq<OrderedLine> lines) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param order the order
         * @param lines what it took
         */
        public QuoteOrdered {
            Given.all("quote", quote, "order", order, "lines", lines);
        }
    }

    /**
     * An order that ended gave back what it took.
     *
     * @param quote the quote
     * @param order the order
     * @param lines what it took
     */
    record QuoteOrderReleased(QuoteId quote, OrderId order, Seq<OrderedLine> lines) implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param order the order
         * @param lines what it took
         */
        public QuoteOrderReleased {
            Given.all("quote", quote, "order", order, "lines", lines);
        }
    }

    /**
     * An order of the accepted quote holds less of it, because order-to-cash did not take all.
     *
     * @param quote the quote
     * @param order the order, which still stands
     * @param before what the order held of the quote
     * @param after what it holds now
     */
    record QuoteOrderLessened(QuoteId quote, OrderId order, Seq<OrderedLine> before, Seq<OrderedLine> after)
            implements QuoteEvent {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param order the order, which still stands
         * @param before what the order held of the quote
         * @param after what it holds now
         */
        public QuoteOrderLessened {
            Given.all("quote", quote, "order", order, "before", before, "after", after);
        }
    }
}
