package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * One version of a quote as a foreign system has it. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class VersionRecord permits ImmutableVersionRecord {
    VersionRecord() {}

    /**
     * The number of the version.
     *
     * @return the number, from 1
     */
    @Value.Default
    public int number() {
        return 1;
    }

    /**
     * When it was begun.
     *
     * @return the time, if it is known; never null
     */
    @Value.Default
    public Option<Instant> created() {
        return Option.none();
    }

    /**
     * The lines.
     *
     * @return the lines; never null
     */
    @Value.Default
    public Seq<LineRecord> lines() {
        return List.empty();
    }

    /**
     * The discount on the whole.
     *
     * @return the discount, if there is one; never null
     */
    @Value.Default
    public Option<HeaderDiscount> headerDiscount() {
        return Option.none();
    }

    /**
     * The terms.
     *
     * @return the terms; never null
     */
    @Value.Default
    public Seq<Label> terms() {
        return List.empty();
    }

    /**
     * The wording that goes with it.
     *
     * @return the text, if there is one; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<FreeText> wording() {
        return Option.none();
    }

    /**
     * Who submitted it for approval, and when.
     *
     * @return the submission, if it was submitted; never null
     */
    @Value.Default
    public Option<SignOff> submitted() {
        return Option.none();
    }

    /**
     * Who approved it, level by level.
     *
     * @return the approvals; never null
     */
    @Value.Default
    public Seq<SignOff> approvals() {
        return List.empty();
    }

    /**
     * When it was issued.
     *
     * @return the time, if it was and that is known; never null
     */
    @Value.Default
    public Option<Instant> issued() {
        return Option.none();
    }

    /**
     * The last day on which it may be accepted, as it was issued.
     *
     * @return the day, if one was stated; never null
     */
    @Value.Default
    public Option<LocalDate> validUntil() {
        return Option.none();
    }

    /**
     * The net total as it is stated.
     *
     * @return the amount, if it is stated; after mapping the one that the lines come to; never null
     */
    @Value.Default
    public Option<BigDecimal> net() {
        return Option.none();
    }

    /**
     * The gross total as it is stated.
     *
     * @return the amount, if it is stated; after mapping the one that the lines come to; never null
     */
    @Value.Default
    public Option<BigDecimal> gross() {
        return Option.none();
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableVersionRecord.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableVersionRecord.builder().from(this);
    }

    /** Builds a {@link VersionRecord}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableVersionRecord.Builder {
        /**
         * Sets {@link VersionRecord#number()}.
         *
         * @param number the number, from 1
         * @return this builder
         */
        Builder number(int number);

        /**
         * Sets {@link VersionRecord#created()}.
         *
         * @param created the time
         * @return this builder
         */
        Builder created(Option<Instant> created);

        /**
         * Sets {@link VersionRecord#lines()}.
         *
         * @param lines the lines
         * @return this builder
         */
        Builder lines(Seq<LineRecord> lines);

        /**
         * Sets {@link VersionRecord#headerDiscount()}.
         *
         * @param headerDiscount the discount
         * @return this builder
         */
        Builder headerDiscount(Option<HeaderDiscount> headerDiscount);

        /**
         * Sets {@link VersionRecord#terms()}.
         *
         * @param terms the terms
         * @return this builder
         */
        Builder terms(Seq<Label> terms);

        /**
         * Sets {@link VersionRecord#wording()}.
         *
         * @param wording the text
         * @return this builder
         */
        Builder wording(Option<FreeText> wording);

        /**
         * Sets {@link VersionRecord#submitted()}.
         *
         * @param submitted the submission
         * @return this builder
         */
        Builder submitted(Option<SignOff> submitted);

        /**
         * Sets {@link VersionRecord#approvals()}.
         *
         * @param approvals the approvals
         * @return this builder
         */
        Builder approvals(Seq<SignOff> approvals);

        /**
         * Sets {@link VersionRecord#issued()}.
         *
         * @param issued the time
         * @return this builder
         */
        Builder issued(Option<Instant> issued);

        /**
         * Sets {@link VersionRecord#validUntil()}.
         *
         * @param validUntil the day
         * @return this builder
         */
        Builder validUntil(Option<LocalDate> validUntil);

        /**
         * Sets {@link VersionRecord#net()}.
         *
         * @param net the amount
         * @return this builder
         */
        Builder net(Option<BigDecimal> net);

        /**
         * Sets {@link VersionRecord#gross()}.
         *
         * @param gross the amount
         * @return this builder
         */
        Builder gross(Option<BigDecimal> gross);

        /**
         * Builds it.
         *
         * @return the record, never null
         */
        VersionRecord build();
    }
}
