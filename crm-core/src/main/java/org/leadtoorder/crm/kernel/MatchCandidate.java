package org.leadtoorder.crm.kernel;

import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.internal.Given;

/**
 * Somebody who may be the same, as a look-up found them. Immutable, free of personal data. Merged, erased and disqualified
 * records are never candidates.
 *
 * @param id the customer or lead
 * @param key the key that both have
 * @param strength how much the key says
 */
public record MatchCandidate(Id id, MatchKey key, Strength strength) {
    /**
     * Refuses null.
     *
     * @param id the customer or lead
     * @param key the key that both have
     * @param strength how much the key says
     */
    public MatchCandidate {
        Given.all("id", id, "key", key, "strength", strength);
    }

    /** How much an equal key says. */
    public enum Strength {
        /** Two with this key are one. */
        CERTAIN,
        /** Two with this key are mostly one. */
        STRONG,
        /** Two with this key may be one. */
        WEAK;

        /**
         * How much an equal key of a kind says, as a rule.
         *
         * @param kind the kind of key
         * @return the strength, never null
         */
        public static Strength of(MatchKind kind) {
            return switch (kind) {
                case EXTERNAL_ID, TAX_ID -> CERTAIN;
                case EMAIL -> STRONG;
                case PHONE, NAME -> WEAK;
            };
        }
    }

    /**
     * Somebody with an equal key, as strong as keys of its kind are as a rule.
     *
     * @param id the customer or lead
     * @param key the key that both have
     * @return the candidate, never null
     */
    public static MatchCandidate of(Id id, MatchKey key) {
        return new MatchCandidate(id, key, Strength.of(key.kind()));
    }
}
