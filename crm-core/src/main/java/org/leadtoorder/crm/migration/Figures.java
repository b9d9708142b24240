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

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableFigures.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableFigures.builder().from(this);
    }

    /** Builds a {@link Figures}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableFigures.Builder {
        /**
         * Sets {@link Figures#counts()}.
         *
         * @param counts the counts, by kind and status
         * @return this builder
         */
        Builder counts(Seq<Count> counts);

        /**
         * Sets {@link Figures#amounts()}.
         *
         * @param amounts the sums, by kind and currency
         * @return this builder
         */
        Builder amounts(Seq<Amount> amounts);

        /**
         * Sets {@link Figures#links()}.
         *
         * @param links the links, each once
         * @return this builder
         */
        Builder links(Seq<Link> links);

        /**
         * Builds it.
         *
         * @return the value, never null
         */
        Figures build();
    }
}
