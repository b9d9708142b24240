package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/**
 * What a migration would do. Immutable. It can be shown, kept and carried out; nothing is written by making it.
 */
@Value.Immutable
@Hidden
public abstract sealed class MigrationPlan permits ImmutableMigrationPlan {
    MigrationPlan() {}

    /**
     * The records as they came.
     *
     * @return the records, never null
     */
    public abstract ForeignRecords records();

    /**
     * What their codes mean.
     *
     * @return the mapping, never null
     */
    public abstract Mapping mapping();

    /**
     * What was decided about findings.
     *
     * @return the choices, never null
     */
    public abstract Choices choices();

    /**
     * What will stand afterwards, in the words of lead-to-order: mapped, repaired, and without what is refused. This is what an export gives once the plan is carried out.
     *
     * @return the records in the order of work, never null
     */
    public abstract ForeignRecords expected();

    /**
     * What the wishes are made of: what is expected, without what stays as it was taken in before.
     *
     * @return the records in the order of work, never null
     */
    public abstract ForeignRecords work();

    /**
     * What becomes of each record, in the order of work.
     *
     * @return the entries; never null
     */
    public abstract Seq<PlannedRecord> entries();

    /**
     * All that was found, in the order of work.
     *
     * @return the findings; never null
     */
    public abstract Seq<Finding> findings();

    /**
     * The records that come to an end.
     *
     * @param outcome the end
     * @return the entries, in the order of work; never null
     */
    public Seq<PlannedRecord> entries(PlannedRecord.Outcome outcome) {
        return entries().filter(entry -> entry.outcome() == outcome);
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableMigrationPlan.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableMigrationPlan.builder().from(this);
    }

    /** Builds a {@link MigrationPlan}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableMigrationPlan.Builder {
        /**
         * Sets {@link MigrationPlan#records()}.
         *
         * @param records the records, never null
         * @return this builder
         */
        Builder records(ForeignRecords records);

        /**
         * Sets {@link MigrationPlan#mapping()}.
         *
         * @param mapping the mapping, never null
         * @return this builder
         */
        Builder mapping(Mapping mapping);

        /**
         * Sets {@link MigrationPlan#choices()}.
         *
         * @param choices the choices, never null
         * @return this builder
         */
        Builder choices(Choices choices);

        /**
         * Sets {@link MigrationPlan#expected()}.
         *
         * @param expected the records in the order of work, never null
         * @return this builder
         */
        Builder expected(ForeignRecords expected);

        /**
         * Sets {@link MigrationPlan#work()}.
         *
         * @param work the records in the order of work
         * @return this builder
         */
        Builder work(ForeignRecords work);

        /**
         * Sets {@link MigrationPlan#entries()}.
         *
         * @param entries the entries
         * @return this builder
         */
        Builder entries(Seq<PlannedRecord> entries);

        /**
         * Sets {@link MigrationPlan#findings()}.
         *
         * @param findings the findings
         * @return this builder
         */
        Builder findings(Seq<Finding> findings);

        /**
         * Builds it.
         *
         * @return the value, never null
         */
        MigrationPlan build();
    }
}
