package org.leadtoorder.crm.migration;

/** Where a lead stands. */
public enum LeadStatus {
    /** Captured. */
    NEW,
    /** Qualified. */
    QUALIFIED,
    /** Converted into a customer. */
    CONVERTED,
    /** Given up. */
    DISQUALIFIED
}
