package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.FreeText;

/**
 * A quote (Angebot) with all its versions as a foreign system has it. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class QuoteRecord implements ForeignRecord permits ImmutableQuoteRecord {
    QuoteRecord() {}

    @Override
    public RecordKind kind() {
        return RecordKind.QUOTE;
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
     * @return the code; after mapping a name of {@link QuoteStatus}; never null
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
     * The opportunity that it is for.
     *
     * @return the external id of the opportunity, if there is one; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<String> opportunity() {
        return Option.none();
    }

    /**
     * The account that it is for, for a quote without an opportunity.
     *
     * @return the external id of the account, if it is said; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<String> account() {
        return Option.none();
    }

    /**
     * The number that the customer knows it by, without that of the version.
     *
     * @return the number, none if the target is to draw one; never null
     */
    @Value.Default
    public Option<String> number() {
        return Option.none();
    }

    /**
     * The code of the currency.
     *
     * @return the code, none if it is that of the opportunity; after mapping that of ISO 4217; never null
     */
    @Value.Default
    public Option<String> currency() {
        return Option.none();
    }

    /**
     * The versions, the current one last.
     *
     * @return the versions; never null
     */
    @Value.Default
    public Seq<VersionRecord> versions() {
        return List.empty();
    }

    /**
     * The last day of validity, where it was extended after the current version was issued.
     *
     * @return the day, if it was extended; never null
     */
    @Value.Default
    public Option<LocalDate> extendedUntil() {
        return Option.none();
    }

    /**
     * How it was accepted.
     *
     * @return the acceptance, if it was accepted; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<AcceptanceRecord> acceptance() {
        return Option.none();
    }

    /**
     * When it was declined, expired or was withdrawn.
     *
     * @return the time, if it was and that is known; never null
     */
    @Value.Default
    public Option<Instant> ended() {
        return Option.none();
    }

    /**
     * The code of the reason why it was declined or withdrawn.
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
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableQuoteRecord.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableQuoteRecord.builder().from(this);
    }

    /** Builds a {@link QuoteRecord}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableQuoteRecord.Builder {
        /**
         * Sets {@link QuoteRecord#externalId()}.
         *
         * @param externalId the id as it stands there
         * @return this builder
         */
        Builder externalId(String externalId);

        /**
         * Sets {@link QuoteRecord#row()}.
         *
         * @param row the row
         * @return this builder
         */
        Builder row(Option<Row> row);

        /**
         * Sets {@link QuoteRecord#unreadable()}.
         *
         * @param unreadable the faults
         * @return this builder
         */
        Builder unreadable(Seq<Fault> unreadable);

        /**
         * Sets {@link QuoteRecord#secondaryIds()}.
         *
         * @param secondaryIds the ids, empty ones included
         * @return this builder
         */
        Builder secondaryIds(Seq<SecondaryId> secondaryIds);

        /**
         * Sets {@link QuoteRecord#created()}.
         *
         * @param created the time
         * @return this builder
         */
        Builder created(Option<Instant> created);

        /**
         * Sets {@link QuoteRecord#owner()}.
         *
         * @param owner the code
         * @return this builder
         */
        Builder owner(Option<String> owner);

        /**
         * Sets {@link QuoteRecord#status()}.
         *
         * @param status the code
         * @return this builder
         */
        Builder status(Option<String> status);

        /**
         * Sets {@link QuoteRecord#codes()}.
         *
         * @param codes the codes
         * @return this builder
         */
        Builder codes(Seq<ForeignCode> codes);

        /**
         * Sets {@link QuoteRecord#marks()}.
         *
         * @param marks the findings
         * @return this builder
         */
        Builder marks(Seq<FindingCode> marks);

        /**
         * Sets {@link QuoteRecord#opportunity()}.
         *
         * @param opportunity the external id of the opportunity
         * @return this builder
         */
        Builder opportunity(Option<String> opportunity);

        /**
         * Sets {@link QuoteRecord#account()}.
         *
         * @param account the external id of the account
         * @return this builder
         */
        Builder account(Option<String> account);

        /**
         * Sets {@link QuoteRecord#number()}.
         *
         * @param number the number
         * @return this builder
         */
        Builder number(Option<String> number);

        /**
         * Sets {@link QuoteRecord#currency()}.
         *
         * @param currency the code
         * @return this builder
         */
        Builder currency(Option<String> currency);

        /**
         * Sets {@link QuoteRecord#versions()}.
         *
         * @param versions the versions
         * @return this builder
         */
        Builder versions(Seq<VersionRecord> versions);

        /**
         * Sets {@link QuoteRecord#extendedUntil()}.
         *
         * @param extendedUntil the day
         * @return this builder
         */
        Builder extendedUntil(Option<LocalDate> extendedUntil);

        /**
         * Sets {@link QuoteRecord#acceptance()}.
         *
         * @param acceptance the acceptance
         * @return this builder
         */
        Builder acceptance(Option<AcceptanceRecord> acceptance);

        /**
         * Sets {@link QuoteRecord#ended()}.
         *
         * @param ended the time
         * @return this builder
         */
        Builder ended(Option<Instant> ended);

        /**
         * Sets {@link QuoteRecord#reason()}.
         *
         * @param reason the code
         * @return this builder
         */
        Builder reason(Option<String> reason);

        /**
         * Sets {@link QuoteRecord#words()}.
         *
         * @param words the words
         * @return this builder
         */
        Builder words(Option<FreeText> words);

        /**
         * Builds it.
         *
         * @return the record, never null
         */
        QuoteRecord build();
    }
}
