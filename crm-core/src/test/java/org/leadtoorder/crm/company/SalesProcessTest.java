package org.leadtoorder.crm.company;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.money.DiscountStacking;
import org.leadtoorder.crm.money.PriceBasis;
import org.leadtoorder.crm.money.PricingPolicy;
import org.leadtoorder.crm.money.RoundingPolicy;
import org.leadtoorder.crm.money.TaxPolicy;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

class SalesProcessTest {
    private static SalesStage stage(String name) {
        return SalesStage.of(name, 50, ForecastCategory.PIPELINE);
    }

    private static Validation<io.vavr.collection.Seq<Fault>, SalesProcess> with(SalesStage... stages) {
        return SalesProcess.builder()
                .pipelines(List.of(Pipeline.of("p", stages)))
                .validate();
    }

    private static List<Fault> faults(SalesProcess.Builder builder) {
        return builder.validate().getError().toList();
    }

    @Test
    void no_configuration_at_all_is_a_working_one() {
        assertEquals(
                Validation.valid(SalesProcess.standard()),
                SalesProcess.builder().validate());
        assertEquals(SalesProcess.standard(), SalesProcess.builder().build());
    }

    @Test
    void all_faults_come_at_once_each_with_its_place() {
        var builder = SalesProcess.builder()
                .version("")
                .pipelines(List.of(
                        Pipeline.of(
                                "standard",
                                stage("discovery"),
                                SalesStage.of("proposal", 100, ForecastCategory.COMMIT)),
                        Pipeline.of("hollow"),
                        Pipeline.of("hollow")))
                .requiredPieces(List.of(new PieceKind("taste")))
                .lossReasons(List.of("price"))
                .idle(IdlePolicy.LOSE)
                .approvalLevels(List.of(ApprovalLevel.forDiscountAbove("lead", BigDecimal.valueOf(101))))
                .validityDays(0)
                .idleDays(-1);
        assertEquals(
                List.of(
                        Fault.of(Code.MISSING, "version"),
                        Fault.of(Code.DUPLICATE, "pipelines.2.name", "hollow"),
                        Fault.of(Code.OUT_OF_RANGE, "pipelines[standard].stages[proposal].probability", 99),
                        Fault.of(Code.MISSING, "pipelines.1.stages"),
                        Fault.of(Code.MISSING, "pipelines.2.stages"),
                        Fault.of(Code.UNKNOWN, "requiredPieces", "taste"),
                        Fault.of(Code.MISSING, "lossReasons", SalesProcess.IDLE),
                        Fault.of(Code.OUT_OF_RANGE, "approvalLevels[lead].discountAbove", 100),
                        Fault.of(Code.OUT_OF_RANGE, "validityDays", 1),
                        Fault.of(Code.OUT_OF_RANGE, "idleDays", 1)),
                faults(builder));
        var message =
                assertThrows(IllegalArgumentException.class, builder::build).getMessage();
        assertTrue(message.startsWith("version MISSING, pipelines.2.name DUPLICATE, "), message);
    }

    @ParameterizedTest
    @CsvSource({
        "won, won",
        "Won!, won",
        "WON, won",
        "Closed Won, won",
        "CLOSED_WON, won",
        "closedwon, won",
        "Deal won, won",
        "Ｗｏｎ, won",
        "gewonnen, won",
        "Gewonnen / abgeschlossen, won",
        "Auftrag gewonnen, won",
        "Gagné, won",
        "Ganada, won",
        "赢单, won",
        "受注, won",
        "Lost, lost",
        "closed-lost, lost",
        "Verloren, lost",
        "Geschäft verloren, lost",
        "perdu, lost",
        "Förlorad, lost",
        "closed, closed",
        "Geschlossen, closed",
        "closed: won or lost, won",
        "Order lost, lost",
        "Lead verloren, lost",
        "Customer won, won",
        "we have won, won"
    })
    void a_sales_stage_that_means_won_or_lost_is_refused(String name, String meaning) {
        var path = "pipelines[p].stages[" + name + "].name";
        assertEquals(
                List.of(Fault.of(Code.RESERVED, path, meaning)),
                with(stage("begin"), stage(name)).getError().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Closing",
                "win the expert",
                "lost and found",
                "Abschluss",
                "Angebot",
                "proposal",
                "Negotiation",
                "order forms",
                "deal",
                "Qualified",
                "Lead",
                "Qualified lead",
                "Customer",
                "Kunde",
                "Opportunity",
                "Quote",
                "Order",
                "Auftrag",
                "won't say",
                "Kundentermin",
                "Auftragsklärung",
                "100",
                "winning plan",
                "⭐"
            })
    void a_sales_stage_that_only_sounds_like_one_is_taken(String name) {
        assertTrue(with(stage(name)).isValid());
    }

