package org.leadtoorder.crm.company;

/** What becomes of an opportunity that nobody has touched for the company's idle days. */
public enum IdlePolicy {
    /** It is reported. */
    REPORT,
    /** It is lost. */
    LOSE
}
