package org.leadtoorder.crm.migration;

/** Where an opportunity stands. */
public enum OpportunityStatus {
    /** Open, in a sales stage. */
    OPEN,
    /** Won, by an order. */
    WON,
    /** Lost. */
    LOST
}
