package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * How a quote was accepted, as a foreign system has it. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class AcceptanceRecord permits ImmutableAcceptanceRecord {
    AcceptanceRecord() {}

    /**
     * When the acceptance was entered.
     *
     * @return the time, if it is known; never null
     */
    @Value.Default
    public Option<Instant> entered() {
        return Option.none();
    }

    /**
     * The day on which the customer accepted.
     *
     * @return the day, none if it is that of the entry; never null
     */
    @Value.Default
    public Option<LocalDate> on() {
        return Option.none();
    }

    /**
     * Who accepted.
     *
     * @return the name, if it is known; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<Label> by() {
        return Option.none();
    }

    /**
     * What proves it.
     *
     * @return the evidence, if there is any; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<FreeText> evidence() {
        return Option.none();
    }

    /**
     * The alternatives and options that the customer chose.
     *
     * @return the ids of the lines; never null
     */
    @Value.Default
    public Seq<String> chosen() {
        return List.empty();
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableAcceptanceRecord.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableAcceptanceRecord.builder().from(this);
    }

    /** Builds an {@link AcceptanceRecord}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableAcceptanceRecord.Builder {
        /**
         * Sets {@link AcceptanceRecord#entered()}.
         *
         * @param entered the time
         * @return this builder
         */
        Builder entered(Option<Instant> entered);

        /**
         * Sets {@link AcceptanceRecord#on()}.
         *
         * @param on the day
         * @return this builder
         */
        Builder on(Option<LocalDate> on);

        /**
         * Sets {@link AcceptanceRecord#by()}.
         *
         * @param by the name
         * @return this builder
         */
        Builder by(Option<Label> by);

        /**
         * Sets {@link AcceptanceRecord#evidence()}.
         *
         * @param evidence the evidence
         * @return this builder
         */
        Builder evidence(Option<FreeText> evidence);

        /**
         * Sets {@link AcceptanceRecord#chosen()}.
         *
         * @param chosen the ids of the lines
         * @return this builder
         */
        Builder chosen(Seq<String> chosen);

        /**
         * Builds it.
         *
         * @return the record, never null
         */
        AcceptanceRecord build();
    }
}
