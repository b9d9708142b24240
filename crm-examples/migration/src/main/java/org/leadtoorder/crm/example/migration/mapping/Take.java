package org.leadtoorder.crm.example.migration.mapping;

/** What the rows of a file are. */
public enum Take {
    /** Customers. */
    ACCOUNTS,
    /** Contact persons of customers. */
    CONTACTS,
    /** Leads. */
    LEADS,
    /** What is known of leads. */
    PIECES,
    /** Opportunities. */
    OPPORTUNITIES,
    /** The sales stages that opportunities entered. */
    STAGES,
    /** Quotes, a row for each version. */
    QUOTES,
    /** Lines of quotes. */
    QUOTE_LINES,
    /** Who submitted and approved versions of quotes. */
    SIGN_OFFS,
    /** Orders. */
    ORDERS,
    /** Lines of orders. */
    ORDER_LINES,
    /** What was delivered of orders, a row for each line. */
    DELIVERIES,
    /** What was invoiced of orders, a row for each line. */
    INVOICES
}
