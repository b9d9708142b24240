package org.leadtoorder.crm.relay;

import io.vavr.control.Option;
import java.time.Instant;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.order.OrderCommand;
import org.leadtoorder.crm.port.OrderToCash.Answer;

/** What the relay did about a message. Immutable. */
public sealed interface Relayed {
    /**
     * The message that it is about.
     *
     * @return the id of the message, never null
     */
    String message();

    /**
     * The message was answered, and the order knows.
     *
     * @param message the id of the message
     * @param answer what order-to-cash said
     * @param wish what it meant for the order; none where that had nothing to learn, or a later message asks anew
     */
    record Settled(String message, Answer answer, Option<OrderCommand<?>> wish) implements Relayed {
        /**
         * Refuses null.
         *
         * @param message the id of the message
         * @param answer what order-to-cash said
         * @param wish what it meant for the order; none where that had nothing to learn, or a later message asks anew
         */
        public Settled {
            Given.all("message", message, "answer", answer, "wish", wish);
        }
    }

    /**
     * Nobody knows yet; nothing has changed.
     *
     * @param message the id of the message
     * @param answer what order-to-cash said last
     * @param due when there is something to do about it
     */
    record Waiting(String message, Answer answer, Instant due) implements Relayed {
        /**
         * Refuses null.
         *
         * @param message the id of the message
         * @param answer what order-to-cash said last
         * @param due when there is something to do about it
         */
        public Waiting {
            Given.all("message", message, "answer", answer, "due", due);
        }
    }

    /**
     * Put aside for a person.
     *
     * @param what what is parked, and why
     */
    record Parked(org.leadtoorder.crm.port.Parked what) implements Relayed {
        /**
         * Refuses null.
         *
         * @param what what is parked, and why
         */
        public Parked {
            Given.all("what", what);
        }

        @Override
        public String message() {
            return what.message();
        }
    }
}
