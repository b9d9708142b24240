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

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableDifference.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableDifference.builder().from(this);
    }

    /** Builds a {@link Difference}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableDifference.Builder {
        /**
         * Sets {@link Difference#what()}.
         *
         * @param what the kind of difference, never null
         * @return this builder
         */
        Builder what(Kind what);

        /**
         * Sets {@link Difference#kind()}.
         *
         * @param kind the kind, never null
         * @return this builder
         */
        Builder kind(RecordKind kind);

        /**
         * Sets {@link Difference#externalId()}.
         *
         * @param externalId the id, never null
         * @return this builder
         */
        Builder externalId(String externalId);

        /**
         * Sets {@link Difference#field()}.
         *
         * @param field its name, empty where it is about the whole record
         * @return this builder
         */
        Builder field(String field);

        /**
         * Sets {@link Difference#before()}.
         *
         * @param before the value as text
         * @return this builder
         */
        Builder before(Option<String> before);

        /**
         * Sets {@link Difference#after()}.
         *
         * @param after the value as text
         * @return this builder
         */
        Builder after(Option<String> after);

        /**
         * Sets {@link Difference#explained()}.
         *
         * @param explained the findings
         * @return this builder
         */
        Builder explained(Seq<FindingCode> explained);

        /**
         * Builds it.
         *
         * @return the value, never null
         */
        Difference build();
    }
}
