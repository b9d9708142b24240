package org.leadtoorder.crm.order;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.order.OrderCommand.CompleteOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmCancellation;
import org.leadtoorder.crm.order.OrderCommand.RefuseCancellation;
import org.leadtoorder.crm.order.OrderCommand.RequestCancellation;
import org.leadtoorder.crm.order.OrderEvent.CancellationRefused;
import org.leadtoorder.crm.order.OrderEvent.CancellationRequested;
import org.leadtoorder.crm.order.OrderEvent.DeliveryRecorded;
import org.leadtoorder.crm.order.OrderEvent.InvoiceRecorded;
import org.leadtoorder.crm.order.OrderEvent.OrderAmended;
import org.leadtoorder.crm.order.OrderEvent.OrderCancelled;
import org.leadtoorder.crm.order.OrderEvent.OrderCompleted;
import org.leadtoorder.crm.value.Fault.Code;

/** An order that order-to-cash has taken. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class ConfirmedOrder implements StandingOrder permits ImmutableConfirmedOrder {
    ConfirmedOrder() {}

    /**
     * The request to cancel that order-to-cash has not answered yet.
     *
     * @return the request, if one is open; never null
     */
    @Value.Default
    public Option<CancellationRequest> cancellation() {
        return Option.none();
    }

    /**
     * How often order-to-cash was asked to cancel, so that each request has a message of its own.
     *
     * @return 0 or more
     */
    @Value.Default
    public int cancellationRequests() {
        return 0;
    }

    /**
     * order-to-cash is asked to cancel, for a reason, before anything was delivered or invoiced. A request that is open is not
     * made again: with the same reason it records nothing, with another it is refused.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if it is news; or why not
     */
    public Either<Rejection, Option<CancellationRequested>> requestCancellation(
            RequestCancellation wish, Context context) {
        if (cancellation().exists(open -> open.reason().equals(wish.reason()))) return Either.right(Option.none());
        return Guard.of(Rule.R_11)
                .holds(cancellation().isEmpty(), Code.DUPLICATE, "cancellation")
                .holds(!document().touched(), Code.NOT_ALLOWED, "lines", "delivered or invoiced")
                .then(() -> Option.some(new CancellationRequested(
                        id(),
                        revision(),
                        new CancellationRequest(cancellationRequests() + 1, wish.reason(), context.today()))));
    }

    /**
     * The same order with a request that is open.
     *
     * @param fact what happened
     * @return the order after it, never null
     */
    public ConfirmedOrder on(CancellationRequested fact) {
        return ImmutableConfirmedOrder.builder()
                .from(this)
                .cancellation(Option.some(fact.request()))
                .cancellationRequests(fact.request().number())
                .build();
    }

    /**
     * order-to-cash cancels, in answer to an open request. Refused where it has delivered or invoiced meanwhile: it cannot have
     * done both.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, OrderCancelled> confirmCancellation(ConfirmCancellation wish, Context context) {
        return Guard.of(Rule.R_11)
                .holds(cancellation().isDefined(), Code.MISSING, "cancellation")
                .holds(!document().touched(), Code.NOT_ALLOWED, "lines", "delivered or invoiced")
                .then(() -> new OrderCancelled(
                        id(), revision(), cancellation().get().reason(), true, wish.reopen(), context.today()));
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

    /**
     * order-to-cash does not cancel, in answer to an open request.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, Option<CancellationRefused>> refuseCancellation(RefuseCancellation wish, Context context) {
        return Guard.of(Rule.R_11)
                .holds(cancellation().isDefined(), Code.MISSING, "cancellation")
                .then(() -> Option.some(new CancellationRefused(id(), wish.reason(), context.today())));
    }

    /**
     * The same order without an open request.
     *
     * @param fact what happened
     * @return the order after it, never null
     */
    public ConfirmedOrder on(CancellationRefused fact) {
        return ImmutableConfirmedOrder.builder()
                .from(this)
                .cancellation(Option.none())
                .build();
    }

    /**
     * everything that stands is delivered and invoiced, or the order is closed short for a reason.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not, naming the lines of which something is left
     */
    public Either<Rejection, OrderCompleted> complete(CompleteOrder wish, Context context) {
        var left = lines().reject(OrderLine::fulfilled).map(OrderLine::id);
        return Guard.of(Rule.R_8)
                .none(Code.MISSING, "lines", wish.closedShort().isDefined() ? left.take(0) : left)
                .then(() -> new OrderCompleted(id(), wish.closedShort(), context.today()));
    }

    /**
     * The order, completed; a request to cancel it that nobody answered is void.
     *
     * @param fact what happened
     * @return the order after it, never null
     */
    public CompletedOrder on(OrderCompleted fact) {
        return ImmutableCompletedOrder.builder()
                .from(this)
                .closedShort(fact.closedShort())
                .completedOn(fact.on())
                .build();
    }

    @Override
    public ConfirmedOrder on(DeliveryRecorded fact) {
        var report = new Report(fact.reference(), fact.lines(), fact.on());
        return ImmutableConfirmedOrder.builder()
                .from(this)
                .document(report.on(document(), OrderLine::plusDelivered))
                .deliveries(deliveries().append(report.mark()))
                .build();
    }

    @Override
    public ConfirmedOrder on(InvoiceRecorded fact) {
        var report = new Report(fact.reference(), fact.lines(), fact.on());
        return ImmutableConfirmedOrder.builder()
                .from(this)
                .document(report.on(document(), OrderLine::plusInvoiced))
                .invoices(invoices().append(report.mark()))
                .build();
    }

    @Override
    public ConfirmedOrder on(OrderAmended fact) {
        return ImmutableConfirmedOrder.builder()
                .from(this)
                .document(fact.document())
                .revisions(fact.revised().after(revisions()))
                .build();
    }
}
