package org.leadtoorder.crm.lead;

/** What an activity is about. */
public enum ActivityKind {
    /** Talk about products. */
    PRODUCT_TALK,
    /** Talk about buying. */
    SALES_TALK,
    /** Talk about terms: position, concession, agreed point. */
    NEGOTIATION,
    /** Exchange of information: a call, a meeting, a mail, a note, a document. */
    INFORMATION
}
