package org.leadtoorder.crm.order;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PostalAddress;

/**
 * What may be wished of an order. Immutable.
 *
 * @param <S> where the wish leads
 */
public sealed interface OrderCommand<S extends Order> extends Command<S> {
    /**
     * The order that is meant.
     *
     * @return the id, never null
     */
    OrderId order();

    @Override
    default Id subject() {
        return order();
    }

    /**
     * What was accepted is ordered; the procedure <em>Winning</em>.
     *
     * @param quote the accepted quote
     * @param order the new order
     * @param chosen what of it is ordered, each line once; none = all of it. Where the company allows split orders
     * @param replaces the order of this quote that ended and that this one replaces; none = the last whole one, if all is ordered
     * @param billing where the invoice goes, if it is said
     * @param delivery where the goods go, if it is said
     */
    record PlaceOrder(
            QuoteId quote,
            OrderId order,
            Option<Seq<LineQuantity>> chosen,
            Option<OrderId> replaces,
            Option<PostalAddress> billing,
            Option<PostalAddress> delivery)
            implements OrderCommand<PlacedOrder> {
        /**
         * Refuses null.
         *
         * @param quote the accepted quote
         * @param order the new order
         * @param chosen what of it is ordered, each line once; none = all of it. Where the company allows split orders
         * @param replaces the order of this quote that ended and that this one replaces; none = the last whole one, if all is ordered
         * @param billing where the invoice goes, if it is said
         * @param delivery where the goods go, if it is said
         */
        public PlaceOrder {
            Given.all(
                    "quote",
                    quote,
                    "order",
                    order,
                    "chosen",
                    chosen,
                    "replaces",
                    replaces,
                    "billing",
                    billing,
                    "delivery",
                    delivery);
        }

        /**
         * Orders all of it.
         *
         * @param quote the accepted quote
         * @param order the new order
         */
        public PlaceOrder(QuoteId quote, OrderId order) {
            this(quote, order, Option.none(), Option.none(), Option.none(), Option.none());
        }

        /**
         * Orders a part of it.
         *
         * @param quote the accepted quote
         * @param order the new order
         * @param chosen what of it is ordered, each line once
         */
        public PlaceOrder(QuoteId quote, OrderId order, Seq<LineQuantity> chosen) {
            this(quote, order, Option.some(chosen), Option.none(), Option.none(), Option.none());
        }

        @Override
        public Id subject() {
            return quote;
        }

        @Override
        public Id target() {
            return order;
        }

        /** Addresses are personal data. */
        @Override
        public String toString() {
            return "PlaceOrder[quote=" + quote + ", order=" + order + ", chosen=" + chosen + ", replaces=" + replaces
                    + "]";
        }
    }

    /**
     * Order-to-cash takes the order, line by line.
     *
     * @param order the order
     * @param revision the revision that they answer to
     * @param theirNumber what they call the order
     * @param answers what they say of lines, each line once; a line that is not named is accepted as it was ordered
     */
    record ConfirmOrder(OrderId order, int revision, Label theirNumber, Seq<LineAnswer> answers)
            implements OrderCommand<ConfirmedOrder> {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param revision the revision that they answer to
         * @param theirNumber what they call the order
         * @param answers what they say of lines, each line once; a line that is not named is accepted as it was ordered
         */
        public ConfirmOrder {
            Given.all("order", order, "theirNumber", theirNumber, "answers", answers);
        }

        /**
         * Order-to-cash takes the order as it is.
         *
         * @param order the order
         * @param revision the revision that they answer to
         * @param theirNumber what they call the order
         */
        public ConfirmOrder(OrderId order, int revision, Label theirNumber) {
            this(order, revision, theirNumber, List.empty());
        }
    }

    /**
     * Order-to-cash does not take the order; the procedure <em>Ending</em>.
     *
     * @param order the order
     * @param reasons why, at least one
     * @param reopen when the opportunity, reopened, is expected to close; none = it stays as it is
     */
    record RejectOrder(OrderId order, Seq<FreeText> reasons, Option<LocalDate> reopen)
            implements OrderCommand<RejectedOrder> {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param reasons why, at least one
         * @param reopen when the opportunity, reopened, is expected to close; none = it stays as it is
         */
        public RejectOrder {
            Given.all("order", order, "reasons", reasons, "reopen", reopen);
            reopen.forEach(Given::day);
        }

        /**
         * Order-to-cash does not take the order; the opportunity stays as it is.
         *
         * @param order the order
         * @param reasons why, at least one
         */
        public RejectOrder(OrderId order, Seq<FreeText> reasons) {
            this(order, reasons, Option.none());
        }
    }

    /**
     * Order-to-cash does not take an amendment of an order that it has.
     *
     * @param order the order
     * @param revision the revision that they answer to
     * @param reasons why, at least one
     */
    record RefuseAmendment(OrderId order, int revision, Seq<FreeText> reasons) implements OrderCommand<ConfirmedOrder> {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param revision the revision that they answer to
         * @param reasons why, at least one
         */
        public RefuseAmendment {
            Given.all("order", order, "reasons", reasons);
        }
    }

