package org.leadtoorder.crm.company;

/** What a company does when a key matches. */
public enum DuplicateDecision {
    /** Does not look. */
    ALLOW,
    /** Goes on, and says so. */
    WARN,
    /** Refuses. */
    REFUSE
}
