package org.leadtoorder.crm.port;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * What comes after the order: delivery and invoicing. A message is told by its id alone.
 *
 * <ol>
 *   <li>A message that was taken already has no effect when it comes again; the answer is {@link Answer.AlreadyKnown}, or the first answer.
 *   <li>The messages of one order are handed over in the order of the facts that made them, each after the one before was answered with
 *       anything but {@link Answer.Later} or {@link Answer.Unknown}.
 *   <li>Whoever gets no answer in time says {@link Answer.Unknown}, never that it was refused. An unknown outcome is settled by
 *       {@link #lookup}, never by sending again blindly.
 *   <li>{@link #lookup} has no effect. It says how the message was answered: none where it never arrived and may be sent; {@link
 *       Answer.Later} where it arrived and is not decided; {@link Answer.AlreadyKnown} where it was taken as it is and no more is known;
 *       {@link Answer.Unknown} where that cannot be said now.
 *   <li>A method that throws says {@link Answer.Unknown}.
 *   <li>An answer that lead-to-order cannot use is parked and reported by whoever relays it, never dropped.
 *   <li>Both methods may be called by any number of threads at once.
 * </ol>
 */
public interface OrderToCash {
    /**
     * Hands a message over.
     *
     * @param message the message
     * @return what order-to-cash says, never null
     */
    Answer handOver(OrderMessage message);

    /**
     * Asks what became of a message.
     *
     * @param messageId the id of the message
     * @return what order-to-cash says, none if the message never arrived; never null
     */
    Option<Answer> lookup(String messageId);

    /** What order-to-cash says to a message. Immutable. */
    sealed interface Answer {
        /**
         * Taken as it is.
         *
         * @param theirNumber what they call the order
         */
        record Accepted(Label theirNumber) implements Answer {
            /**
             * Refuses null.
             *
             * @param theirNumber what they call the order
             */
            public Accepted {
                Given.all("theirNumber", theirNumber);
            }
        }

        /**
         * The message was taken before.
         *
         * @param theirNumber what they call the order, if they say so
         */
        record AlreadyKnown(Option<Label> theirNumber) implements Answer {
            /**
             * Refuses null.
             *
             * @param theirNumber what they call the order, if they say so
             */
            public AlreadyKnown {
                Given.all("theirNumber", theirNumber);
            }
        }

        /**
         * Taken, but not every line as it is.
         *
         * @param theirNumber what they call the order
         * @param lines the lines that are not taken as they are, each once
         */
        record PartlyAccepted(Label theirNumber, Seq<Line> lines) implements Answer {
            /**
             * Refuses null.
             *
             * @param theirNumber what they call the order
             * @param lines the lines that are not taken as they are, each once
             */
            public PartlyAccepted {
                Given.all("theirNumber", theirNumber, "lines", lines);
            }
        }

        /**
         * Not taken.
         *
         * @param reasons why, at least one
         */
        record Refused(Seq<FreeText> reasons) implements Answer {
            /**
             * Checks that there is a reason.
             *
             * @param reasons why, at least one
             */
            public Refused {
                Given.all("reasons", reasons);
                if (reasons.isEmpty()) throw new IllegalArgumentException("a refusal without a reason");
            }
        }

        /** Not decided yet; ask again later. */
        record Later() implements Answer {}

        /** Nobody knows, such as after a time-out; ask before anything else. */
        record Unknown() implements Answer {}
    }

    /**
     * A line that is not taken as it is. Immutable.
     *
     * @param line the line's id
     * @param accepted what is taken of it; none = nothing
     * @param reason why, if they say so
     */
    record Line(String line, Option<Quantity> accepted, Option<FreeText> reason) {
        /**
         * Refuses null.
         *
         * @param line the line's id
         * @param accepted what is taken of it; none = nothing
         * @param reason why, if they say so
         */
        public Line {
            Given.all("line", line, "accepted", accepted, "reason", reason);
        }
    }
}
