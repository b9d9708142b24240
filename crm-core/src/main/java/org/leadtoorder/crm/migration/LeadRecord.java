package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * A lead (Lead, Kaufinteressent) as a foreign system has it. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class LeadRecord implements ForeignRecord permits ImmutableLeadRecord {
    LeadRecord() {}

    @Override
    public RecordKind kind() {
        return RecordKind.LEAD;
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
     * When it was captured.
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
     * @return the code; after mapping a name of {@link LeadStatus}; never null
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
     * Who showed interest.
     *
     * @return the contact, without the ids of other systems; never null
     */
    @Value.Redacted
    public abstract Contact contact();

    /**
     * The code of the source that it came from.
     *
     * @return the code, none if it is not known; never null
     */
    @Value.Default
    public Option<String> source() {
        return Option.none();
    }

    /**
     * The campaign that it came from.
     *
     * @return the campaign, if there is one; never null
     */
    @Value.Default
    public Option<Label> campaign() {
        return Option.none();
    }

    /**
     * What is known about interest, need and so on.
     *
     * @return the puzzle pieces; never null
     */
    @Value.Default
    public Seq<Piece> pieces() {
        return List.empty();
    }

    /**
     * When it was qualified.
     *
     * @return the time, if it was and that is known; never null
     */
    @Value.Default
    public Option<Instant> qualified() {
        return Option.none();
    }

    /**
     * When it was converted or disqualified.
     *
     * @return the time, if it was and that is known; never null
     */
    @Value.Default
    public Option<Instant> ended() {
        return Option.none();
    }

    /**
     * The code of the reason why it was disqualified.
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
     * The account that it was converted into.
     *
     * @return the external id of the account, if it was converted; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<String> account() {
        return Option.none();
    }

    /**
     * The opportunity that began with the conversion.
     *
     * @return the external id of the opportunity, if one did; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<String> opportunity() {
        return Option.none();
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableLeadRecord.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableLeadRecord.builder().from(this);
    }

    /** Builds a {@link LeadRecord}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableLeadRecord.Builder {
        /**
         * Sets {@link LeadRecord#externalId()}.
         *
         * @param externalId the id as it stands there
         * @return this builder
         */
        Builder externalId(String externalId);

        /**
         * Sets {@link LeadRecord#row()}.
         *
         * @param row the row
         * @return this builder
         */
        Builder row(Option<Row> row);

        /**
         * Sets {@link LeadRecord#unreadable()}.
         *
         * @param unreadable the faults
         * @return this builder
         */
        Builder unreadable(Seq<Fault> unreadable);

        /**
         * Sets {@link LeadRecord#secondaryIds()}.
         *
         * @param secondaryIds the ids, empty ones included
         * @return this builder
         */
        Builder secondaryIds(Seq<SecondaryId> secondaryIds);

        /**
         * Sets {@link LeadRecord#created()}.
         *
         * @param created the time
         * @return this builder
         */
        Builder created(Option<Instant> created);

        /**
         * Sets {@link LeadRecord#owner()}.
         *
         * @param owner the code
         * @return this builder
         */
        Builder owner(Option<String> owner);

        /**
         * Sets {@link LeadRecord#status()}.
         *
         * @param status the code
         * @return this builder
         */
        Builder status(Option<String> status);

        /**
         * Sets {@link LeadRecord#codes()}.
         *
         * @param codes the codes
         * @return this builder
         */
        Builder codes(Seq<ForeignCode> codes);

        /**
         * Sets {@link LeadRecord#marks()}.
         *
         * @param marks the findings
         * @return this builder
         */
        Builder marks(Seq<FindingCode> marks);

        /**
         * Sets {@link LeadRecord#contact()}.
         *
         * @param contact the contact, without the ids of other systems
         * @return this builder
         */
        Builder contact(Contact contact);

        /**
         * Sets {@link LeadRecord#source()}.
         *
         * @param source the code
         * @return this builder
         */
        Builder source(Option<String> source);

        /**
         * Sets {@link LeadRecord#campaign()}.
         *
         * @param campaign the campaign
         * @return this builder
         */
        Builder campaign(Option<Label> campaign);

        /**
         * Sets {@link LeadRecord#pieces()}.
         *
         * @param pieces the puzzle pieces
         * @return this builder
         */
        Builder pieces(Seq<Piece> pieces);

        /**
         * Sets {@link LeadRecord#qualified()}.
         *
         * @param qualified the time
         * @return this builder
         */
        Builder qualified(Option<Instant> qualified);

        /**
         * Sets {@link LeadRecord#ended()}.
         *
         * @param ended the time
         * @return this builder
         */
        Builder ended(Option<Instant> ended);

        /**
         * Sets {@link LeadRecord#reason()}.
         *
         * @param reason the code
         * @return this builder
         */
        Builder reason(Option<String> reason);

        /**
         * Sets {@link LeadRecord#words()}.
         *
         * @param words the words
         * @return this builder
         */
        Builder words(Option<FreeText> words);

        /**
         * Sets {@link LeadRecord#account()}.
         *
         * @param account the external id of the account
         * @return this builder
         */
        Builder account(Option<String> account);

        /**
         * Sets {@link LeadRecord#opportunity()}.
         *
         * @param opportunity the external id of the opportunity
         * @return this builder
         */
        Builder opportunity(Option<String> opportunity);

        /**
         * Builds it.
         *
         * @return the record, never null
         */
        LeadRecord build();
    }
}