    @Test
    void the_first_sales_stage_asks_for_nothing_that_no_new_opportunity_has() {
        for (var fact : DealFact.values()) {
            var born = fact == DealFact.EXPECTED_CLOSE || fact == DealFact.OWNER;
            assertEquals(born, with(stage("one").requiring(fact)).isValid(), fact::name);
            assertTrue(with(stage("one"), stage("two").requiring(fact)).isValid(), fact::name);
        }
    }

    @Test
    void the_bounds_themselves_are_allowed() {
        var stages = List.of(
                SalesStage.of("least", 1, ForecastCategory.OMITTED),
                SalesStage.of("most", 99, ForecastCategory.COMMIT));
        var all = new ApprovalLevel(
                "l".repeat(200),
                Option.some(BigDecimal.ZERO),
                Option.some(new BigDecimal("999999999999.999999")),
                Option.some(new BigDecimal("1e2")),
                List.empty());
        for (var days : List.of(1, SalesProcess.MAX_VALIDITY_DAYS))
            assertTrue(SalesProcess.builder()
                    .pipelines(List.of(new Pipeline("p", stages, true)))
                    .approvalLevels(
                            List.of(all, ApprovalLevel.forTotalAbove("next", new BigDecimal("999999999999999999"))))
                    .leadSources(Vector.range(0, SalesProcess.MAX_ENTRIES).map(String::valueOf))
                    .requiredPieces(List.empty())
                    .validityDays(days)
                    .idleDays(1)
                    .validate()
                    .isValid());
    }

    @Test
    void a_list_without_end_is_refused_in_no_time() {
        assertEquals(
                List.of(Fault.of(Code.TOO_MANY, "leadSources", SalesProcess.MAX_ENTRIES)),
                faults(SalesProcess.builder().leadSources(Stream.from(1).map(String::valueOf))));
        assertEquals(
                List.of(
                        Fault.of(Code.TOO_MANY, "lossReasons", SalesProcess.MAX_ENTRIES),
                        Fault.of(Code.MISSING, "lossReasons", SalesProcess.IDLE)),
                faults(SalesProcess.builder()
                        .lossReasons(Stream.from(1).map(String::valueOf))
                        .idle(IdlePolicy.LOSE)));
        assertEquals(
                Fault.of(Code.TOO_MANY, "pieceKinds", SalesProcess.MAX_ENTRIES),
                faults(SalesProcess.builder().pieceKinds(Stream.from(1).map(number -> new PieceKind("" + number))))
                        .head());
    }

    @Test
    void a_kind_of_piece_is_as_long_as_it_is_kept() {
        var longest = new PieceKind("x".repeat(60) + " ");
        assertEquals(longest, new PieceKind(longest.name()));
        // Its lower case is two characters.
        assertThrows(IllegalArgumentException.class, () -> new PieceKind("\u0130".repeat(31)));
        assertThrows(IllegalArgumentException.class, () -> new PieceKind("x".repeat(61)));
        assertThrows(IllegalArgumentException.class, () -> new PieceKind("  "));
    }

    @Test
    void a_decimal_that_would_be_slow_is_not_looked_at() {
        for (var hostile : List.of("1e2147483647", "1e-2147483647", "9".repeat(100_000)))
            assertEquals(
                    List.of(Fault.of(Code.OUT_OF_RANGE, "approvalLevels[a].totalAbove", 18)),
                    faults(SalesProcess.builder()
                            .approvalLevels(List.of(ApprovalLevel.forTotalAbove("a", new BigDecimal(hostile))))));
    }

    @Test
    void a_name_of_any_length_leaves_a_short_fault() {
        var fault = with(stage("x".repeat(1_000_000))).getError().single();
        assertEquals(Fault.of(Code.TOO_LONG, "pipelines[p].stages.0.name", 200), fault);
    }

