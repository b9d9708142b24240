package org.leadtoorder.crm.insight;

import java.io.Serializable;

/**
 * Adds up the figures of a group.
 *
 * @param <F> the figures
 * @param <S> the adding type itself
 */
interface Figures<F, S> extends Serializable {
    void add(RowFacts facts);

    /** Adds what another has added up, which stays as it is. */
    void plus(S other);

    /** How many values are kept. */
    int size();

    F done();
}
