package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * An opportunity (Verkaufschance) as a foreign system has it. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class OpportunityRecord implements ForeignRecord permits ImmutableOpportunityRecord {
    OpportunityRecord() {}

    @Override
    public RecordKind kind() {
        return RecordKind.OPPORTUNITY;
    }

    /**
     * What the foreign system calls it.
     *
     * @return the id as it stands there, perhaps empty; never null
     */
    @Value.Redacted
    @Override
    public abstract String externalId();

    /**
     * Where it stood, for whoever has to look at it; says nothing about what it is, and does not count in comparisons.
     *
     * @return the row, if there is one; never null
     */
    @Value.Default
    @Value.Auxiliary
    @Override
    public Option<Row> row() {
        return Option.none();
    }

    /**
     * What of the row could not be read, each with the name of the field.
     *
     * @return the faults, none for a row that was read whole; never null
     */
    @Value.Default
    @Override
    public Seq<Fault> unreadable() {
        return List.empty();
    }

    /**
     * What further systems call it.
     *
     * @return the ids, empty ones included; never null
     */
    @Value.Default
    @Override
    public Seq<SecondaryId> secondaryIds() {
        return List.empty();
    }

    /**
     * When it was created.
     *
     * @return the time, if it is known; never null
     */
    @Value.Default
    @Override
    public Option<Instant> created() {
        return Option.none();
    }

    /**
     * The code of who is in charge.
     *
     * @return the code, none if nobody is; never null
     */
    @Value.Default
    @Override
    public Option<String> owner() {
        return Option.none();
    }

    /**
     * The code of the status.
     *
     * @return the code, none where the stage tells it; after mapping a name of {@link OpportunityStatus}; never null
     */
    @Value.Default
    @Override
    public Option<String> status() {
        return Option.none();
    }

    /**
     * The foreign codes word for word, which a mapping put others in the place of.
     *
     * @return the codes, none in a record as it came; never null
     */
    @Value.Default
    @Override
    public Seq<ForeignCode> codes() {
        return List.empty();
    }

    /**
     * The findings that a repair of this record answered: where it is made, the history names them.
     *
     * @return the findings, none in a record as it came; never null
     */
    @Value.Default
    @Override
    public Seq<FindingCode> marks() {
        return List.empty();
    }

    /**
     * The account that may buy.
     *
     * @return the external id of the account, if there is one; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<String> account() {
        return Option.none();
    }

    /**
     * The lead that it came from.
     *
     * @return the external id of the lead, if there was one; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<String> lead() {
        return Option.none();
    }

    /**
     * What it is about.
     *
     * @return the subject, if there is one; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<Label> about() {
        return Option.none();
    }

    /**
     * The code of the pipeline that the stage belongs to.
     *
     * @return the code, none if the stage says it; after mapping a pipeline of the company; never null
     */
    @Value.Default
    public Option<String> pipeline() {
        return Option.none();
    }

    /**
     * The code of the stage: of the current one, or of the last one before it was closed. In many systems it also tells that it was won
     * or lost.
     *
     * @return the code; after mapping a sales stage of the company; never null
     */
    @Value.Default
    public Option<String> stage() {
        return Option.none();
    }

    /**
     * The sales stages that it entered after the first one, oldest first.
     *
     * @return the entries, as far as they are known; never null
     */
    @Value.Default
    public Seq<StageEntry> path() {
        return List.empty();
    }

    /**
     * The code of the currency.
     *
     * @return the code; after mapping that of ISO 4217; never null
     */
    @Value.Default
    public Option<String> currency() {
        return Option.none();
    }

    /**
     * What it may bring.
     *
     * @return the amount, none if nobody estimated it, which is not zero; never null
     */
    @Value.Default
    public Option<BigDecimal> amount() {
        return Option.none();
    }

    /**
     * The amount times the probability, as the foreign system states it: checked and not kept.
     *
     * @return the amount, if it is stated; never null
     */
    @Value.Default
    public Option<BigDecimal> weighted() {
        return Option.none();
    }

    /**
     * How likely it is, in per cent.
     *
     * @return the probability, if one is stated; after mapping only where it is not that of the sales stage; never null
     */
    @Value.Default
    public Option<Integer> probability() {
        return Option.none();
    }

    /**
     * When it is expected to close.
     *
     * @return the day, if there is one; never null
     */
    @Value.Default
    public Option<LocalDate> expectedClose() {
        return Option.none();
    }

    /**
     * The products that it is about.
     *
     * @return their names, each once; never null
     */
    @Value.Default
    public Seq<Label> products() {
        return List.empty();
    }

    /**
     * When it was won or lost.
     *
     * @return the time, if it was and that is known; after mapping of a lost one only, because the order says when it was won; never null
     */
    @Value.Default
    public Option<Instant> closed() {
        return Option.none();
    }

    /**
     * The code of the reason why it was lost.
     *
     * @return the code, if it was; never null
     */
    @Value.Default
    public Option<String> reason() {
        return Option.none();
    }

    /**
     * The reason in words.
     *
     * @return the words, if there are any; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<FreeText> words() {
        return Option.none();
    }

    /**
     * Who it was lost to.
     *
     * @return the competitor, if one is named; never null
     */
    @Value.Default
    public Option<Label> competitor() {
        return Option.none();
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableOpportunityRecord.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableOpportunityRecord.builder().from(this);
    }

    /** Builds an {@link OpportunityRecord}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableOpportunityRecord.Builder {
        /**
         * Sets {@link OpportunityRecord#externalId()}.
         *
         * @param externalId the id as it stands there
         * @return this builder
         */
        Builder externalId(String externalId);

        /**
         * Sets {@link OpportunityRecord#row()}.
         *
         * @param row the row
         * @return this builder
         */
        Builder row(Option<Row> row);

        /**
         * Sets {@link OpportunityRecord#unreadable()}.
         *
         * @param unreadable the faults
         * @return this builder
         */
        Builder unreadable(Seq<Fault> unreadable);

        /**
         * Sets {@link OpportunityRecord#secondaryIds()}.
         *
         * @param secondaryIds the ids, empty ones included
         * @return this builder
         */
        Builder secondaryIds(Seq<SecondaryId> secondaryIds);

        /**
         * Sets {@link OpportunityRecord#created()}.
         *
         * @param created the time
         * @return this builder
         */
        Builder created(Option<Instant> created);

        /**
         * Sets {@link OpportunityRecord#owner()}.
         *
         * @param owner the code
         * @return this builder
         */
        Builder owner(Option<String> owner);

        /**
         * Sets {@link OpportunityRecord#status()}.
         *
         * @param status the code
         * @return this builder
         */
        Builder status(Option<String> status);

        /**
         * Sets {@link OpportunityRecord#codes()}.
         *
         * @param codes the codes
         * @return this builder
         */
        Builder codes(Seq<ForeignCode> codes);

        /**
         * Sets {@link OpportunityRecord#marks()}.
         *
         * @param marks the findings
         * @return this builder
         */
        Builder marks(Seq<FindingCode> marks);

        /**
         * Sets {@link OpportunityRecord#account()}.
         *
         * @param account the external id of the account
         * @return this builder
         */
        Builder account(Option<String> account);

        /**
         * Sets {@link OpportunityRecord#lead()}.
         *
         * @param lead the external id of the lead
         * @return this builder
         */
        Builder lead(Option<String> lead);

        /**
         * Sets {@link OpportunityRecord#about()}.
         *
         * @param about the subject
         * @return this builder
         */
        Builder about(Option<Label> about);

        /**
         * Sets {@link OpportunityRecord#pipeline()}.
         *
         * @param pipeline the code
         * @return this builder
         */
        Builder pipeline(Option<String> pipeline);

        /**
         * Sets {@link OpportunityRecord#stage()}.
         *
         * @param stage the code
         * @return this builder
         */
        Builder stage(Option<String> stage);

        /**
         * Sets {@link OpportunityRecord#path()}.
         *
         * @param path the entries, as far as they are known
         * @return this builder
         */
        Builder path(Seq<StageEntry> path);

        /**
         * Sets {@link OpportunityRecord#currency()}.
         *
         * @param currency the code
         * @return this builder
         */
        Builder currency(Option<String> currency);

        /**
         * Sets {@link OpportunityRecord#amount()}.
         *
         * @param amount the amount
         * @return this builder
         */
        Builder amount(Option<BigDecimal> amount);

        /**
         * Sets {@link OpportunityRecord#weighted()}.
         *
         * @param weighted the amount
         * @return this builder
         */
        Builder weighted(Option<BigDecimal> weighted);

        /**
         * Sets {@link OpportunityRecord#probability()}.
         *
         * @param probability the probability
         * @return this builder
         */
        Builder probability(Option<Integer> probability);

        /**
         * Sets {@link OpportunityRecord#expectedClose()}.
         *
         * @param expectedClose the day
         * @return this builder
         */
        Builder expectedClose(Option<LocalDate> expectedClose);

        /**
         * Sets {@link OpportunityRecord#products()}.
         *
         * @param products their names, each once
         * @return this builder
         */
        Builder products(Seq<Label> products);

        /**
         * Sets {@link OpportunityRecord#closed()}.
         *
         * @param closed the time
         * @return this builder
         */
        Builder closed(Option<Instant> closed);

        /**
         * Sets {@link OpportunityRecord#reason()}.
         *
         * @param reason the code
         * @return this builder
         */
        Builder reason(Option<String> reason);

        /**
         * Sets {@link OpportunityRecord#words()}.
         *
         * @param words the words
         * @return this builder
         */
        Builder words(Option<FreeText> words);

        /**
         * Sets {@link OpportunityRecord#competitor()}.
         *
         * @param competitor the competitor
         * @return this builder
         */
        Builder competitor(Option<Label> competitor);

        /**
         * Builds it.
         *
         * @return the record, never null
         */
        OpportunityRecord build();
    }
}
