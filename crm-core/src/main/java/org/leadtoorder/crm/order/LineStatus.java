package org.leadtoorder.crm.order;

/** What became of a line of an order. */
public enum LineStatus {
    /** Placed; order-to-cash has not answered yet. */
    OPEN,
    /** Accepted as it was ordered. */
    ACCEPTED,
    /** Accepted in another quantity. */
    CHANGED,
    /** Refused; the line stays on the document and no longer counts. */
    REFUSED,
    /** Set by an amendment: another quantity, or a new line. */
    AMENDED,
    /** Taken off by an amendment; the line stays on the document and no longer counts. */
    REMOVED
}
