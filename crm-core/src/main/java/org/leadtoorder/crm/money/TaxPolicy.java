package org.leadtoorder.crm.money;

/** When the tax of a document is rounded; both are right, countries and customers differ. */
public enum TaxPolicy {
    /** Each line's tax is rounded, then the lines are added. */
    PER_LINE,
    /** The bases are added, then the tax is rounded once per tax code and rate. */
    PER_DOCUMENT
}
