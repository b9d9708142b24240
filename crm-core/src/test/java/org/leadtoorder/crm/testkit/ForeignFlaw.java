package org.leadtoorder.crm.testkit;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.migration.AccountRecord;
import org.leadtoorder.crm.migration.ForeignRecords;
import org.leadtoorder.crm.migration.LeadRecord;
import org.leadtoorder.crm.migration.OpportunityRecord;
import org.leadtoorder.crm.migration.OrderRecord;
import org.leadtoorder.crm.migration.QuoteRecord;
import org.leadtoorder.crm.migration.Row;
import org.leadtoorder.crm.migration.SecondaryId;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.OrganisationName;

/** What can be the matter with the records of a foreign system. */
public enum ForeignFlaw {
    /** An order has no quote. */
    ORDER_WITHOUT_QUOTE((records, at) -> orders(
            records,
            at,
            order -> order.toBuilder()
                    .quote(Option.none())
                    .opportunity(Option.none())
                    .account(Option.some("001-0"))
                    .build())),
    /** No order is there. */
    NO_ORDERS((records, at) -> records.toBuilder().orders(List.empty()).build()),
    /** Neither an order nor a quote is there. */
    NO_QUOTES((records, at) ->
            records.toBuilder().orders(List.empty()).quotes(List.empty()).build()),
    /** A quote has no opportunity. */
    QUOTE_WITHOUT_OPPORTUNITY((records, at) -> quotes(
            records,
            at,
            quote -> quote.toBuilder()
                    .opportunity(Option.none())
                    .account(Option.some("001-0"))
                    .build())),
    /** A link leads nowhere. */
    DANGLING_LINK((records, at) -> opportunities(
            records,
            at,
            opportunity -> opportunity.toBuilder().account(Option.some("gone")).build())),
    /** An account is its own parent. */
    OWN_PARENT((records, at) -> accounts(
            records,
            at,
            account -> account.toBuilder()
                    .parent(Option.some(account.externalId()))
                    .build())),
    /** A status is not known. */
    UNKNOWN_STATUS((records, at) -> quotes(
            records, at, quote -> quote.toBuilder().status(Option.some("?")).build())),
    /** A stage is not known. */
    UNKNOWN_STAGE((records, at) -> opportunities(
            records, at, each -> each.toBuilder().stage(Option.some("Limbo")).build())),
    /** Nobody knows who is in charge. */
    UNKNOWN_OWNER((records, at) -> leads(
            records, at, lead -> lead.toBuilder().owner(Option.some("999")).build())),
    /** The same id twice, with other content. */
    DUPLICATE_RECORD((records, at) -> records.toBuilder()
            .accounts(records.accounts()
                    .append(pick(records.accounts(), at).toBuilder()
                            .row(Option.some(new Row("accounts.csv", 99)))
                            .owner(Option.none())
                            .build()))
            .build()),
    /** No id. */
    NO_ID((records, at) ->
            accounts(records, at, account -> account.toBuilder().externalId("").build())),
    /** The id of a further system is empty, or another's. */
    REPEATED_SECONDARY_ID((records, at) -> opportunities(
            records,
            at,
            each -> each.toBuilder()
                    .secondaryIds(List.of(new SecondaryId("erp", "E3"), new SecondaryId("dwh", "")))
                    .build())),
    /** A value could not be read. */
    UNREADABLE((records, at) -> opportunities(
            records,
            at,
            each -> each.toBuilder()
                    .unreadable(List.of(Fault.of(Fault.Code.MALFORMED, "amount")))
                    .amount(Option.none())
                    .build())),
    /** An acceptance comes after the validity. */
    LATE_ACCEPTANCE((records, at) -> quotes(
            records,
            at,
            quote -> quote.toBuilder()
                    .versions(quote.versions()
                            .map(version -> version.toBuilder()
                                    .validUntil(version.issued().map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC)))
                                    .build()))
                    .build())),
    /** A step comes before the one that it follows. */
    BACKWARDS((records, at) -> orders(
            records,
            at,
            order -> order.toBuilder()
                    .confirmed(order.created().map(time -> time.minus(30, ChronoUnit.DAYS)))
                    .build())),
    /** A time is missing. */
    NO_DATE((records, at) -> quotes(
            records, at, quote -> quote.toBuilder().created(Option.none()).build())),
    /** A total is not what its lines come to. */
    WRONG_TOTAL((records, at) -> orders(
            records,
            at,
            order -> order.toBuilder().net(Option.some(BigDecimal.ONE)).build())),
    /** A probability that an open opportunity cannot have. */
    CERTAIN((records, at) -> opportunities(
            records, at, each -> each.toBuilder().probability(Option.some(100)).build())),
    /** Nothing is left of a name. */
    LOST_NAME((records, at) -> accounts(
            records,
            at,
            account -> account.toBuilder()
                    .masterData(MasterData.builder()
                            .organisation(Option.some(OrganisationName.of("???? ??")))
                            .build())
                    .build())),
    /** Nobody recorded what is known of a lead. */
    NO_PIECES((records, at) ->
            leads(records, at, lead -> lead.toBuilder().pieces(List.empty()).build())),
    /** The first versions are not there. */
    LATE_VERSION((records, at) -> quotes(
            records,
            at,
            quote -> quote.toBuilder()
                    .versions(quote.versions()
                            .takeRight(1)
                            .map(last -> last.toBuilder().number(3).build()))
                    .build())),
    /** Totals and no lines. */
    NO_LINES((records, at) -> quotes(
            records,
            at,
            quote -> quote.toBuilder()
                    .versions(quote.versions()
                            .map(version -> version.toBuilder()
                                    .lines(List.empty())
                                    .net(Option.some(new BigDecimal("120.00")))
                                    .build()))
                    .build())),
    /** A quote is open although all is over. */
    LEFT_OPEN((records, at) -> quotes(
            records,
            at,
            quote -> quote.toBuilder()
                    .status(Option.some("Presented"))
                    .ended(Option.none())
                    .reason(Option.none())
                    .build())),
    /** An opportunity is open although an order stands. */
    STILL_OPEN((records, at) -> opportunities(
            records,
            at,
            each -> each.toBuilder()
                    .status(Option.some("O"))
                    .closed(Option.none())
                    .build())),
    /** No path through the sales stages. */
    NO_PATH((records, at) -> opportunities(
            records, at, each -> each.toBuilder().path(List.empty()).build()));

    private final BiFunction<ForeignRecords, Integer, ForeignRecords> flaw;

    ForeignFlaw(BiFunction<ForeignRecords, Integer, ForeignRecords> flaw) {
        this.flaw = flaw;
    }

    /** The same records with this the matter, where there is a record to have it. */
    public ForeignRecords in(ForeignRecords records, int where) {
        return flaw.apply(records, where);
    }

    private static <T> T pick(Seq<T> all, int at) {
        return all.get(at % all.size());
    }

    private static <T> Seq<T> one(Seq<T> all, int at, UnaryOperator<T> flaw) {
        return all.isEmpty() ? all : all.update(at % all.size(), flaw);
    }

    private static ForeignRecords accounts(ForeignRecords records, int at, UnaryOperator<AccountRecord> flaw) {
        return records.toBuilder().accounts(one(records.accounts(), at, flaw)).build();
    }

    private static ForeignRecords leads(ForeignRecords records, int at, UnaryOperator<LeadRecord> flaw) {
        return records.toBuilder().leads(one(records.leads(), at, flaw)).build();
    }

    private static ForeignRecords opportunities(ForeignRecords records, int at, UnaryOperator<OpportunityRecord> flaw) {
        return records.toBuilder()
                .opportunities(one(records.opportunities(), at, flaw))
                .build();
    }

    private static ForeignRecords quotes(ForeignRecords records, int at, UnaryOperator<QuoteRecord> flaw) {
        return records.toBuilder().quotes(one(records.quotes(), at, flaw)).build();
    }

    private static ForeignRecords orders(ForeignRecords records, int at, UnaryOperator<OrderRecord> flaw) {
        return records.toBuilder().orders(one(records.orders(), at, flaw)).build();
    }
}
