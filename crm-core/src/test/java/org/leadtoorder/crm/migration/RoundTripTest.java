package org.leadtoorder.crm.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.migration.Foreign.hour;
import static org.leadtoorder.crm.testkit.ForeignVocabulary.SYSTEM;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.company.Pipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.migration.PlannedRecord.Outcome;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.testkit.ForeignVocabulary;

/** What a company with approvals, orders in parts, mergers or several pipelines takes in, gives back and takes in again. */
class RoundTripTest {
    private final Foreign foreign = new Foreign();
    private final Ports ports = MemoryPorts.create();

    /** Plans, runs and verifies: nothing is refused, and all stands as it was foretold. */
    private static MigrationPlan taken(Migration migration, ForeignRecords records, Mapping mapping) {
        var plan = migration.plan(records, mapping, Choices.standard());
        assertEquals(
                List.empty(),
                plan.entries(Outcome.REFUSED),
                () -> plan.findings().mkString("\n"));
        assertEquals(List.empty(), migration.run(plan, Progress.NONE).refused());
        assertEquals(List.empty(), migration.verify(plan).unexplained());
        return plan;
    }

    private static MigrationPlan takenAgain(SalesProcess company, ForeignRecords records) {
        var again = Migration.into(MemoryPorts.create(), company);
        var plan = taken(again, records, Mapping.ofOwn(company));
        assertEquals(records, again.export(SYSTEM));
        return plan;
    }

    private static Seq<Finding> refusals(Migration migration, Mapping mapping, ForeignRecord... records) {
        return migration
                .plan(Foreign.of(records), mapping, Choices.standard())
                .findings()
                .filter(Finding::refuses);
    }

    private static final SalesProcess CAREFUL = ForeignVocabulary.company().toBuilder()
            .approvalLevels(List.of(
                    ApprovalLevel.forTotalAbove("team lead", new BigDecimal("100")),
                    ApprovalLevel.forTotalAbove("board", new BigDecimal("500"))))
            .build();

    private static final Mapping CAREFULLY = ForeignVocabulary.vocabulary()
            .quoteStatus("In review", QuoteStatus.UNDER_APPROVAL)
            .quoteStatus("Approved", QuoteStatus.APPROVED)
            .owner("007", "james")
            .build();

    private QuoteRecord signed(String status, SignOff... approvals) {
        var version = foreign.quote.versions().head().toBuilder()
                .submitted(Option.some(new SignOff("005", hour(20).get(), Option.none())))
                .approvals(List.of(approvals))
                .issued(status.equals("Presented") ? hour(23) : Option.none())
                .build();
        return foreign.quote.toBuilder()
                .status(Option.some(status))
                .versions(List.of(version))
                .build();
    }

    private static SignOff signOff(String by, int hour, String level) {
        return new SignOff(by, hour(hour).get(), Option.some(level));
    }

    @Test
    void approvals_of_a_quote_are_taken_in_level_by_level_as_whoever_signed() {
        var lead = signOff("006", 21, "team lead");
        var board = signOff("007", 22, "board");
        for (var quote : List.of(
                signed("In review"),
                signed("In review", lead),
                signed("Approved", lead, board),
                signed("Presented", lead, board))) {
            var migration = Migration.into(MemoryPorts.create(), CAREFUL);
            taken(migration, Foreign.of(foreign.account, foreign.opportunity, quote), CAREFULLY);
            var exported = migration.export(SYSTEM);
            var version = exported.quotes().head().versions().head();
            assertEquals(Option.some("ada"), version.submitted().map(SignOff::by));
            assertEquals(
                    List.of("grace", "james").take(version.approvals().size()),
                    version.approvals().map(SignOff::by).toList());
            assertEquals(
                    quote.versions().head().approvals().map(SignOff::at),
                    version.approvals().map(SignOff::at));
            takenAgain(CAREFUL, exported);
        }
    }

    @Test
    void four_eyes_hold_for_what_is_taken_in() {
        var own = signed("Approved", signOff("005", 21, "team lead"), signOff("007", 22, "board"));
        var refused = refusals(Migration.into(ports, CAREFUL), CAREFULLY, foreign.account, foreign.opportunity, own);
        assertEquals("Q-4", refused.head().reasons().head().rule().id(), () -> refused.mkString("\n"));
    }

    @Test
    void a_quote_that_went_out_without_the_approval_that_it_needs_is_refused_by_rule() {
        var refused = refusals(
                Migration.into(ports, CAREFUL), CAREFULLY, foreign.account, foreign.opportunity, foreign.quote);
        assertEquals(FindingCode.REFUSED_BY_RULE, refused.head().code(), () -> refused.mkString("\n"));
    }

    private OrderRecord part(String id, int quantity, int hour) {
        return foreign.order.toBuilder()
                .externalId(id)
                .created(hour(hour))
                .lines(foreign.quote
                        .versions()
                        .head()
                        .lines()
                        .map(line ->
                                line.toBuilder().quantity(Quantity.of(quantity)).build()))
                .build();
    }

    @Test
    void orders_of_one_quote_in_parts_are_taken_in_where_the_company_splits_orders() {
        var splitting =
                ForeignVocabulary.company().toBuilder().splitOrders(true).build();
        var records =
                Foreign.of(foreign.account, foreign.won(), foreign.accepted(), part("R1", 4, 30), part("R2", 6, 31));
        var migration = Migration.into(ports, splitting);
        var plan = taken(migration, records, ForeignVocabulary.mapping());
        assertEquals(List.of("R1", "R2"), plan.expected().orders().map(OrderRecord::externalId));
        var exported = migration.export(SYSTEM);
        assertEquals(
                List.of("400", "600"),
                exported.orders()
                        .map(order -> order.net().get().stripTrailingZeros().toPlainString())
                        .toList());
        takenAgain(splitting, exported);
    }

