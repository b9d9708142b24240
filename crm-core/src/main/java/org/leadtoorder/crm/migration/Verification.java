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

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableVerification.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableVerification.builder().from(this);
    }

    /** Builds a {@link Verification}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableVerification.Builder {
        /**
         * Sets {@link Verification#before()}.
         *
         * @param before the figures, never null
         * @return this builder
         */
        Builder before(Figures before);

        /**
         * Sets {@link Verification#after()}.
         *
         * @param after the figures, never null
         * @return this builder
         */
        Builder after(Figures after);

        /**
         * Sets {@link Verification#differences()}.
         *
         * @param differences the differences, in the order of work
         * @return this builder
         */
        Builder differences(Seq<Difference> differences);

        /**
         * Builds it.
         *
         * @return the value, never null
         */
        Verification build();
    }
}
