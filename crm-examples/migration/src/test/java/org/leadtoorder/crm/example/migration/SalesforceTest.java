package org.leadtoorder.crm.example.migration;

import static java.util.function.Function.identity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.example.migration.Moves.Move;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.migration.Finding;
import org.leadtoorder.crm.migration.FindingCode;
import org.leadtoorder.crm.migration.OpportunityRecord;
import org.leadtoorder.crm.migration.PlannedRecord.Outcome;
import org.leadtoorder.crm.migration.RecordKind;
import org.leadtoorder.crm.opportunity.OpenOpportunity;

/** Real exports of Salesforce, moved in by a mapping file: 423 accounts and 38 opportunities. */
@Tag("data")
class SalesforceTest {
    private final Move bare = SalesforceMoves.bare();
    private final Move filled = SalesforceMoves.filled();

    private static Seq<Finding> findings(Move move, FindingCode code, RecordKind kind) {
        return move.plan().findings().filter(each -> each.code() == code && each.kind() == kind);
    }

    private Seq<OpportunityRecord> rows() {
        return filled.imported().records().opportunities();
    }

    private OpenOpportunity open(OpportunityRecord row) {
        return (OpenOpportunity) filled.ports()
                .ledger()
                .find(new OpportunityId("salesforce:" + row.externalId()))
                .get()
                .state();
    }

    private Seq<OpportunityRecord> openRows() {
        return rows().filter(row -> !row.stage().contains("Closed Won"));
    }

    @Test
    void thirty_open_opportunities_stand_in_the_sales_stage_their_row_says() {
        assertEquals(30, openRows().size());
        for (var row : openRows()) {
            var opportunity = open(row);
            assertEquals(row.stage().get(), opportunity.stage().name(), row.externalId());
            assertEquals(row.probability().get().intValue(), opportunity.probability());
        }
    }

    @Test
    void the_eight_that_were_won_without_papers_are_eight_refusals_unless_somebody_chooses() {
        var refused = bare.plan().entries(Outcome.REFUSED);
        assertEquals(8, refused.size());
        assertTrue(
                refused.forAll(entry -> entry.findings().exists(each -> each.code() == FindingCode.WON_WITHOUT_ORDER)));
        assertEquals(30, bare.migration().export("salesforce").opportunities().size());
        assertEquals(0, bare.migration().export("salesforce").orders().size());
    }

    @Test
    void filled_with_marked_steps_they_are_eight_orders_worth_2_200_000() {
        var orders = filled.migration().export("salesforce").orders();
        assertEquals(8, orders.size());
        assertEquals(
                0,
                orders.map(order -> order.net().get())
                        .fold(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(new BigDecimal("2200000")));
        assertEquals(8, filled.plan().entries(Outcome.ADDED).count(entry -> entry.kind() == RecordKind.ORDER));
        assertTrue(filled.plan()
                .entries(Outcome.ADDED)
                .forAll(entry -> entry.repairs().contains(FindingCode.WON_WITHOUT_ORDER)));
        assertEquals(0, filled.plan().entries(Outcome.REFUSED).size());
        assertEquals(0, filled.report().refused().size());
    }

    @Test
    void thirty_three_carry_their_amount_and_five_stay_without_and_are_not_zero() {
        var amounts = filled.migration().export("salesforce").opportunities().map(OpportunityRecord::amount);
        assertEquals(33, amounts.count(Option::isDefined));
        assertEquals(5, amounts.count(Option::isEmpty));
        assertEquals(0, sum(amounts.flatMap(identity())).compareTo(new BigDecimal("6270000")));
        assertEquals(
                5,
                findings(filled, FindingCode.MISSING_AMOUNT, RecordKind.OPPORTUNITY)
                        .size());
        assertTrue(openRows()
                .filter(row -> row.amount().isEmpty())
                .forAll(row -> open(row).estimate().amount().isEmpty()));
    }

    @Test
    void what_is_expected_is_amount_times_probability_in_each_row_4_858_000_in_all() {
        var weighted = rows().flatMap(OpportunityRecord::weighted);
        assertEquals(33, weighted.size());
        assertEquals(0, sum(weighted).compareTo(new BigDecimal("4858000")));
        var again = rows().flatMap(row -> row.amount()
                .flatMap(amount -> row.probability()
                        .map(chance ->
                                amount.multiply(BigDecimal.valueOf(chance)).movePointLeft(2))));
        assertEquals(0, sum(again).compareTo(new BigDecimal("4858000")));
        assertEquals(0, filled.plan().findings().count(each -> each.code() == FindingCode.AMOUNTS_DO_NOT_ADD_UP));
    }

    private static BigDecimal sum(Seq<BigDecimal> amounts) {
        return amounts.fold(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void nine_empty_and_twenty_nine_repeated_ids_of_the_erp_are_findings() {
        assertEquals(
                9,
                findings(filled, FindingCode.SECONDARY_ID_EMPTY, RecordKind.OPPORTUNITY)
                        .size());
        assertEquals(
                29,
                findings(filled, FindingCode.SECONDARY_ID_REPEATED, RecordKind.OPPORTUNITY)
                        .size());
        var values = rows().flatMap(OpportunityRecord::secondaryIds)
                .map(each -> each.id())
                .filter(id -> !id.isEmpty());
        assertEquals(29, values.size());
        assertEquals(10, values.distinct().size());
    }

    @Test
    void the_currency_comes_from_the_mapping() {
        assertTrue(rows().forAll(row -> row.currency().isEmpty()));
        for (var row : openRows())
            assertEquals(Currency.getInstance("USD"), open(row).currency());
    }

    @Test
    void before_and_after_are_the_same_but_for_what_findings_explain() {
        assertEquals(0, filled.verification().unexplained().size());
        assertEquals(0, bare.verification().unexplained().size());
        assertEquals(16, filled.verification().differences().size());
        assertEquals(
                Map.of(
                        "LIVE",
                        423L,
                        "OPEN Prospecting",
                        9L,
                        "OPEN Value Proposition",
                        8L,
                        "WON",
                        8L,
                        "ACCEPTED",
                        8L,
                        "PLACED",
                        8L),
                filled.verification()
                        .after()
                        .counts()
                        .toJavaStream()
                        .filter(count -> count.number() > 7)
                        .collect(java.util.stream.Collectors.toMap(count -> count.status(), count -> count.number())));
    }

    @Test
    void a_stage_that_the_mapping_does_not_know_is_refused_and_not_guessed() {
        var strange = filled.imported().records().toBuilder()
                .opportunities(rows().map(row -> row.stage().contains("Needs Analysis")
                        ? row.toBuilder().stage(Option.some("Musing")).build()
                        : row))
                .build();
        var plan = filled.migration()
                .plan(strange, filled.mapping().mapping(), filled.mapping().choices());
        assertEquals(
                1,
                plan.findings()
                        .count(each -> each.code() == FindingCode.UNKNOWN_CODE
                                && each.arguments().contains("Musing")));
    }
}