    /**
     * Something was delivered.
     *
     * @param order the order
     * @param reference what order-to-cash calls the delivery
     * @param lines what was delivered, each line once
     * @param on the day of the delivery
     */
    record RecordDelivery(OrderId order, Label reference, Seq<LineQuantity> lines, LocalDate on)
            implements OrderCommand<StandingOrder> {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param reference what order-to-cash calls the delivery
         * @param lines what was delivered, each line once
         * @param on the day of the delivery
         */
        public RecordDelivery {
            Given.all("order", order, "reference", reference, "lines", lines, "on", on);
            Given.day(on);
        }
    }

    /**
     * Something was invoiced.
     *
     * @param order the order
     * @param reference what order-to-cash calls the invoice
     * @param lines what was invoiced, each line once
     * @param on the day of the invoice
     */
    record RecordInvoice(OrderId order, Label reference, Seq<LineQuantity> lines, LocalDate on)
            implements OrderCommand<StandingOrder> {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param reference what order-to-cash calls the invoice
         * @param lines what was invoiced, each line once
         * @param on the day of the invoice
         */
        public RecordInvoice {
            Given.all("order", order, "reference", reference, "lines", lines, "on", on);
            Given.day(on);
        }
    }

    /**
     * An amendment (Nachtrag): other quantities, new lines, lines that go, another discount.
     *
     * @param order the order
     * @param reason why
     * @param changed the quantities that are to stand, each line once
     * @param added the new lines, each with an id that the order never had
     * @param removed the ids of the lines that go
     * @param headerDiscount the new discount on the whole; none = as it was; 0 % = no longer any
     */
    record AmendOrder(
            OrderId order,
            FreeText reason,
            Seq<LineQuantity> changed,
            Seq<AddedLine> added,
            Seq<String> removed,
            Option<HeaderDiscount> headerDiscount)
            implements OrderCommand<StandingOrder> {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param reason why
         * @param changed the quantities that are to stand, each line once
         * @param added the new lines, each with an id that the order never had
         * @param removed the ids of the lines that go
         * @param headerDiscount the new discount on the whole; none = as it was; 0 % = no longer any
         */
        public AmendOrder {
            Given.all(
                    "order",
                    order,
                    "reason",
                    reason,
                    "changed",
                    changed,
                    "added",
                    added,
                    "removed",
                    removed,
                    "headerDiscount",
                    headerDiscount);
        }

        /**
         * An amendment of quantities only.
         *
         * @param order the order
         * @param reason why
         * @param changed the quantities that are to stand, each line once
         */
        public AmendOrder(OrderId order, FreeText reason, Seq<LineQuantity> changed) {
            this(order, reason, changed, List.empty(), List.empty(), Option.none());
        }
    }

    /**
     * The order is cancelled before order-to-cash confirmed it; the procedure <em>Ending</em>.
     *
     * @param order the order
     * @param reason why
     * @param reopen when the opportunity, reopened, is expected to close; none = it stays as it is
     */
    record CancelOrder(OrderId order, FreeText reason, Option<LocalDate> reopen)
            implements OrderCommand<CancelledOrder> {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param reason why
         * @param reopen when the opportunity, reopened, is expected to close; none = it stays as it is
         */
        public CancelOrder {
            Given.all("order", order, "reason", reason, "reopen", reopen);
            reopen.forEach(Given::day);
        }

        /**
         * The order is cancelled; the opportunity stays as it is.
         *
         * @param order the order
         * @param reason why
         */
        public CancelOrder(OrderId order, FreeText reason) {
            this(order, reason, Option.none());
        }
    }

    /**
     * Order-to-cash is asked to cancel an order that it confirmed.
     *
     * @param order the order
     * @param reason why
     */
    record RequestCancellation(OrderId order, FreeText reason) implements OrderCommand<ConfirmedOrder> {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param reason why
         */
        public RequestCancellation {
            Given.all("order", order, "reason", reason);
        }
    }

    /**
     * Order-to-cash cancels as it was asked to; the procedure <em>Ending</em>.
     *
     * @param order the order
     * @param reopen when the opportunity, reopened, is expected to close; none = it stays as it is
     */
    record ConfirmCancellation(OrderId order, Option<LocalDate> reopen) implements OrderCommand<CancelledOrder> {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param reopen when the opportunity, reopened, is expected to close; none = it stays as it is
         */
        public ConfirmCancellation {
            Given.all("order", order, "reopen", reopen);
            reopen.forEach(Given::day);
        }

        /**
         * Order-to-cash cancels; the opportunity stays as it is.
         *
         * @param order the order
         */
        public ConfirmCancellation(OrderId order) {
            this(order, Option.none());
        }
    }

    /**
     * Order-to-cash does not cancel.
     *
     * @param order the order
     * @param reason why not
     */
    record RefuseCancellation(OrderId order, FreeText reason) implements OrderCommand<ConfirmedOrder> {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param reason why not
         */
        public RefuseCancellation {
            Given.all("order", order, "reason", reason);
        }
    }

    /**
     * The order is done.
     *
     * @param order the order
     * @param closedShort why no more will be delivered or invoiced, where something is left
     */
    record CompleteOrder(OrderId order, Option<FreeText> closedShort) implements OrderCommand<CompletedOrder> {
        /**
         * Refuses null.
         *
         * @param order the order
         * @param closedShort why no more will be delivered or invoiced, where something is left
         */
        public CompleteOrder {
            Given.all("order", order, "closedShort", closedShort);
        }

        /**
         * The order is done, with nothing left.
         *
         * @param order the order
         */
        public CompleteOrder(OrderId order) {
            this(order, Option.none());
        }
    }
}
