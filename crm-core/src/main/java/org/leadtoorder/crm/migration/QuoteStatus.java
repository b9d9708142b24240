package org.leadtoorder.crm.migration;

/** Where a quote stands. */
public enum QuoteStatus {
    /** Being written. */
    DRAFT,
    /** Waiting for approval. */
    UNDER_APPROVAL,
    /** Approved, not yet issued. */
    APPROVED,
    /** In the hands of the customer. */
    ISSUED,
    /** Accepted. */
    ACCEPTED,
    /** Declined by the customer. */
    DECLINED,
    /** No longer valid. */
    EXPIRED,
    /** Taken back. */
    WITHDRAWN
}
