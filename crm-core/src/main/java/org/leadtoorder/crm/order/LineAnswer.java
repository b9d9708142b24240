package org.leadtoorder.crm.order;

import io.vavr.control.Option;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.value.FreeText;

/** What order-to-cash says of a line. Immutable. */
public sealed interface LineAnswer {
    /**
     * The line that is meant.
     *
     * @return the line's id, never null
     */
    String line();

    /**
     * Why it is not as it was ordered.
     *
     * @return the reason, if they say so; never null
     */
    Option<FreeText> reason();

    /**
     * As it was ordered.
     *
     * @param line the line's id
     */
    record Accepted(String line) implements LineAnswer {
        /**
         * Refuses null.
         *
         * @param line the line's id
         */
        public Accepted {
            Given.all("line", line);
        }

        @Override
        public Option<FreeText> reason() {
            return Option.none();
        }
    }

    /**
     * In a smaller quantity.
     *
     * @param line the line's id
     * @param quantity what is accepted, at most what was ordered
     * @param reason why, if they say so
     */
    record Changed(String line, Quantity quantity, Option<FreeText> reason) implements LineAnswer {
        /**
         * Refuses null.
         *
         * @param line the line's id
         * @param quantity what is accepted, at most what was ordered
         * @param reason why, if they say so
         */
        public Changed {
            Given.all("line", line, "quantity", quantity, "reason", reason);
        }

        /**
         * In a smaller quantity, without a reason.
         *
         * @param line the line's id
         * @param quantity what is accepted, at most what was ordered
         */
        public Changed(String line, Quantity quantity) {
            this(line, quantity, Option.none());
        }
    }

    /**
     * Not at all.
     *
     * @param line the line's id
     * @param reason why, if they say so
     */
    record Refused(String line, Option<FreeText> reason) implements LineAnswer {
        /**
         * Refuses null.
         *
         * @param line the line's id
         * @param reason why, if they say so
         */
        public Refused {
            Given.all("line", line, "reason", reason);
        }

        /**
         * Not at all, without a reason.
         *
         * @param line the line's id
         */
        public Refused(String line) {
            this(line, Option.none());
        }
    }
}
