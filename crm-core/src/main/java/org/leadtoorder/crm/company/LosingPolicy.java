package org.leadtoorder.crm.company;

/** What becomes of open quotes when their opportunity is lost. */
public enum LosingPolicy {
    /** The opportunity is not lost while a quote is open. */
    REFUSE,
    /** The open quotes are withdrawn with it. */
    WITHDRAW
}