    @Test
    void two_configurations_are_compared_part_by_part() {
        var before = SalesProcess.builder()
                .version("1")
                .approvalLevels(List.of(ApprovalLevel.forDiscountAbove("team", new BigDecimal("5.0"))))
                .build();
        var after = before.toBuilder()
                .version("2")
                .pipelines(List.of(
                        Pipeline.of("service", stage("asked")),
                        new Pipeline(
                                "standard",
                                List.of(
                                        SalesStage.of("solution", 30, ForecastCategory.PIPELINE),
                                        SalesStage.of("discovery", 15, ForecastCategory.PIPELINE),
                                        SalesStage.of("proposal", 60, ForecastCategory.BEST_CASE)
                                                .requiring(DealFact.AMOUNT)),
                                false)))
                .lossReasons(before.lossReasons().remove("price").append("taste"))
                .duplicates(Map.of(
                        MatchKind.EXTERNAL_ID, DuplicateDecision.REFUSE, MatchKind.EMAIL, DuplicateDecision.WARN))
                .approvalLevels(List.of(
                        ApprovalLevel.forDiscountAbove("team", new BigDecimal("5")),
                        ApprovalLevel.forTotalAbove("board", BigDecimal.TEN)))
                .validityDays(14)
                .build();
        var comparison = Comparison.of(before, after);
        assertFalse(comparison.reusesVersion());
        assertEquals(
                List.of(
                        Difference.added("pipelines[service]"),
                        Difference.changed(
                                "pipelines[standard].backAllowed", Option.some("true"), Option.some("false")),
                        Difference.removed("pipelines[standard].stages[negotiation]"),
                        Difference.reordered("pipelines[standard].stages"),
                        Difference.changed(
                                "pipelines[standard].stages[discovery].probability",
                                Option.some("10"),
                                Option.some("15")),
                        Difference.added("pipelines[standard].stages[proposal].requires[AMOUNT]"),
                        Difference.removed("lossReasons[price]"),
                        Difference.added("lossReasons[taste]"),
                        Difference.changed("duplicates[TAX_ID]", Option.some("REFUSE"), Option.some("WARN")),
                        Difference.added("approvalLevels[board]"),
                        Difference.changed("validityDays", Option.some("30"), Option.some("14"))),
                comparison.differences().toList());
        assertTrue(Comparison.of(before, after.toBuilder().version("1").build()).reusesVersion());
    }

    @Test
    void nothing_moves_unless_the_host_says_where() {
        var before = SalesProcess.builder()
                .pipelines(List.of(Pipeline.of("p", stage("a"), stage("b"), stage("c")), Pipeline.of("q", stage("a"))))
                .build();
        var after = before.toBuilder()
                .pipelines(List.of(Pipeline.of("p", stage("a"), stage("d"))))
                .build();
        var a = new Place("p", "a");
        var b = new Place("p", "b");
        var c = new Place("p", "c");
        var d = new Place("p", "d");
        var gone = new Place("q", "a");
        var comparison = Comparison.of(before, after);
        assertEquals(List.of(b, c, gone), comparison.gone().toList());
        assertEquals(List.of(c, b), comparison.affected(List.of(c, a, b, c)).toList());
        assertEquals(Vector.empty(), comparison.affected(List.of(a)));
        assertTrue(comparison.moves(List.of(a), Map.of()).isValid());
        assertEquals(
                List.of(
                        Fault.of(Code.MISSING, "pipelines[p].stages[b]"),
                        Fault.of(Code.MISSING, "pipelines[p].stages[c]")),
                comparison.moves(List.of(b, c, a), Map.of()).getError().toList());
        assertEquals(
                List.of(
                        Fault.of(Code.MISSING, "pipelines[q].stages[a]"),
                        Fault.of(Code.NOT_ALLOWED, "pipelines[p].stages[a]", "a"),
                        Fault.of(Code.UNKNOWN, "pipelines[p].stages[b]", "p", "c")),
                comparison
                        .moves(List.of(b, gone), Map.of(a, d, b, c))
                        .getError()
                        .toList());
        var moves = comparison
                .moves(List.of(b, c, a, gone), Map.of(b, d, c, a, gone, d))
                .get();
        assertEquals(Option.some(d), moves.from(b));
        assertEquals(Option.some(a), moves.from(c));
        assertEquals(Option.some(d), moves.from(gone));
        assertEquals(Option.none(), moves.from(a));
        assertThrows(IllegalArgumentException.class, () -> new Place("p", ""));
    }

    @Test
    void nothing_leaves_a_pipeline_that_stays() {
        var before = SalesProcess.builder()
                .pipelines(List.of(Pipeline.of("p", stage("a"), stage("b")), Pipeline.of("q", stage("a"))))
                .build();
        var after = before.toBuilder()
                .pipelines(List.of(Pipeline.of("p", stage("a")), Pipeline.of("q", stage("a"))))
                .build();
        var b = new Place("p", "b");
        assertEquals(
                List.of(Fault.of(Code.NOT_ALLOWED, "pipelines[p].stages[b]", "p")),
                Comparison.of(before, after)
                        .moves(List.of(b), Map.of(b, new Place("q", "a")))
                        .getError()
                        .toList());
    }

