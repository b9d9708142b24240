package org.leadtoorder.crm.relay;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.order.HandOver;
import org.leadtoorder.crm.order.OrderEvent;
import org.leadtoorder.crm.order.OrderEvent.CancellationRequested;
import org.leadtoorder.crm.order.OrderEvent.OrderAmended;
import org.leadtoorder.crm.order.OrderEvent.OrderCancelled;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.OutboxEntry;

/**
 * A message, found again in the history of its order, with what happened since. Immutable.
 *
 * @param message the message
 * @param fact the fact that made it
 * @param since what happened to the order after it, oldest first
 */
record Handed(OrderMessage message, Recorded fact, Seq<Event> since) {
    static Option<OrderMessage> message(Event fact) {
        return fact instanceof OrderEvent of ? HandOver.message(of) : Option.none();
    }

    static Option<Handed> of(OutboxEntry entry, Seq<Recorded> history) {
        for (var recorded : history)
            if (recorded.version() == entry.version())
                for (var message : message(recorded.event()))
                    if (message.id().equals(entry.message()))
                        return Option.some(new Handed(
                                message,
                                recorded,
                                history.filter(later -> later.version() > entry.version())
                                        .map(Recorded::event)));
        return Option.none();
    }

    /** Whether order-to-cash is told anew of the whole order, so that what it says to this message decides nothing any more. */
    boolean superseded() {
        return message.intent() != OrderMessage.Intent.CANCEL
                && since.exists(event -> event instanceof OrderAmended
                        || event instanceof OrderCancelled cancelled && !cancelled.answered());
    }

    /** Whether it asked to cancel, and order-to-cash was asked again since. */
    boolean askedAgain() {
        return message.intent() == OrderMessage.Intent.CANCEL && since.exists(CancellationRequested.class::isInstance);
    }
}
