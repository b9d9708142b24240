package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/**
 * All that one foreign system holds. Immutable. The order of the records does not matter, but among those of one id that name no row
 * ({@link FindingCode#DUPLICATE_RECORD}).
 */
@Value.Immutable
@Hidden
public abstract sealed class ForeignRecords permits ImmutableForeignRecords {
    ForeignRecords() {}

    /**
     * The name of the foreign system, as {@link org.leadtoorder.crm.value.ExternalRef} has it.
     *
     * @return the name, such as {@code salesforce}; never null
     */
    public abstract String system();

    /**
     * The customers.
     *
     * @return the records; never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<AccountRecord> accounts() {
        return List.empty();
    }

    /**
     * The leads.
     *
     * @return the records; never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<LeadRecord> leads() {
        return List.empty();
    }

    /**
     * The opportunities.
     *
     * @return the records; never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<OpportunityRecord> opportunities() {
        return List.empty();
    }

    /**
     * The quotes.
     *
     * @return the records; never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<QuoteRecord> quotes() {
        return List.empty();
    }

    /**
     * The orders.
     *
     * @return the records; never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<OrderRecord> orders() {
        return List.empty();
    }

    /**
     * Every record.
     *
     * @return the records, kind by kind as {@link RecordKind} orders them; never null
     */
    public Seq<ForeignRecord> all() {
        return Vector.<ForeignRecord>ofAll(accounts())
                .appendAll(leads())
                .appendAll(opportunities())
                .appendAll(quotes())
                .appendAll(orders());
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableForeignRecords.builder();
    }

    /**
     * The same, to be changed.
     *
     * @return a builder that holds all of this, never null
     */
    public Builder toBuilder() {
        return ImmutableForeignRecords.builder().from(this);
    }

    /** Builds a {@link ForeignRecords}; what has no default has to be set. */
    public sealed interface Builder permits ImmutableForeignRecords.Builder {
        /**
         * Sets {@link ForeignRecords#system()}.
         *
         * @param system the name, such as {@code salesforce}
         * @return this builder
         */
        Builder system(String system);

        /**
         * Sets {@link ForeignRecords#accounts()}.
         *
         * @param accounts the records
         * @return this builder
         */
        Builder accounts(Seq<AccountRecord> accounts);

        /**
         * Sets {@link ForeignRecords#leads()}.
         *
         * @param leads the records
         * @return this builder
         */
        Builder leads(Seq<LeadRecord> leads);

        /**
         * Sets {@link ForeignRecords#opportunities()}.
         *
         * @param opportunities the records
         * @return this builder
         */
        Builder opportunities(Seq<OpportunityRecord> opportunities);

        /**
         * Sets {@link ForeignRecords#quotes()}.
         *
         * @param quotes the records
         * @return this builder
         */
        Builder quotes(Seq<QuoteRecord> quotes);

        /**
         * Sets {@link ForeignRecords#orders()}.
         *
         * @param orders the records
         * @return this builder
         */
        Builder orders(Seq<OrderRecord> orders);

        /**
         * Builds it.
         *
         * @return the record, never null
         */
        ForeignRecords build();
    }
}
