package org.leadtoorder.crm.relay;

import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.port.OrderToCash;

/** A receiver that chokes on one order, until it is healed. */
final class Poisoned implements OrderToCash {
    private final OrderToCash other;
    private final OrderId poison;
    int calls;
    boolean healed;

    Poisoned(OrderToCash other, OrderId poison) {
        this.other = other;
        this.poison = poison;
    }

    @Override
    public Answer handOver(OrderMessage message) {
        if (healed || !message.order().equals(poison)) return other.handOver(message);
        calls++;
        throw new IllegalStateException("cannot be read");
    }

    @Override
    public Option<Answer> lookup(String messageId) {
        return other.lookup(messageId);
    }
}
