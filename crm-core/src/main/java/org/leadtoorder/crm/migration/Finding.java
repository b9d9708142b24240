package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Reason;

/**
 * Something that a person should know of before a record is taken in, and what is done about it. Immutable. It names no personal data but
 * the external id.
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
}
