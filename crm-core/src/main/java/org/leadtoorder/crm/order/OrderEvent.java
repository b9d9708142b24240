package org.leadtoorder.crm.order;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.internal.Given;
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

    /**
     * What was accepted was ordered.
     *
     * @param order the new order
     * @param quote the accepted quote
     * @param opportunity the quote's opportunity
     * @param customer the quote's customer
     * @param lead the lead that the customer came from, if there was one
     * @param document the first revision
     * @param whole whether all of the quote was ordered at once, and nothing else of it may be
     * @param taken what the order takes of the quote
     * @param replaces the order that this one replaces, if there is one
     * @param on the day, in the company's zone
     */
    record OrderPlaced(
            OrderId order,
            QuoteId quote,
            OpportunityId opportunity,
            CustomerId customer,
            Option<LeadId> lead,
            OrderDocument document,
            boolean whole,
            Seq<OrderedLine> taken,
            Option<OrderId> replaces,
            LocalDate on)
            implements OrderEvent {
        /**
         * Refuses null.
         *
         * @param order the new order
         * @param quote the accepted quote
         * @param opportunity the quote's opportunity
         * @param customer the quote's customer
         * @param lead the lead that the customer came from, if there was one
         * @param document the first revision
         * @param whole whether all of the quote was ordered at once, and nothing else of it may be
         * @param taken what the order takes of the quote
         * @param replaces the order that this one replaces, if there is one
         * @param on the day, in the company's zone
         */
        public OrderPlaced {
            Given.all(
                    "order",
                    order,
                    "quote",
                    quote,
                    "opportunity",
                    opportunity,
                    "customer",
                    customer,
                    "lead",
                    lead,
                    "document",
                    document,
                    "taken",
                    taken,
                    "replaces",
                    replaces,
                    "on",
                    on);
        }
    }

    /**
     * Order-to-cash took the order.
     *
     * @param order the order
     * @param theirNumber what they call it
     * @param document the order after it; a new revision where a line was changed or refused
     * @param revised why there is a new revision, if there is one
     */
    record OrderConfirmed(OrderId order, Label theirNumber, OrderDocument document, Option<RevisionNote> revised)
            implements OrderEvent {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param theirNumber what they call it
         * @param document the order after it; a new revision where a line was changed or refused
         * @param revised why there is a new revision, if there is one
         */
        public OrderConfirmed {
            Given.all("order", order, "theirNumber", theirNumber, "document", document, "revised", revised);
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
