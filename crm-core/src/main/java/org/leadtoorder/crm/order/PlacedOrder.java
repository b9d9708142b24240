package org.leadtoorder.crm.order;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.OrderEvent.DeliveryRecorded;
import org.leadtoorder.crm.order.OrderEvent.InvoiceRecorded;
import org.leadtoorder.crm.order.OrderEvent.OrderAmended;
import org.leadtoorder.crm.order.OrderEvent.OrderCancelled;
import org.leadtoorder.crm.order.OrderEvent.OrderConfirmed;
import org.leadtoorder.crm.order.OrderEvent.OrderPlaced;
import org.leadtoorder.crm.order.OrderEvent.OrderRejected;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** An order that order-to-cash has not answered yet. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class PlacedOrder implements StandingOrder permits ImmutablePlacedOrder {
    PlacedOrder() {}

    /**
     * a snapshot of what was accepted; the totals of a whole order are those of the quote. R-2, P-5: one whole order of a quote at a
     * time, which says which ended one it replaces: the one that is named, or else the last whole one; where the company allows split
     * orders, parts that are never more than the quote, and add up to it. C-10: not while the customer is blocked.
     *
     * @param origin the accepted quote, which knows what is ordered of it
     * @param wish the command
     * @param purchase the quote's customer, and its orders that ended
     * @param number the order's number, drawn for it
     * @param context its circumstances
     * @return the fact, or why not
     */
    public static Either<Rejection, OrderPlaced> place(
            AcceptedQuote origin, PlaceOrder wish, Purchase purchase, String number, Context context) {
        return Placing.of(origin, wish, purchase, number, context);
    }

    /**
     * The newcomer.
     *
     * @param fact what happened
     * @return the order, never null
     */
    public static PlacedOrder from(OrderPlaced fact) {
        return ImmutablePlacedOrder.builder()
                .id(fact.order())
                .quote(fact.quote())
                .opportunity(fact.opportunity())
                .customer(fact.customer())
                .lead(fact.lead())
                .document(fact.document())
                .whole(fact.whole())
                .taken(fact.taken())
                .replaces(fact.replaces())
                .placedOn(fact.on())
                .revisions(List.empty())
                .theirNumber(Option.none())
                .deliveries(List.empty())
                .invoices(List.empty())
                .build();
    }

    /**
     * order-to-cash answers the current revision, line by line; a line that is changed or refused makes a new revision, and goes
     * with its share of the amounts. Refused where no line is left: that is a rejection. An older revision is answered as a whole: they
     * have the order then, and are told of the amendment since.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, OrderConfirmed> confirm(ConfirmOrder wish, Context context) {
        return Answering.of(this, 0, wish, context);
    }

    /**
     * The order, confirmed.
     *
     * @param fact what happened
     * @return the order after it, never null
     */
    public ConfirmedOrder on(OrderConfirmed fact) {
        return ImmutableConfirmedOrder.builder()
                .from(this)
                .theirNumber(Option.some(fact.theirNumber()))
                .agreedRevision(fact.agreedRevision())
                .document(fact.document())
                .taken(fact.taken())
                .revisions(fact.revised().map(note -> note.after(revisions())).getOrElse(revisions()))
                .build();
    }

    /**
     * order-to-cash does not take the order, and says why. What it has delivered or invoiced already cannot be rejected.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, OrderRejected> reject(RejectOrder wish, Context context) {
        return Guard.of(Rule.R_4)
                .holds(!wish.reasons().isEmpty(), Code.MISSING, "reasons")
                .none(Fault.tooMany("reasons", wish.reasons(), MAX_REASONS).toList())
                .holds(!document().touched(), Code.NOT_ALLOWED, "lines", "delivered or invoiced")
                .then(() -> new OrderRejected(id(), wish.reasons(), wish.reopen(), context.today()));
    }

    /**
     * The order, rejected.
     *
     * @param fact what happened
     * @return the order after it, never null
     */
    public RejectedOrder on(OrderRejected fact) {
        return ImmutableRejectedOrder.builder()
                .from(this)
                .reasons(fact.reasons())
                .rejectedOn(fact.on())
                .build();
    }

    /**
     * cancelled for a reason, before anything was delivered or invoiced.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, OrderCancelled> cancel(CancelOrder wish, Context context) {
        return Guard.of(Rule.R_7)
                .holds(!document().touched(), Code.NOT_ALLOWED, "lines", "delivered or invoiced")
                .then(() -> new OrderCancelled(id(), revision(), wish.reason(), false, wish.reopen(), context.today()));
    }

    /**
     * The order, cancelled.
     *
     * @param fact what happened
     * @return the order after it, never null
     */
    public CancelledOrder on(OrderCancelled fact) {
        return ImmutableCancelledOrder.builder()
                .from(this)
                .reason(fact.reason())
                .answered(fact.answered())
                .cancelledOn(fact.on())
                .build();
    }

    @Override
    public PlacedOrder on(DeliveryRecorded fact) {
        var report = new Report(fact.reference(), fact.lines(), fact.on());
        return ImmutablePlacedOrder.builder()
                .from(this)
                .document(report.on(document(), OrderLine::plusDelivered))
                .deliveries(deliveries().append(report.mark()))
                .build();
    }

    @Override
    public PlacedOrder on(InvoiceRecorded fact) {
        var report = new Report(fact.reference(), fact.lines(), fact.on());
        return ImmutablePlacedOrder.builder()
                .from(this)
                .document(report.on(document(), OrderLine::plusInvoiced))
                .invoices(invoices().append(report.mark()))
                .build();
    }

    @Override
    public PlacedOrder on(OrderAmended fact) {
        return ImmutablePlacedOrder.builder()
                .from(this)
                .document(fact.document())
                .revisions(fact.revised().after(revisions()))
                .build();
    }
}
