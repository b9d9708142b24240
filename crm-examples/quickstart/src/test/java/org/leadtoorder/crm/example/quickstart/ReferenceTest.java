package org.leadtoorder.crm.example.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.example.quickstart.deals.Deal;
import org.leadtoorder.crm.example.quickstart.deals.DealList;
import org.leadtoorder.crm.example.quickstart.deals.Stage;

/** Every figure that was computed without the library, against what the insights tell from the feed. */
@Tag("data")
class ReferenceTest {
    /** What is said of the files, not of deals; with the reason why no insight tells it. */
    private static final Map<String, String> OF_THE_FILES = Map.of(
            "/rows/sales_pipeline", "rows before anybody was asked: see Outcome.rows",
            "/rows/accounts", "rows of a file",
            "/rows/sales_teams", "rows of a table that the feed does not keep",
            "/rows/products", "rows of a table that the feed does not keep",
            "/oddities/product GTXPro (not in products.csv; GTX Pro)", "a spelling that the reader mends",
            "/oddities/sector spelled 'technolgy'", "a spelling of a table",
            "/oddities/office_location 'Philipines'", "a column that is not read",
            "/oddities/close before engage", "no such row: nothing that a feed could keep",
            "/oddities/duplicate ids", "no such row: nothing that a feed could keep",
            "/oddities/subsidiaries", "parents of accounts; no report is by them");

    /** Rows without account, which the process refuses: told by the refusals and not by the feed. */
    private static final String BLANK = "/oddities/blank account/";

    private static SortedMap<String, String> reference;
    private static SortedMap<String, String> told;
    private static SortedMap<String, BigDecimal> missing;

    @BeforeAll
    static void ask() throws Exception {
        var list = Runs.mavenCrmList();
        reference = Leaves.of("maven_crm.json");
        told = MavenFigures.of(Runs.mavenCrm().ledger(), list);
        missing = missing(list);
    }

    @Test
    void every_won_and_lost_figure_is_that_of_the_reference() {
        var compared = 0;
        for (var path : reference.keySet()) {
            if (!isDecided(path)) continue;
            assertEquals(reference.get(path), told.get(path), path);
            compared++;
        }
        assertEquals(1013, compared);
    }

    @Test
    void every_open_figure_is_that_of_the_reference_less_the_rows_that_came_to_no_customer() {
        var compared = 0;
        for (var path : reference.keySet()) {
            if (!isOpen(path)) continue;
            var expected = new BigDecimal(reference.get(path)).subtract(missing.getOrDefault(path, BigDecimal.ZERO));
            assertEquals(Leaves.number(expected), told.getOrDefault(path, "0"), path);
            compared++;
        }
        assertEquals(170, compared);
        assertTrue(reference.keySet().containsAll(missing.keySet()));
    }

    @Test
    void nobody_has_won_or_lost_anything() {
        for (var path : reference.keySet()) {
            if (!isOfNobody(path)) continue;
            assertTrue(List.of("0", "null").contains(reference.get(path)), path);
            assertFalse(told.containsKey(path), path);
        }
    }

    @Test
    void the_open_figures_are_those_that_were_computed_for_the_rows_with_account() {
        var open = MavenFigures.DAYS.stream()
                .map(day -> told.get("/as_of/" + day + "/open_engaging"))
                .collect(Collectors.toList());
        var engaged = MavenFigures.DAYS.stream()
                .map(day -> told.get("/as_of/" + day + "/engaged_to_date"))
                .collect(Collectors.toList());
        assertEquals(List.of("1097", "1202", "1401", "501"), open);
        assertEquals(List.of("1744", "3881", "6127", "7212"), engaged);
        assertEquals("1269836", told.get("/open_pipeline_list_price/Engaging"));
        assertEquals("365612", told.get("/open_pipeline_list_price/Prospecting"));
        assertEquals("163", told.get("/stage_counts/Prospecting"));
        var leads = Runs.mavenCrm().summary().openLeads();
        assertEquals(163, leads.count());
        assertEquals(163, leads.priced());
        assertEquals(365_612, leads.atListPrice().longValueExact());
    }

