package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/**
 * A migration read again and compared with its records. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class Verification permits ImmutableVerification {
    Verification() {}

    /**
     * What the records come to, as the mapping reads them.
     *
     * @return the figures, never null
     */
    public abstract Figures before();

    /**
     * What the target holds of them.
     *
     * @return the figures, never null
     */
    public abstract Figures after();

    /**
     * Everything that is not the same.
     *
     * @return the differences, in the order of work; never null
     */
    public abstract Seq<Difference> differences();

    /**
     * The differences that the plan did not foretell.
     *
     * @return the differences; never null
     */
    public Seq<Difference> unexplained() {
        return differences().filter(difference -> difference.explained().isEmpty());
    }
}
