package org.leadtoorder.crm.customer;

/** What a customer's address is for. */
public enum AddressPurpose {
    /** Where the customer is at home. */
    MAIN,
    /** Where invoices go. */
    BILLING,
    /** Where goods go. */
    DELIVERY,
    /** Where the customer is visited. */
    VISIT,
    /** Anything else. */
    OTHER
}
