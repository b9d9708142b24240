package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;
import org.leadtoorder.crm.customer.ContactPerson;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.FreeText;

/**
 * A customer with its contact persons (Kunde, Geschäftspartner) as a foreign system has it. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class AccountRecord implements ForeignRecord permits ImmutableAccountRecord {
    AccountRecord() {}

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
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
     * When it was entered.
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
     * @return the code; after mapping a name of {@link AccountStatus}; never null
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
     * The master data.
     *
     * @return the data, without parent and without the ids of other systems, which stand here by themselves; never null
     */
    @Value.Redacted
    public abstract MasterData masterData();

    /**
     * The contact persons.
     *
     * @return the persons, at most one of them primary; never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<ContactPerson> contactPersons() {
        return List.empty();
    }

    /**
     * The account that this one is part of.
     *
     * @return the external id of the account, if it is part of one; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<String> parent() {
        return Option.none();
    }

    /**
     * When it was blocked.
     *
     * @return the time, if it is and that is known; never null
     */
    @Value.Default
    public Option<Instant> blocked() {
        return Option.none();
    }

    /**
     * The code of the reason why it is blocked.
     *
     * @return the code, if it is; never null
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
        return ImmutableAccountRecord.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableAccountRecord.builder().from(this);
    }

    /** Builds an {@link AccountRecord}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableAccountRecord.Builder {
        /**
         * Sets {@link AccountRecord#externalId()}.
         *
         * @param externalId the id as it stands there
         * @return this builder
         */
        Builder externalId(String externalId);

        /**
         * Sets {@link AccountRecord#row()}.
         *
         * @param row the row
         * @return this builder
         */
        Builder row(Option<Row> row);

        /**
         * Sets {@link AccountRecord#unreadable()}.
         *
         * @param unreadable the faults
         * @return this builder
         */
        Builder unreadable(Seq<Fault> unreadable);

        /**
         * Sets {@link AccountRecord#secondaryIds()}.
         *
         * @param secondaryIds the ids, empty ones included
         * @return this builder
         */
        Builder secondaryIds(Seq<SecondaryId> secondaryIds);

        /**
         * Sets {@link AccountRecord#created()}.
         *
         * @param created the time
         * @return this builder
         */
        Builder created(Option<Instant> created);

        /**
         * Sets {@link AccountRecord#owner()}.
         *
         * @param owner the code
         * @return this builder
         */
        Builder owner(Option<String> owner);

        /**
         * Sets {@link AccountRecord#status()}.
         *
         * @param status the code
         * @return this builder
         */
        Builder status(Option<String> status);

        /**
         * Sets {@link AccountRecord#codes()}.
         *
         * @param codes the codes
         * @return this builder
         */
        Builder codes(Seq<ForeignCode> codes);

        /**
         * Sets {@link AccountRecord#marks()}.
         *
         * @param marks the findings
         * @return this builder
         */
        Builder marks(Seq<FindingCode> marks);

        /**
         * Sets {@link AccountRecord#masterData()}.
         *
         * @param masterData the data, without parent and without the ids of other systems, which stand here by themselves
         * @return this builder
         */
        Builder masterData(MasterData masterData);

        /**
         * Sets {@link AccountRecord#contactPersons()}.
         *
         * @param contactPersons the persons, at most one of them primary
         * @return this builder
         */
        Builder contactPersons(Seq<ContactPerson> contactPersons);

        /**
         * Sets {@link AccountRecord#parent()}.
         *
         * @param parent the external id of the account
         * @return this builder
         */
        Builder parent(Option<String> parent);

        /**
         * Sets {@link AccountRecord#blocked()}.
         *
         * @param blocked the time
         * @return this builder
         */
        Builder blocked(Option<Instant> blocked);

        /**
         * Sets {@link AccountRecord#reason()}.
         *
         * @param reason the code
         * @return this builder
         */
        Builder reason(Option<String> reason);

        /**
         * Sets {@link AccountRecord#words()}.
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
        AccountRecord build();
    }
}
