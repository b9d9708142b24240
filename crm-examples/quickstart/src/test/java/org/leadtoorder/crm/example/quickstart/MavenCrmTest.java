package org.leadtoorder.crm.example.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.example.quickstart.report.Summary;
import org.leadtoorder.crm.example.quickstart.report.Summary.Quarter;
import org.leadtoorder.crm.example.quickstart.report.Summary.StateCount;

/** A company's real pipeline, replayed: figures that were computed without the library. */
@Tag("data")
class MavenCrmTest {
    private static Run run;
    private static Summary summary;

    @BeforeAll
    static void replay() {
        run = Runs.mavenCrm();
        summary = run.summary();
    }

    @Test
    void every_state_has_its_number() {
        var states = summary.states().stream().collect(Collectors.toMap(StateCount::state, StateCount::count));
        assertEquals(
                Map.of(
                        "NewLead",
                        163L,
                        "ActiveCustomer",
                        85L,
                        "OpenOpportunity",
                        501L,
                        "WonOpportunity",
                        4238L,
                        "LostOpportunity",
                        2473L,
                        "AcceptedQuote",
                        4238L,
                        "PlacedOrder",
                        4238L),
                states);
    }

    @Test
    void orders_are_worth_what_was_won_in_each_quarter() {
        var expected = new TreeMap<>(
                Map.of("2017-Q1", 1_134_672L, "2017-Q2", 3_086_111L, "2017-Q3", 2_982_255L, "2017-Q4", 2_802_496L));
        var found = summary.quarters().stream()
                .collect(Collectors.toMap(
                        Quarter::quarter, quarter -> quarter.wonAmount().longValueExact(), Long::sum, TreeMap::new));
        assertEquals(expected, found);
        assertEquals(10_005_534L, summary.closing().wonAmount().longValueExact());
        assertEquals(4238, summary.lineage().orders());
        assertEquals(0, summary.lineage().fromLead());
    }

    @Test
    void win_rate_and_days_are_those_of_the_list() {
        assertEquals(new BigDecimal("63.15"), summary.closing().winRate());
        assertEquals(new BigDecimal("51.78"), summary.closing().meanDaysToWin());
        assertEquals(new BigDecimal("41.48"), summary.closing().meanDaysToLose());
        assertEquals(85, summary.lineage().activeCustomers());
    }

    @Test
    void the_open_deals_are_forecast_at_list_price() {
        var amount = summary.forecast().stream().map(Summary.Month::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var open = summary.forecast().stream().mapToLong(Summary.Month::open).sum();
        assertEquals(1_269_836L, amount.longValueExact());
        assertEquals(501, open);
    }

    @Test
    void rows_without_account_are_refused_by_the_process_K_1_and_L_1_and_nothing_else_is() {
        var refused = run.outcome()
                .refused()
                .groupBy(refusal -> refusal.rules().mkString(" "))
                .mapValues(rows -> rows.size());
        assertEquals(Map.of("K-1", 1088, "L-1", 337), refused.toJavaMap());
        assertEquals(8885, run.outcome().rows());
        assertEquals(8885, run.outcome().done() + run.outcome().refused().size());
    }

    @Test
    void every_breakdown_is_that_of_the_list() throws IOException {
        var reference = new ObjectMapper()
                .readTree(Runs.data("reference").resolve("maven_crm.json").toFile());
        for (var by : List.of("agent", "manager", "region", "product", "sector")) {
            var breakdown = summary.winRates().stream()
                    .filter(each -> each.by().endsWith(by))
                    .findFirst()
                    .orElseThrow();
            var decided = 0;
            for (var group : breakdown.groups()) {
                JsonNode expected = reference.path("by_" + by).path(group.name());
                assertEquals(expected.path("won").asLong(), group.won(), group.name());
                assertEquals(expected.path("lost").asLong(), group.lost(), group.name());
                assertEquals(
                        expected.path("won_value").asLong(), group.wonAmount().longValueExact(), group.name());
                decided += (int) (group.won() + group.lost());
            }
            assertEquals(6711, decided, by);
        }
    }

    @Test
    void a_won_row_told_as_lost_takes_one_order_and_its_value_away() throws Exception {
        var changed = Runs.mavenCrm(list -> Runs.withOneLost(list, "1C1I7A6R")).summary();
        assertEquals(4237, changed.lineage().orders());
        assertEquals(10_005_534L - 1054, changed.closing().wonAmount().longValueExact());
        assertEquals(2474, changed.closing().lost());
        assertTrue(changed.closing().winRate().compareTo(summary.closing().winRate()) < 0);
    }
}