    @Test
    void orders_in_parts_are_refused_where_the_company_does_not_split_orders_or_more_is_ordered_than_was_quoted() {
        var whole = refusals(
                foreign.migration,
                ForeignVocabulary.mapping(),
                foreign.account,
                foreign.won(),
                foreign.accepted(),
                part("R1", 4, 30));
        assertEquals(
                FindingCode.ORDER_DIFFERS_FROM_QUOTE,
                whole.find(each -> each.externalId().equals("R1")).get().code());
        var splitting =
                ForeignVocabulary.company().toBuilder().splitOrders(true).build();
        var much = refusals(
                Migration.into(ports, splitting),
                ForeignVocabulary.mapping(),
                foreign.account,
                foreign.won(),
                foreign.accepted(),
                part("R1", 4, 30),
                part("R2", 7, 31));
        assertEquals(
                "R-2",
                much.find(each -> each.externalId().equals("R2"))
                        .get()
                        .reasons()
                        .head()
                        .rule()
                        .id(),
                () -> much.mkString("\n"));
    }

    @Test
    void what_names_a_merged_customer_is_exported_with_a_link_to_the_survivor() {
        var twin = foreign.account.toBuilder()
                .externalId("B")
                .masterData(MasterData.builder()
                        .organisation("Muster Aktiengesellschaft")
                        .build())
                .build();
        var child = foreign.account.toBuilder()
                .externalId("C")
                .masterData(
                        MasterData.builder().organisation("Muster Tochter GmbH").build())
                .parent(Option.some("A"))
                .build();
        foreign.migration.run(foreign.plan(foreign.account, twin, child, foreign.opportunity), Progress.NONE);
        var merged = SalesPipeline.on(foreign.ports)
                .in(ForeignVocabulary.company())
                .handle(
                        new MergeCustomer(new CustomerId("old-crm:A"), new CustomerId("old-crm:B")),
                        Context.of(Instant.parse("2026-01-01T00:00:00Z"), "ada", "merge"));
        assertTrue(merged.isRight(), merged::toString);
        var exported = foreign.migration.export(SYSTEM);
        assertEquals(
                List.of("B", "C"),
                exported.accounts().map(AccountRecord::externalId).toList());
        assertEquals(Option.some("B"), exported.opportunities().head().account());
        assertEquals(Option.some("B"), exported.accounts().last().parent());
        taken(Migration.into(ports, ForeignVocabulary.company()), exported, Mapping.ofOwn(ForeignVocabulary.company()));
    }

    private static SalesProcess twoPipelines() {
        var first = List.of(
                new SalesStage("contact", 10, ForecastCategory.PIPELINE, List.empty()),
                new SalesStage("talks", 50, ForecastCategory.PIPELINE, List.empty()));
        var second = List.of(
                new SalesStage("tender", 10, ForecastCategory.PIPELINE, List.empty()),
                new SalesStage("talks", 30, ForecastCategory.PIPELINE, List.empty()));
        return SalesProcess.builder()
                .pipelines(List.of(new Pipeline("machines", first, true), new Pipeline("service", second, true)))
                .build();
    }

    private OpportunityRecord standing(Option<String> pipeline, Option<String> stage) {
        return foreign.opportunity.toBuilder()
                .status(Option.some("OPEN"))
                .currency(Option.some("EUR"))
                .pipeline(pipeline)
                .stage(stage)
                .build();
    }

    private Seq<Finding> refusals(OpportunityRecord opportunity) {
        var company = twoPipelines();
        var account = foreign.account.toBuilder().status(Option.some("LIVE")).build();
        return refusals(Migration.into(ports, company), Mapping.ofOwn(company), account, opportunity);
    }

    @Test
    void a_sales_stage_that_several_pipelines_have_is_unknown_without_its_pipeline() {
        var refused = refusals(standing(Option.none(), Option.some("talks")));
        assertEquals(FindingCode.UNKNOWN_CODE, refused.head().code());
        assertEquals("stage", refused.head().field());
        assertEquals(List.of("talks"), refused.head().arguments());
        for (var pipeline : List.of("machines", "service"))
            assertEquals(List.empty(), refusals(standing(Option.some(pipeline), Option.some("talks"))));
        assertEquals(List.empty(), refusals(standing(Option.none(), Option.some("tender"))));
    }

    @Test
    void a_pipeline_that_is_not_known_is_refused_and_no_other_one_taken_in_its_place() {
        var refused = refusals(standing(Option.some("spare parts"), Option.some("tender")));
        assertEquals(FindingCode.UNKNOWN_CODE, refused.head().code());
        assertEquals(List.of("spare parts/tender"), refused.head().arguments());
        var nowhere = refusals(standing(Option.some("spare parts"), Option.none()));
        assertEquals("pipeline", nowhere.head().field());
        var company = twoPipelines();
        var migration = Migration.into(ports, company);
        var account = foreign.account.toBuilder().status(Option.some("LIVE")).build();
        var records = Foreign.of(account, standing(Option.some("service"), Option.none()));
        var plan = taken(migration, records, Mapping.ofOwn(company));
        assertEquals(
                Option.some("service"), plan.expected().opportunities().head().pipeline());
        assertEquals(
                LocalDate.of(2024, 8, 1),
                plan.expected().opportunities().head().expectedClose().get());
    }
}