    @Test
    void a_change_of_any_attribute_shows() {
        var standard = SalesProcess.standard();
        var gross = PricingPolicy.builder()
                .priceBasis(PriceBasis.GROSS)
                .taxPolicy(TaxPolicy.PER_LINE)
                .discountStacking(DiscountStacking.ADDITIVE)
                .rounding(RoundingPolicy.of(RoundingPolicy.Mode.HALF_EVEN))
                .build();
        Map<String, SalesProcess.Builder> changed = Map.ofEntries(
                Map.entry("zone", standard.toBuilder().zone(ZoneId.of("Asia/Tokyo"))),
                Map.entry(
                        "pipelines[standard] pipelines[p]",
                        standard.toBuilder().pipelines(List.of(Pipeline.of("p", stage("a"))))),
                Map.entry(
                        "leadSources[new]",
                        standard.toBuilder().leadSources(standard.leadSources().append("new"))),
                Map.entry(
                        "pieceKinds[new]",
                        standard.toBuilder().pieceKinds(standard.pieceKinds().append(new PieceKind("new")))),
                Map.entry(
                        "requiredPieces[budget]",
                        standard.toBuilder()
                                .requiredPieces(standard.requiredPieces().append(PieceKind.BUDGET))),
                Map.entry(
                        "disqualificationReasons[new]",
                        standard.toBuilder()
                                .disqualificationReasons(
                                        standard.disqualificationReasons().append("new"))),
                Map.entry(
                        "lossReasons[new]",
                        standard.toBuilder().lossReasons(standard.lossReasons().append("new"))),
                Map.entry(
                        "duplicates[EXTERNAL_ID] duplicates[TAX_ID]",
                        standard.toBuilder().duplicates(Map.of())),
                Map.entry(
                        "approvalLevels[a]",
                        standard.toBuilder().approvalLevels(List.of(ApprovalLevel.forTotalAbove("a", BigDecimal.ONE)))),
                Map.entry("validityDays", standard.toBuilder().validityDays(31)),
                Map.entry(
                        "pricing.taxPolicy pricing.priceBasis pricing.rounding pricing.discountStacking",
                        standard.toBuilder().pricing(gross)),
                Map.entry(
                        "reportingCurrency",
                        standard.toBuilder().reportingCurrency(Option.some(Currency.getInstance("CHF")))),
                Map.entry("splitOrders", standard.toBuilder().splitOrders(true)),
                Map.entry("quoteVariants", standard.toBuilder().quoteVariants(true)),
                Map.entry("losing", standard.toBuilder().losing(LosingPolicy.WITHDRAW)),
                Map.entry("idleDays", standard.toBuilder().idleDays(91)),
                Map.entry("idle", standard.toBuilder().idle(IdlePolicy.LOSE)));
        changed.forEach((paths, builder) -> assertEquals(
                paths,
                Comparison.of(standard, builder.build())
                        .differences()
                        .map(Difference::path)
                        .mkString(" ")));
    }

    @Test
    void a_change_of_any_threshold_shows() {
        var none = Option.<BigDecimal>none();
        var before = level(none, none, none, List.of("cash"));
        var after = level(
                Option.some(BigDecimal.ONE),
                Option.some(BigDecimal.TEN),
                Option.some(BigDecimal.ZERO),
                List.of("NET90"));
        assertEquals(
                List.of(
                        Difference.changed("approvalLevels[a].discountAbove", Option.none(), Option.some("1")),
                        Difference.changed("approvalLevels[a].totalAbove", Option.none(), Option.some("10")),
                        Difference.changed("approvalLevels[a].marginBelow", Option.none(), Option.some("0")),
                        Difference.removed("approvalLevels[a].terms[cash]"),
                        Difference.added("approvalLevels[a].terms[NET90]")),
                Comparison.of(before, after).differences().toList());
    }

    private static SalesProcess level(
            Option<BigDecimal> discount, Option<BigDecimal> total, Option<BigDecimal> margin, List<String> terms) {
        return SalesProcess.builder()
                .approvalLevels(List.of(new ApprovalLevel("a", discount, total, margin, terms)))
                .build();
    }
}
