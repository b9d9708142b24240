package org.leadtoorder.crm.kernel;

/**
 * Names one aggregate for ever. Immutable. All five lie here, because the links of a deal cross the phases in both directions.
 *
 * <p>The host chooses ids (a UUID, a key of its own); they are text of one line, 1 to {@value #MOST} characters, compared exactly.
 */
public sealed interface Id {
    /** The most characters (code points) an id may have. */
    int MOST = 200;

    /**
     * The id as the host gave it.
     *
     * @return the text, never null
     */
    String value();

    /**
     * Names a lead.
     *
     * @param value the id, one line of 1 to {@value Id#MOST} characters
     */
    record LeadId(String value) implements Id {
        /**
         * Checks the text.
         *
         * @param value the id, one line of 1 to {@value Id#MOST} characters
         */
        public LeadId {
            Id.check(value);
        }
    }

    /**
     * Names a customer.
     *
     * @param value the id, one line of 1 to {@value Id#MOST} characters
     */
    record CustomerId(String value) implements Id {
        /**
         * Checks the text.
         *
         * @param value the id, one line of 1 to {@value Id#MOST} characters
         */
        public CustomerId {
            Id.check(value);
        }
    }

    /**
     * Names an opportunity.
     *
     * @param value the id, one line of 1 to {@value Id#MOST} characters
     */
    record OpportunityId(String value) implements Id {
        /**
         * Checks the text.
         *
         * @param value the id, one line of 1 to {@value Id#MOST} characters
         */
        public OpportunityId {
            Id.check(value);
        }
    }

    /**
     * Names a quote, in all its versions.
     *
     * @param value the id, one line of 1 to {@value Id#MOST} characters
     */
    record QuoteId(String value) implements Id {
        /**
         * Checks the text.
         *
         * @param value the id, one line of 1 to {@value Id#MOST} characters
         */
        public QuoteId {
            Id.check(value);
        }
    }

    /**
     * Names an order.
     *
     * @param value the id, one line of 1 to {@value Id#MOST} characters
     */
    record OrderId(String value) implements Id {
        /**
         * Checks the text.
         *
         * @param value the id, one line of 1 to {@value Id#MOST} characters
         */
        public OrderId {
            Id.check(value);
        }
    }

    private static void check(String value) {
        if (value.isBlank() || value.length() > MOST) throw new IllegalArgumentException("not an id");
    }
}
