package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.PostalAddress;

/**
 * An order (Kundenauftrag) as a foreign system has it. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class OrderRecord implements ForeignRecord permits ImmutableOrderRecord {
    OrderRecord() {}

    @Override
    public RecordKind kind() {
        return RecordKind.ORDER;
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
     * When it was placed.
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
     * @return the code; after mapping a name of {@link OrderStatus}; never null
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
     * The accepted quote that was ordered.
     *
     * @return the external id of the quote, if there is one; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<String> quote() {
        return Option.none();
    }

    /**
     * The opportunity that it came from, for an order without a quote.
     *
     * @return the external id of the opportunity, if it is said; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<String> opportunity() {
        return Option.none();
    }

    /**
     * The account that ordered, for an order without a quote and an opportunity.
     *
     * @return the external id of the account, if it is said; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<String> account() {
        return Option.none();
    }

    /**
     * The number that the customer knows it by.
     *
     * @return the number, none if the target is to draw one; never null
     */
    @Value.Default
    public Option<String> number() {
        return Option.none();
    }

    /**
     * What order-to-cash calls it.
     *
     * @return the number, if order-to-cash confirmed it and gave one; never null
     */
    @Value.Default
    public Option<String> theirNumber() {
        return Option.none();
    }

    /**
     * The code of the currency.
     *
     * @return the code, none if it is that of the quote; after mapping that of ISO 4217; never null
     */
    @Value.Default
    public Option<String> currency() {
        return Option.none();
    }

    /**
     * The lines.
     *
     * @return the lines, none for all of the quote; never null
     */
    @Value.Default
    public Seq<LineRecord> lines() {
        return List.empty();
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
     * Where the invoice goes.
     *
     * @return the address, none if it is that of the account; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<PostalAddress> billing() {
        return Option.none();
    }

    /**
     * Where the goods go.
     *
     * @return the address, none if it is that of the account; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<PostalAddress> delivery() {
        return Option.none();
    }

    /**
     * When order-to-cash confirmed it.
     *
     * @return the time, if it did and that is known; never null
     */
    @Value.Default
    public Option<Instant> confirmed() {
        return Option.none();
    }

    /**
     * What was delivered.
     *
     * @return the deliveries, oldest first; never null
     */
    @Value.Default
    public Seq<ReportRecord> deliveries() {
        return List.empty();
    }

    /**
     * What was invoiced.
     *
     * @return the invoices, oldest first; never null
     */
    @Value.Default
    public Seq<ReportRecord> invoices() {
        return List.empty();
    }

    /**
     * When it was completed, rejected or cancelled.
     *
     * @return the time, if it was and that is known; never null
     */
    @Value.Default
    public Option<Instant> ended() {
        return Option.none();
    }

    /**
     * Why it was rejected, cancelled or closed short.
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
        return ImmutableOrderRecord.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableOrderRecord.builder().from(this);
    }

    /** Builds an {@link OrderRecord}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableOrderRecord.Builder {
        /**
         * Sets {@link OrderRecord#externalId()}.
         *
         * @param externalId the id as it stands there
         * @return this builder
         */
        Builder externalId(String externalId);

        /**
         * Sets {@link OrderRecord#row()}.
         *
         * @param row the row
         * @return this builder
         */
        Builder row(Option<Row> row);

        /**
         * Sets {@link OrderRecord#unreadable()}.
         *
         * @param unreadable the faults
         * @return this builder
         */
        Builder unreadable(Seq<Fault> unreadable);

        /**
         * Sets {@link OrderRecord#secondaryIds()}.
         *
         * @param secondaryIds the ids, empty ones included
         * @return this builder
         */
        Builder secondaryIds(Seq<SecondaryId> secondaryIds);

        /**
         * Sets {@link OrderRecord#created()}.
         *
         * @param created the time
         * @return this builder
         */
        Builder created(Option<Instant> created);

        /**
         * Sets {@link OrderRecord#owner()}.
         *
         * @param owner the code
         * @return this builder
         */
        Builder owner(Option<String> owner);

        /**
         * Sets {@link OrderRecord#status()}.
         *
         * @param status the code
         * @return this builder
         */
        Builder status(Option<String> status);

        /**
         * Sets {@link OrderRecord#codes()}.
         *
         * @param codes the codes
         * @return this builder
         */
        Builder codes(Seq<ForeignCode> codes);

        /**
         * Sets {@link OrderRecord#marks()}.
         *
         * @param marks the findings
         * @return this builder
         */
        Builder marks(Seq<FindingCode> marks);

        /**
         * Sets {@link OrderRecord#quote()}.
         *
         * @param quote the external id of the quote
         * @return this builder
         */
        Builder quote(Option<String> quote);

        /**
         * Sets {@link OrderRecord#opportunity()}.
         *
         * @param opportunity the external id of the opportunity
         * @return this builder
         */
        Builder opportunity(Option<String> opportunity);

        /**
         * Sets {@link OrderRecord#account()}.
         *
         * @param account the external id of the account
         * @return this builder
         */
        Builder account(Option<String> account);

        /**
         * Sets {@link OrderRecord#number()}.
         *
         * @param number the number
         * @return this builder
         */
        Builder number(Option<String> number);

        /**
         * Sets {@link OrderRecord#theirNumber()}.
         *
         * @param theirNumber the number
         * @return this builder
         */
        Builder theirNumber(Option<String> theirNumber);

        /**
         * Sets {@link OrderRecord#currency()}.
         *
         * @param currency the code
         * @return this builder
         */
        Builder currency(Option<String> currency);

        /**
         * Sets {@link OrderRecord#lines()}.
         *
         * @param lines the lines
         * @return this builder
         */
        Builder lines(Seq<LineRecord> lines);

        /**
         * Sets {@link OrderRecord#net()}.
         *
         * @param net the amount
         * @return this builder
         */
        Builder net(Option<BigDecimal> net);

        /**
         * Sets {@link OrderRecord#gross()}.
         *
         * @param gross the amount
         * @return this builder
         */
        Builder gross(Option<BigDecimal> gross);

        /**
         * Sets {@link OrderRecord#billing()}.
         *
         * @param billing the address
         * @return this builder
         */
        Builder billing(Option<PostalAddress> billing);

        /**
         * Sets {@link OrderRecord#delivery()}.
         *
         * @param delivery the address
         * @return this builder
         */
        Builder delivery(Option<PostalAddress> delivery);

        /**
         * Sets {@link OrderRecord#confirmed()}.
         *
         * @param confirmed the time
         * @return this builder
         */
        Builder confirmed(Option<Instant> confirmed);

        /**
         * Sets {@link OrderRecord#deliveries()}.
         *
         * @param deliveries the deliveries, oldest first
         * @return this builder
         */
        Builder deliveries(Seq<ReportRecord> deliveries);

        /**
         * Sets {@link OrderRecord#invoices()}.
         *
         * @param invoices the invoices, oldest first
         * @return this builder
         */
        Builder invoices(Seq<ReportRecord> invoices);

        /**
         * Sets {@link OrderRecord#ended()}.
         *
         * @param ended the time
         * @return this builder
         */
        Builder ended(Option<Instant> ended);

        /**
         * Sets {@link OrderRecord#words()}.
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
        OrderRecord build();
    }
}
