package org.leadtoorder.crm.migration;

/** What a record is of, in the order in which records are taken in: what others link to comes first. */
public enum RecordKind {
    /** A customer with its contact persons. */
    ACCOUNT,
    /** A lead. */
    LEAD,
    /** An opportunity. */
    OPPORTUNITY,
    /** A quote. */
    QUOTE,
    /** An order. */
    ORDER
}
