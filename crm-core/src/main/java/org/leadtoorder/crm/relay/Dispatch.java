package org.leadtoorder.crm.relay;

import io.vavr.control.Option;
import java.util.Objects;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.port.OrderToCash;
import org.leadtoorder.crm.port.OrderToCash.Answer;

/** Speaks with order-to-cash: sends what never arrived, asks after what may have. Whatever fails is an unknown outcome. */
final class Dispatch {
    private final OrderToCash receiver;

    Dispatch(OrderToCash receiver) {
        this.receiver = receiver;
    }

    /** What they say to a message, which may have been sent before. */
    Answer answer(OrderMessage message, boolean sent) {
        return sent ? lookup(message).getOrElse(() -> send(message)) : send(message);
    }

    private Answer send(OrderMessage message) {
        Answer answer;
        try {
            answer = Objects.requireNonNull(receiver.handOver(message));
        } catch (RuntimeException failed) {
            answer = new Answer.Unknown(); // it may have arrived all the same
        }
        return answer instanceof Answer.AlreadyKnown ? lookup(message).getOrElse(Answer.Unknown::new) : answer;
    }

    private Option<Answer> lookup(OrderMessage message) {
        try {
            return Objects.requireNonNull(receiver.lookup(message.id()));
        } catch (RuntimeException failed) {
            return Option.some(new Answer.Unknown());
        }
    }
}
