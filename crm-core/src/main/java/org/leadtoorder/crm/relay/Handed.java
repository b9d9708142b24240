package org.leadtoorder.crm.relay;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.internal.Sha256;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.order.HandOver;
import org.leadtoorder.crm.order.OrderEvent;
import org.leadtoorder.crm.order.OrderEvent.CancellationRequested;
import org.leadtoorder.crm.order.OrderEvent.OrderAmended;
import org.leadtoorder.crm.order.OrderEvent.OrderCancelled;
import org.leadtoorder.crm.order.OrderEvent.OrderConfirmed;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.order.OrderMessage.Intent;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.OutboxEntry;

/**
 * A message, found again in the history of its order, with what had happened when it was answered: an answer that comes again means
 * what it meant the first time. Immutable.
 *
 * @param message the message
 * @param fact the fact that made it
 * @param request under which request its answer is recorded
 * @param since what happened to the order after the fact and before the answer, oldest first
 * @param confirmed whether order-to-cash had the order before the answer
 */
record Handed(OrderMessage message, Recorded fact, String request, Seq<Event> since, boolean confirmed) {
    static Option<OrderMessage> message(Event fact) {
        return fact instanceof OrderEvent of ? HandOver.message(of) : Option.none();
    }

    static Option<Handed> of(OutboxEntry entry, Seq<Recorded> history) {
        for (var recorded : history)
            if (recorded.version() == entry.version())
                for (var message : message(recorded.event()))
                    if (message.id().equals(entry.message())) return Option.some(of(message, recorded, history));
        return Option.none();
    }

    private static Handed of(OrderMessage message, Recorded fact, Seq<Recorded> history) {
        var request = request(message.id());
        var before = history.takeUntil(later -> later.provenance().request().equals(request));
        return new Handed(
                message,
                fact,
                request,
                before.filter(later -> later.version() > fact.version()).map(Recorded::event),
                before.exists(earlier -> earlier.event() instanceof OrderConfirmed));
    }

    /** Whether order-to-cash is told anew of the whole order. */
    boolean amended() {
        return message.intent() != Intent.CANCEL && since.exists(OrderAmended.class::isInstance);
    }

    /** Whether the order was cancelled without their leave, so that it does not matter what they say to this message. */
    boolean cancelled() {
        return message.intent() != Intent.CANCEL
                && since.exists(event -> event instanceof OrderCancelled cancelled && !cancelled.answered());
    }

    /** Whether it asked to cancel, and order-to-cash was asked again since. */
    boolean askedAgain() {
        return message.intent() == Intent.CANCEL && since.exists(CancellationRequested.class::isInstance);
    }

    /** A request id has its longest form, a message id may be longer; no message id is a digest, since it has slashes. */
    private static String request(String message) {
        var request = "o2c:" + message;
        return request.length() <= OrderId.MAX_LENGTH ? request : "o2c:" + Sha256.of(message);
    }
}
