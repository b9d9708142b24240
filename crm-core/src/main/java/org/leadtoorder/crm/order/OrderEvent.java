package org.leadtoorder.crm.order;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.quote.OrderedLine;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What happened to an order. Immutable. */
public sealed interface OrderEvent extends Event {
    /**
     * The order that it happened to.
     *
     * @return the id, never null
     */
    OrderId order();

    @Override
    default OrderId subject() {
        return order();
    }

    /** What was accepted was ordered. Only the process makes one. */
    @Value.Immutable
    @Hidden
    abstract sealed class OrderPlaced implements OrderEvent permits ImmutableOrderPlaced {
        OrderPlaced() {}

        /**
         * The accepted quote.
         *
         * @return the id, never null
         */
        public abstract QuoteId quote();

        /**
         * The quote's opportunity.
         *
         * @return the id, never null
         */
        public abstract OpportunityId opportunity();

        /**
         * The quote's customer.
         *
         * @return the id, never null
         */
        public abstract CustomerId customer();

        /**
         * The lead that the customer came from.
         *
         * @return the id, none where the customer was registered; never null
         */
        public abstract Option<LeadId> lead();

        /**
         * The first revision.
         *
         * @return the document, never null
         */
        public abstract OrderDocument document();

        /**
         * Whether all of the quote was ordered at once, as one order.
         *
         * @return false for a part of a quote
         */
        public abstract boolean whole();

        /**
         * What the order takes of the quote.
         *
         * @return the lines, each once; never null
         */
        public abstract Seq<OrderedLine> taken();

        /**
         * The order of the same quote that ended and that this one replaces.
         *
         * @return the id, if there is one; never null
         */
        public abstract Option<OrderId> replaces();

        /**
         * The day on which it was placed, in the company's zone.
         *
         * @return the day, never null
         */
        public abstract LocalDate on();
    }

    /** Order-to-cash took the order, or an amendment of it; only the process makes one. */
    @Value.Immutable
    @Hidden
    abstract sealed class OrderConfirmed implements OrderEvent permits ImmutableOrderConfirmed {
        OrderConfirmed() {}

        /**
         * What they call it.
         *
         * @return the number, never null
         */
        public abstract Label theirNumber();

        /**
         * The revision that they take: the one that they were told of, or the one that their answer makes.
         *
         * @return the revision, from 1; less than the document's where the order was amended since they were told
         */
        public abstract int agreedRevision();

        /**
         * The order after it; a new revision where a line was changed or refused.
         *
         * @return the document, never null
         */
        public abstract OrderDocument document();

        /**
         * Why there is a new revision.
         *
         * @return the note, if there is a new revision; never null
         */
        public abstract Option<RevisionNote> revised();

        /**
         * What the order holds of the quote after it.
         *
         * @return the lines, never null
         */
        public abstract Seq<OrderedLine> taken();
    }

    /**
     * Order-to-cash did not take an amendment of an order that it has: the order stands as it was amended, and says that it is not agreed.
     *
     * @param order the order
     * @param refusal what they said
     */
    record AmendmentRefused(OrderId order, AmendmentRefusal refusal) implements OrderEvent {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param refusal what was refused, and why
         */
        public AmendmentRefused {
            Given.all("order", order, "refusal", refusal);
        }
    }

    /**
     * Order-to-cash did not take the order.
     *
     * @param order the order
     * @param reasons why
     * @param reopen when the opportunity, reopened, is expected to close; none = it stayed as it was
     * @param on the day, in the company's zone
     */
    record OrderRejected(OrderId order, Seq<FreeText> reasons, Option<LocalDate> reopen, LocalDate on)
            implements OrderEvent {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param reasons why
         * @param reopen when the opportunity, reopened, is expected to close; none = it stayed as it was
         * @param on the day, in the company's zone
         */
        public OrderRejected {
            Given.all("order", order, "reasons", reasons, "reopen", reopen, "on", on);
        }
    }

    /**
     * Something was delivered.
     *
     * @param order the order
     * @param reference what order-to-cash calls the delivery
     * @param lines what was delivered
     * @param on the day of the delivery
     */
    record DeliveryRecorded(OrderId order, Label reference, Seq<LineQuantity> lines, LocalDate on)
            implements OrderEvent {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param reference what order-to-cash calls the delivery
         * @param lines what was delivered
         * @param on the day of the delivery
         */
        public DeliveryRecorded {
            Given.all("order", order, "reference", reference, "lines", lines, "on", on);
        }
    }

    /**
     * Something was invoiced.
     *
     * @param order the order
     * @param reference what order-to-cash calls the invoice
     * @param lines what was invoiced
     * @param on the day of the invoice
     */
    record InvoiceRecorded(OrderId order, Label reference, Seq<LineQuantity> lines, LocalDate on)
            implements OrderEvent {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param reference what order-to-cash calls the invoice
         * @param lines what was invoiced
         * @param on the day of the invoice
         */
        public InvoiceRecorded {
            Given.all("order", order, "reference", reference, "lines", lines, "on", on);
        }
    }

    /**
     * The order was amended.
     *
     * @param order the order
     * @param document the new revision
     * @param revised why
     */
    record OrderAmended(OrderId order, OrderDocument document, RevisionNote revised) implements OrderEvent {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param document the new revision
         * @param revised why
         */
        public OrderAmended {
            Given.all("order", order, "document", document, "revised", revised);
        }
    }

    /**
     * The order was cancelled.
     *
     * @param order the order
     * @param revision the revision that was cancelled
     * @param reason why
     * @param answered whether order-to-cash cancelled it, having been asked to, and so knows already
     * @param reopen when the opportunity, reopened, is expected to close; none = it stayed as it was
     * @param on the day, in the company's zone
     */
    record OrderCancelled(
            OrderId order, int revision, FreeText reason, boolean answered, Option<LocalDate> reopen, LocalDate on)
            implements OrderEvent {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param revision the revision that was cancelled
         * @param reason why
         * @param answered whether order-to-cash cancelled it, having been asked to, and so knows already
         * @param reopen when the opportunity, reopened, is expected to close; none = it stayed as it was
         * @param on the day, in the company's zone
         */
        public OrderCancelled {
            Given.all("order", order, "reason", reason, "reopen", reopen, "on", on);
        }
    }

    /**
     * Order-to-cash was asked to cancel.
     *
     * @param order the order
     * @param revision the revision that is to be cancelled
     * @param request the request
     */
    record CancellationRequested(OrderId order, int revision, CancellationRequest request) implements OrderEvent {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param revision the revision that is to be cancelled
         * @param request the request
         */
        public CancellationRequested {
            Given.all("order", order, "request", request);
        }
    }

    /**
     * Order-to-cash did not cancel.
     *
     * @param order the order
     * @param reason why not
     * @param on the day, in the company's zone
     */
    record CancellationRefused(OrderId order, FreeText reason, LocalDate on) implements OrderEvent {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param reason why not
         * @param on the day, in the company's zone
         */
        public CancellationRefused {
            Given.all("order", order, "reason", reason, "on", on);
        }
    }

    /**
     * The order is done.
     *
     * @param order the order
     * @param closedShort why no more will be delivered or invoiced, where something was left
     * @param on the day, in the company's zone
     */
    record OrderCompleted(OrderId order, Option<FreeText> closedShort, LocalDate on) implements OrderEvent {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param closedShort why no more will be delivered or invoiced, where something was left
         * @param on the day, in the company's zone
         */
        public OrderCompleted {
            Given.all("order", order, "closedShort", closedShort, "on", on);
        }
    }
}
