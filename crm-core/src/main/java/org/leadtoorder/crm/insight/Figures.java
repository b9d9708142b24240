package org.leadtoorder.crm.insight;

/** Adds up the figures of a group. */
interface Figures<F> {
    void add(Facts facts);

    F done();
}
