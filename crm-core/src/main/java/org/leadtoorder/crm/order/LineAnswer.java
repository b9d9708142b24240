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
     * As it was ordered.
     *
     * @param line the line's id
     */
    record Accepted(String line) implements LineAnswer {
        /**
         * Checks that the line is named.
         *
         * @param line the line's id
         */
        public Accepted {
            Given.all("line", line);
        }
    }

    /**
     * In a smaller quantity.
     *
     * @param line the line's id
     * @param quantity what is accepted, at most what was ordered
     */
    record Changed(String line, Quantity quantity) implements LineAnswer {
        /**
         * Checks that both are there.
         *
         * @param line the line's id
         * @param quantity what is accepted, at most what was ordered
         */
        public Changed {
            Given.all("line", line, "quantity", quantity);
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
         * Checks that both are there.
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
