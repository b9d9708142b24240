package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/**
 * One thing that is not the same before and after a migration. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class Difference permits ImmutableDifference {
    Difference() {}

    /**
     * What is not the same.
     *
     * @return the kind of difference, never null
     */
    public abstract Kind what();

    /**
     * The kind of the record.
     *
     * @return the kind, never null
     */
    public abstract RecordKind kind();

    /**
     * What the foreign system calls it.
     *
     * @return the id, never null
     */
    public abstract String externalId();

    /**
     * The field.
     *
     * @return its name, empty where it is about the whole record; never null
     */
    @Value.Default
    public String field() {
        return "";
    }

    /**
     * What it was.
     *
     * @return the value as text, none if there was none; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<String> before() {
        return Option.none();
    }

    /**
     * What it is.
     *
     * @return the value as text, none if there is none; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<String> after() {
        return Option.none();
    }

    /**
     * The findings that explain it.
     *
     * @return the findings, none where the plan did not foretell it; never null
     */
    @Value.Default
    public Seq<FindingCode> explained() {
        return List.empty();
    }

    /** What is not the same. */
    public enum Kind {
        /** The record is not there. */
        MISSING,
        /** The record was not there before. */
        ADDED,
        /** It has another status. */
        STATUS,
        /** It has another amount or currency. */
        AMOUNT,
        /** It has another link. */
        LINK,
        /** Another field is not the same. */
        FIELD
    }
}
