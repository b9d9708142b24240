package org.leadtoorder.crm.customer;

/** C-10: why a customer gets nothing new. */
public enum BlockReason {
    /** The customer does not pay, or may not be able to. */
    CREDIT,
    /** Sales decided so. */
    SALES,
    /** The law or the company's rules forbid it. */
    COMPLIANCE
}
