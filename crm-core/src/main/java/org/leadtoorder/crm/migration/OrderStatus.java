package org.leadtoorder.crm.migration;

/** Where an order stands. */
public enum OrderStatus {
    /** Placed. */
    PLACED,
    /** Confirmed by order-to-cash. */
    CONFIRMED,
    /** Done. */
    COMPLETED,
    /** Rejected by order-to-cash. */
    REJECTED,
    /** Cancelled. */
    CANCELLED
}
