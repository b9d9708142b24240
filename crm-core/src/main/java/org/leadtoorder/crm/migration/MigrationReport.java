package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/**
 * How carrying out a plan went. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class MigrationReport permits ImmutableMigrationReport {
    MigrationReport() {}

    /**
     * How many wishes were handled.
     *
     * @return the number, at least 0
     */
    public abstract int wishes();

    /**
     * How many of them an earlier run had handled already.
     *
     * @return the number, at least 0
     */
    public abstract int repeated();

    /**
     * Whether all was carried out.
     *
     * @return false if the host stopped it
     */
    public abstract boolean finished();

    /**
     * What was refused although the plan did not foretell it: the target has changed meanwhile.
     *
     * @return the findings; never null
     */
    public abstract Seq<Finding> refused();

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableMigrationReport.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableMigrationReport.builder().from(this);
    }

    /** Builds a {@link MigrationReport}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableMigrationReport.Builder {
        /**
         * Sets {@link MigrationReport#wishes()}.
         *
         * @param wishes the number, at least 0
         * @return this builder
         */
        Builder wishes(int wishes);

        /**
         * Sets {@link MigrationReport#repeated()}.
         *
         * @param repeated the number, at least 0
         * @return this builder
         */
        Builder repeated(int repeated);

        /**
         * Sets {@link MigrationReport#finished()}.
         *
         * @param finished false if the host stopped it
         * @return this builder
         */
        Builder finished(boolean finished);

        /**
         * Sets {@link MigrationReport#refused()}.
         *
         * @param refused the findings
         * @return this builder
         */
        Builder refused(Seq<Finding> refused);

        /**
         * Builds it.
         *
         * @return the value, never null
         */
        MigrationReport build();
    }
}