    @Test
    void no_figure_is_left_out_but_those_of_the_files_and_none_is_invented() {
        var left = new TreeSet<>(reference.keySet());
        left.removeIf(path -> isDecided(path) || isOpen(path) || isOfNobody(path) || path.startsWith(BLANK));
        assertEquals(OF_THE_FILES.keySet(), left);
        var invented = new TreeSet<>(told.keySet());
        invented.removeAll(reference.keySet());
        assertEquals(new TreeSet<>(), invented);
    }

    @Test
    void the_rows_without_account_are_those_that_were_refused_K_1_L_1() {
        var refused = Runs.mavenCrm()
                .outcome()
                .refused()
                .groupBy(refusal -> refusal.rules().mkString(" "));
        assertEquals(
                reference.get(BLANK + "Engaging"), "" + refused.get("K-1").get().size());
        assertEquals(
                reference.get(BLANK + "Prospecting"),
                "" + refused.get("L-1").get().size());
    }

    /** Open deals and leads are in these, so that rows without account are counted in them. */
    private static boolean isOpen(String path) {
        return path.endsWith("/open")
                || path.startsWith("/engaged_count_by_month/")
                || path.startsWith("/open_pipeline_list_price/")
                || path.equals("/stage_counts/Engaging")
                || path.equals("/stage_counts/Prospecting")
                || path.endsWith("/open_engaging")
                || path.endsWith("/engaged_to_date");
    }

    private static boolean isDecided(String path) {
        return !isOpen(path) && !path.startsWith(BLANK) && !OF_THE_FILES.containsKey(path) && !isOfNobody(path);
    }

    /** The group of those without account: won and lost nothing, and refused what was open. */
    private static boolean isOfNobody(String path) {
        return path.contains("/(blank)/") && !path.endsWith("/open");
    }

    /**
     * By how much each open figure of the reference is too high: by the rows without account, which are refused, and by account and
     * sector also by the unqualified leads, which have no customer yet.
     */
    private static SortedMap<String, BigDecimal> missing(DealList list) {
        var sectors = new TreeMap<String, String>();
        list.accounts()
                .forEach(account -> account.sector()
                        .forEach(sector -> sectors.put(account.name().value(), sector)));
        var missing = new TreeMap<String, BigDecimal>();
        for (var deal : list.deals()) {
            if (deal.stage() != Stage.PROSPECTING && deal.stage() != Stage.ENGAGING) continue;
            var account = deal.account().map(name -> name.value()).getOrElse("(blank)");
            if (deal.account().isEmpty() || deal.stage() == Stage.PROSPECTING) {
                add(missing, "/by_account/" + account + "/open", BigDecimal.ONE);
                add(missing, "/by_sector/" + sectors.getOrDefault(account, "(blank)") + "/open", BigDecimal.ONE);
            }
            if (deal.account().isEmpty()) paths(deal, list).forEach(path -> add(missing, path, BigDecimal.ONE));
            if (deal.account().isEmpty())
                add(
                        missing,
                        "/open_pipeline_list_price/" + spelt(deal),
                        list.prices().get(deal.product()).amount());
        }
        return missing;
    }

    private static List<String> paths(Deal deal, DealList list) {
        var paths = new ArrayList<>(List.of(
                "/stage_counts/" + spelt(deal),
                "/by_agent/" + deal.agent() + "/open",
                "/by_manager/" + list.managers().get(deal.agent()) + "/open",
                "/by_region/" + list.regions().get(deal.agent()) + "/open",
                "/by_product/" + deal.product() + "/open"));
        for (var engaged : deal.engaged()) {
            paths.add("/engaged_count_by_month/" + YearMonth.from(engaged));
            for (var day : MavenFigures.DAYS) {
                if (day.isBefore(engaged)) continue;
                paths.add("/as_of/" + day + "/engaged_to_date");
                paths.add("/as_of/" + day + "/open_engaging");
            }
        }
        return paths;
    }

    private static String spelt(Deal deal) {
        return deal.stage() == Stage.PROSPECTING ? "Prospecting" : "Engaging";
    }

    private static void add(SortedMap<String, BigDecimal> sums, String path, BigDecimal figure) {
        sums.merge(path, figure, BigDecimal::add);
    }
}
