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
import org.leadtoorder.crm.order.OrderCommand.CompleteOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmCancellation;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.RefuseAmendment;
import org.leadtoorder.crm.order.OrderCommand.RefuseCancellation;
import org.leadtoorder.crm.order.OrderCommand.RequestCancellation;
import org.leadtoorder.crm.order.OrderEvent.AmendmentRefused;
import org.leadtoorder.crm.order.OrderEvent.CancellationRefused;
import org.leadtoorder.crm.order.OrderEvent.CancellationRequested;
import org.leadtoorder.crm.order.OrderEvent.DeliveryRecorded;
import org.leadtoorder.crm.order.OrderEvent.InvoiceRecorded;
import org.leadtoorder.crm.order.OrderEvent.OrderAmended;
import org.leadtoorder.crm.order.OrderEvent.OrderCancelled;
import org.leadtoorder.crm.order.OrderEvent.OrderCompleted;
import org.leadtoorder.crm.order.OrderEvent.OrderConfirmed;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;

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
     * The revision that order-to-cash took last, or that its answer made.
     *
     * @return the revision, from 1; less than the current one as long as an amendment is not agreed
     */
    @Value.Default
    public int agreedRevision() {
        return revision();
    }

    /**
     * What order-to-cash said when it did not take the current revision, which is an amendment then. It stands all the same, until
     * a person amends the order again or order-to-cash takes it after all.
     *
     * @return the refusal, if the current revision was refused; never null
     */
    @Value.Default
    public Option<AmendmentRefusal> amendmentRefusal() {
        return Option.none();
    }

    /**
     * Whether the current revision is an amendment that order-to-cash has not answered.
     *
     * @return false once it was taken, in whole or in part, or refused
     */
    public boolean amendmentOpen() {
        return agreedRevision() < revision() && amendmentRefusal().isEmpty();
    }

    /**
     * order-to-cash answers an amendment as it answered the order, under the same number. What it has taken already is not
     * taken again: the same answer records nothing.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if it is news; or why not
     */
    public Either<Rejection, Option<OrderConfirmed>> confirm(ConfirmOrder wish, Context context) {
        var known = wish.revision() > 0
                && wish.revision() <= agreedRevision()
                && wish.answers().isEmpty();
        return known && theirNumber().contains(wish.theirNumber())
                ? Either.right(Option.none())
                : Answering.of(this, agreedRevision(), wish, context).map(Option::some);
    }

    /**
     * The same order with an amendment that is agreed.
     *
     * @param fact what happened
     * @return the order after it, never null
     */
    public ConfirmedOrder on(OrderConfirmed fact) {
        return ImmutableConfirmedOrder.builder()
                .from(this)
                .agreedRevision(fact.agreedRevision())
                .amendmentRefusal(amendmentRefusal().filter(refused -> refused.revision() > fact.agreedRevision()))
                .document(fact.document())
                .taken(fact.taken())
                .revisions(fact.revised().map(note -> note.after(revisions())).getOrElse(revisions()))
                .build();
    }

    /**
     * order-to-cash does not take the amendment that is the current revision, and says why. The order stands as amended, and shows
     * that it is not agreed: whoever sees to it amends it again, or talks to them.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if it is news; or why not
     */
    public Either<Rejection, Option<AmendmentRefused>> refuseAmendment(RefuseAmendment wish, Context context) {
        if (amendmentRefusal()
                .exists(known ->
                        known.revision() == wish.revision() && known.reasons().equals(wish.reasons())))
            return Either.right(Option.none());
        return Guard.of(Rule.R_6)
                .holds(!wish.reasons().isEmpty(), Code.MISSING, "reasons")
                .none(Fault.tooMany("reasons", wish.reasons(), MAX_REASONS).toList())
                .holds(wish.revision() == revision(), Code.MISMATCH, "revision", revision())
                .holds(agreedRevision() < revision(), Code.NOT_ALLOWED, "agreedRevision", agreedRevision())
                .holds(amendmentRefusal().isEmpty(), Code.DUPLICATE, "amendmentRefusal")
                .then(() -> Option.some(new AmendmentRefused(
                        id(), new AmendmentRefusal(wish.revision(), wish.reasons(), context.today()))));
    }

    /**
     * The same order with an amendment that is refused.
     *
     * @param fact what happened
     * @return the order after it, never null
     */
    public ConfirmedOrder on(AmendmentRefused fact) {
        return ImmutableConfirmedOrder.builder()
                .from(this)
                .amendmentRefusal(Option.some(fact.refusal()))
                .build();
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
     * everything that stands is delivered and invoiced, or the order is closed short for a reason: no more of it is owed, and the
     * quote does not get it back. An order of which nothing is left is not closed short, whatever the wish says.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not, naming the lines of which something is left
     */
    public Either<Rejection, OrderCompleted> complete(CompleteOrder wish, Context context) {
        var left = lines().reject(OrderLine::fulfilled).map(OrderLine::id);
        var closedShort = left.isEmpty() ? Option.<FreeText>none() : wish.closedShort();
        return Guard.of(Rule.R_8)
                .none(Code.MISSING, "lines", closedShort.isDefined() ? List.empty() : left)
                .then(() -> new OrderCompleted(id(), closedShort, context.today()));
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
                .amendmentRefusal(Option.none())
                .build();
    }
}
