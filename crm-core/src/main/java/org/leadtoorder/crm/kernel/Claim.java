package org.leadtoorder.crm.kernel;

import org.leadtoorder.crm.internal.Given;

/**
 * A key that one aggregate at a time may hold. Immutable. Claims follow from the state, so that an aggregate that moves on sets them
 * free without anyone thinking of it.
 *
 * @param kind what is claimed
 * @param key the key within its kind; of a match key the digest, so that no personal data stand here in the clear
 */
public record Claim(Kind kind, String key) {
    /**
     * Refuses null.
     *
     * @param kind what is claimed
     * @param key the key within its kind; of a match key the digest, so that no personal data stand here in the clear
     */
    public Claim {
        Given.all("kind", kind, "key", key);
    }

    /** What can be claimed, and the rule that it serves. */
    public enum Kind {
        /** One customer per converted lead. */
        CUSTOMER_OF_LEAD(Rule.P_2),
        /** One live quote per opportunity, unless the company allows variants. */
        LIVE_QUOTE_OF_OPPORTUNITY(Rule.Q_6),
        /** One accepted quote per opportunity. */
        ACCEPTED_QUOTE_OF_OPPORTUNITY(Rule.P_4),
        /** One whole order per accepted quote, standing or completed. */
        ORDER_OF_QUOTE(Rule.R_2),
        /** A quote number is never used twice. */
        QUOTE_NUMBER(Rule.Q_5),
        /** An order number is never used twice. */
        ORDER_NUMBER(Rule.R_1),
        /** A match key that the company refuses to see twice. */
        CUSTOMER_MATCH_KEY(Rule.C_2);

        private final Rule rule;

        Kind(Rule rule) {
            this.rule = rule;
        }

        /**
         * The rule that the claim serves.
         *
         * @return the rule, never null
         */
        public Rule rule() {
            return rule;
        }
    }
}
