package org.leadtoorder.crm.migration;

/** Where a customer stands, as far as orders do not say it: it is active as soon as one stands. */
public enum AccountStatus {
    /** It may buy. */
    LIVE,
    /** It gets nothing new. */
    BLOCKED
}
