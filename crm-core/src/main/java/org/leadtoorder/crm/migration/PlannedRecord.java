package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Id;

/**
 * What a {@link MigrationPlan} foretells of one record. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class PlannedRecord permits ImmutablePlannedRecord {
    PlannedRecord() {}

    /**
     * The kind of the record.
     *
     * @return the kind, never null
     */
    public abstract RecordKind kind();

    /**
     * What the foreign system calls it.
     *
     * @return the id, perhaps empty; never null
     */
    public abstract String externalId();

    /**
     * Where it stood.
     *
     * @return the row, none for what a repair adds; never null
     */
    @Value.Default
    public Option<Row> row() {
        return Option.none();
    }

    /**
     * What it is called here.
     *
     * @return the id, none if the external id is of no use; never null
     */
    @Value.Default
    public Option<Id> id() {
        return Option.none();
    }

    /**
     * What becomes of it.
     *
     * @return the outcome, never null
     */
    public abstract Outcome outcome();

    /**
     * The state in which it will stand.
     *
     * @return the name of a state such as {@code WonOpportunity}, none if it is refused; never null
     */
    @Value.Default
    public Option<String> state() {
        return Option.none();
    }

    /**
     * The findings that are repaired in making it.
     *
     * @return the findings; never null
     */
    @Value.Default
    public Seq<FindingCode> repairs() {
        return List.empty();
    }

    /**
     * All that was found about it.
     *
     * @return the findings; never null
     */
    @Value.Default
    public Seq<Finding> findings() {
        return List.empty();
    }

    /** What becomes of a record. */
    public enum Outcome {
        /** It will be made. */
        MADE,
        /** It was not in the source: a repair adds it. */
        ADDED,
        /** It is there already, from an earlier run. */
        THERE,
        /** It is not taken in; the findings say why. */
        REFUSED
    }
}
