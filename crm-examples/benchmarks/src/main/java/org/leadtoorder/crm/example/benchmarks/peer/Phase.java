package org.leadtoorder.crm.example.benchmarks.peer;

/** Where a deal stands. */
public enum Phase {
    /** Somebody showed interest. */
    LEAD,
    /** It is known what they need. */
    QUALIFIED,
    /** There are master data. */
    CUSTOMER,
    /** They may buy something. */
    OPPORTUNITY,
    /** They were told a price. */
    QUOTE,
    /** They have ordered. */
    ORDER
}
