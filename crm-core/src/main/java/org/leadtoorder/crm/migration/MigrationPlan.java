package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/**
 * What a migration would do. Immutable. It can be shown, kept and carried out; making it writes nothing.
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
     * What will stand afterwards, in the words of lead-to-order: mapped, repaired, and without what is refused. This is what an export
     * gives once the plan is carried out.
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
     * The records with one outcome.
     *
     * @param outcome what becomes of them
     * @return the entries, in the order of work; never null
     */
    public Seq<PlannedRecord> entries(PlannedRecord.Outcome outcome) {
        return entries().filter(entry -> entry.outcome() == outcome);
    }
}
