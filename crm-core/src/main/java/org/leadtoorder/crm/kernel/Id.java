package org.leadtoorder.crm.kernel;

import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.Label;

/**
 * Names one aggregate for ever. Immutable. All five lie here, because the links of a deal cross the phases in both directions.
 *
 * <p>The host chooses ids (a UUID, a key of its own); they are text as a {@link Label} has it: one line of 1 to {@value #MAX_LENGTH} code
 * points, at least one of them visible, no control character, lone surrogate or stray invisible character. They are compared exactly.
 */
public sealed interface Id {
    /** The most characters (code points) an id may have. */
    int MAX_LENGTH = Label.MAX_LENGTH;

    /**
     * The id as the host gave it.
     *
     * @return the text, never null
     */
    String value();

    /**
     * Names a lead.
     *
     * @param value the id, one line of 1 to {@value Id#MAX_LENGTH} code points
     */
    record LeadId(String value) implements Id {
        /**
         * Checks the text.
         *
         * @param value the id, one line of 1 to {@value Id#MAX_LENGTH} code points
         */
        public LeadId {
            Id.check(value);
        }
    }

    /**
     * Names a customer.
     *
     * @param value the id, one line of 1 to {@value Id#MAX_LENGTH} code points
     */
    record CustomerId(String value) implements Id {
        /**
         * Checks the text.
         *
         * @param value the id, one line of 1 to {@value Id#MAX_LENGTH} code points
         */
        public CustomerId {
            Id.check(value);
        }
    }

    /**
     * Names an opportunity.
     *
     * @param value the id, one line of 1 to {@value Id#MAX_LENGTH} code points
     */
    record OpportunityId(String value) implements Id {
        /**
         * Checks the text.
         *
         * @param value the id, one line of 1 to {@value Id#MAX_LENGTH} code points
         */
        public OpportunityId {
            Id.check(value);
        }
    }

    /**
     * Names a quote, in all its versions.
     *
     * @param value the id, one line of 1 to {@value Id#MAX_LENGTH} code points
     */
    record QuoteId(String value) implements Id {
        /**
         * Checks the text.
         *
         * @param value the id, one line of 1 to {@value Id#MAX_LENGTH} code points
         */
        public QuoteId {
            Id.check(value);
        }
    }

    /**
     * Names an order.
     *
     * @param value the id, one line of 1 to {@value Id#MAX_LENGTH} code points
     */
    record OrderId(String value) implements Id {
        /**
         * Checks the text.
         *
         * @param value the id, one line of 1 to {@value Id#MAX_LENGTH} code points
         */
        public OrderId {
            Id.check(value);
        }
    }

    private static void check(String value) {
        Given.all("value", value);
        if (!isPlain(value)) Label.of(value);
    }

    /** Printable ASCII of a fair length with something to see: what most ids are, so that they cost one pass and no object. */
    private static boolean isPlain(String value) {
        var length = value.length();
        if (length > MAX_LENGTH) return false;
        var visible = false;
        for (var at = 0; at < length; at++) {
            var unit = value.charAt(at);
            if (unit < ' ' || unit > '~') return false;
            visible |= unit != ' ';
        }
        return visible;
    }
}
