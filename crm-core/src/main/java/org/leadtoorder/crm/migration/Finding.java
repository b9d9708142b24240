package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Reason;

/**
 * Something that a person should know of before a record is taken in, and what is done about it. Immutable. It names no personal data but the external id.
 */
@Value.Immutable
@Hidden
public abstract sealed class Finding permits ImmutableFinding {
    Finding() {}

    /**
     * What it is.
     *
     * @return the code, never null
     */
    public abstract FindingCode code();

    /**
     * The kind of the record.
     *
     * @return the kind, never null
     */
    public abstract RecordKind kind();

    /**
     * What the foreign system calls the record.
     *
     * @return the id, perhaps empty; never null
     */
    public abstract String externalId();

    /**
     * Where the record stood.
     *
     * @return the row, if there is one; never null
     */
    @Value.Default
    public Option<Row> row() {
        return Option.none();
    }

    /**
     * The field that it is about.
     *
     * @return the name of the field, empty where it is about the whole record; never null
     */
    @Value.Default
    public String field() {
        return "";
    }

    /**
     * What explains it: codes, days, amounts, ids.
     *
     * @return the arguments; never null
     */
    @Value.Default
    public Seq<String> arguments() {
        return List.empty();
    }

    /**
     * What is done about it.
     *
     * @return the choice, never null
     */
    public abstract Choice choice();

    /**
     * The rules that refused it.
     *
     * @return the reasons, none but where a rule spoke; never null
     */
    @Value.Default
    public Seq<Reason> reasons() {
        return List.empty();
    }

    /**
     * Whether the record is left out because of it.
     *
     * @return true if it is refused
     */
    public boolean refuses() {
        return choice() == Choice.REFUSE;
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableFinding.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableFinding.builder().from(this);
    }

    /** Builds a {@link Finding}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableFinding.Builder {
        /**
         * Sets {@link Finding#code()}.
         *
         * @param code the code, never null
         * @return this builder
         */
        Builder code(FindingCode code);

        /**
         * Sets {@link Finding#kind()}.
         *
         * @param kind the kind, never null
         * @return this builder
         */
        Builder kind(RecordKind kind);

        /**
         * Sets {@link Finding#externalId()}.
         *
         * @param externalId the id
         * @return this builder
         */
        Builder externalId(String externalId);

        /**
         * Sets {@link Finding#row()}.
         *
         * @param row the row
         * @return this builder
         */
        Builder row(Option<Row> row);

        /**
         * Sets {@link Finding#field()}.
         *
         * @param field the name of the field, empty where it is about the whole record
         * @return this builder
         */
        Builder field(String field);

        /**
         * Sets {@link Finding#arguments()}.
         *
         * @param arguments the arguments
         * @return this builder
         */
        Builder arguments(Seq<String> arguments);

        /**
         * Sets {@link Finding#choice()}.
         *
         * @param choice the choice, never null
         * @return this builder
         */
        Builder choice(Choice choice);

        /**
         * Sets {@link Finding#reasons()}.
         *
         * @param reasons the reasons
         * @return this builder
         */
        Builder reasons(Seq<Reason> reasons);

        /**
         * Builds it.
         *
         * @return the value, never null
         */
        Finding build();
    }
}
