package org.leadtoorder.crm.kernel;

/** Where every aggregate starts: it is not there yet. */
public enum Nothing {
    /** The only one. */
    NOTHING
}
