package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/**
 * Counts, amounts and links of one side of a migration. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class Figures permits ImmutableFigures {
    Figures() {}

    /**
     * How many records stand where.
     *
     * @return the counts, by kind and status; never null
     */
    public abstract Seq<Count> counts();

    /**
     * What the records come to.
     *
     * @return the sums, by kind and currency; never null
     */
    public abstract Seq<Amount> amounts();

    /**
     * Every link.
     *
     * @return the links, each once; never null
     */
    @Value.Redacted
    public abstract Seq<Link> links();

    /**
     * How many records of a kind have a status. Immutable.
     *
     * @param kind the kind
     * @param status the status, for an open opportunity with its sales stage
     * @param number how many
     */
    public record Count(RecordKind kind, String status, long number) {}

    /**
     * What the records of a kind come to: amounts of opportunities, net totals of quotes and orders. Immutable.
     *
     * @param kind the kind
     * @param currency the code of the currency
     * @param amount the sum
     * @param records how many records have an amount
     */
    public record Amount(RecordKind kind, String currency, BigDecimal amount, long records) {}

    /**
     * A link. Immutable.
     *
     * @param kind the kind of the record that has it
     * @param externalId what that is called
     * @param field the field that holds it
     * @param to what it leads to
     */
    public record Link(RecordKind kind, String externalId, String field, String to) {}
}
