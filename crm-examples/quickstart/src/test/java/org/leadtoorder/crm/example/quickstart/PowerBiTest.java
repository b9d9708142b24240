package org.leadtoorder.crm.example.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.example.quickstart.deals.Settings;
import org.leadtoorder.crm.example.quickstart.deals.Source;
import org.leadtoorder.crm.example.quickstart.deals.StagedList;
import org.leadtoorder.crm.example.quickstart.deals.StagedListReader;
import org.leadtoorder.crm.insight.Book;
import org.leadtoorder.crm.insight.Dimension;
import org.leadtoorder.crm.insight.Distribution;
import org.leadtoorder.crm.insight.Forecast;
import org.leadtoorder.crm.insight.Insights;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.port.Ledger.Position;

/** Open deals in five sales stages: figures that were computed without the library. */
@Tag("data")
class PowerBiTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate LAST = LocalDate.parse("2014-12-25");

    /** What is said of the files and of spreadsheets; with the reason why no insight tells it. */
    private static final Map<String, String> OF_THE_FILES = Map.of(
            "/rows/Partner", "rows of a table that the feed does not keep",
            "/rows/Product", "rows of a table that the feed does not keep",
            "/oddities/partner 'Direct' means no partner", "told by partner",
            "/Excel's own grand total of ProductRevenue (hidden Sheet1)", "the total, told twice");

    private static StagedList list;
    private static PipelineRun run;
    private static Insights insights;
    private static Book book;

    @TempDir
    private Path folder;

    @BeforeAll
    static void take() throws Exception {
        list = StagedListReader.read(Source.of(Runs.data("powerbi_opportunity")), Settings.POWERBI_OPPORTUNITY);
        run = PipelineRun.of(list, USD, Messages.in(Locale.ENGLISH));
        insights = Insights.in(ZoneOffset.UTC);
        book = insights.fold(run.ledger().feed(Position.START, Integer.MAX_VALUE));
    }

    @Test
    void the_stage_table_is_that_of_the_list() {
        var lines = run.table().lines().stream()
                .map(line ->
                        line.name() + " " + line.chance() + ": " + line.open() + ", " + Leaves.number(line.amount()))
                .collect(Collectors.toList());
        assertEquals(
                List.of(
                        "Lead 10 %: 268, 1237621368",
                        "Qualify 20 %: 94, 359849978",
                        "Solution 40 %: 74, 288532460",
                        "Proposal 60 %: 37, 149726462",
                        "Finalize 80 %: 14, 75174859"),
                lines);
        var total = run.table().total();
        assertEquals(487, total.open());
        assertEquals("2110905127", Leaves.number(total.amount()));
        assertEquals("461120880.8", Leaves.number(total.weighted()));
        assertEquals(0, run.outcome().refused().size());
    }

    @Test
    void every_figure_that_the_insights_can_tell_is_that_of_the_reference_and_none_is_left_out() throws Exception {
        var reference = Leaves.of("powerbi_opportunity.json");
        assertTrue(reference.keySet().containsAll(OF_THE_FILES.keySet()));
        reference.keySet().removeAll(OF_THE_FILES.keySet());
        assertEquals(reference, told());
        assertEquals(501, reference.size());
    }

    @Test
    void the_id_that_is_used_twice_is_a_finding_and_the_five_stages_stand_under_their_own_names() throws Exception {
        var out = new StringWriter();
        var file = folder.resolve("odd.csv");
        var data = Runs.data("powerbi_opportunity").toString();
        assertEquals(
                0,
                Quickstart.run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "pipeline",
                        "--input",
                        data,
                        "--refusals",
                        file.toString()),
                out.toString());
        assertTrue(out.toString().contains("2,110,905,127  461,120,880.80"), out.toString());
        var odd = Files.readString(file);
        assertTrue(odd.contains("Fact.csv,62,302,read the row,finding,\"Id 302 stands on lines 62, 152"), odd);
        assertTrue(odd.contains("Fact.csv,152,302,"), odd);
        assertFalse(odd.contains("Sales stage"), odd);
        assertEquals(1 + 8, odd.lines().count());
    }

    private static Map<String, String> told() {
        var told = new Told();
        told.put("/rows/Fact", run.table().total().open());
        told.put("/rows/Account", insights.census().result(book, LAST).total().count(Customer.class));
        told.put(
                "/rows/Opportunity",
                list.deals().map(deal -> deal.row().id()).distinct().size());
        list.stages()
                .forEach(stage ->
                        told.put("/stage_probability/" + stage.name(), BigDecimal.valueOf(stage.probability(), 2)));
        figures(told, "/total", insights.forecast().result(book, LAST).total());
        grouped(told, "/by_stage/", Dimension.STAGE);
        var regions = table(list.accounts(), account -> "account:" + account.id(), account -> account.region());
        var segments = table(list.accounts(), account -> "account:" + account.id(), account -> account.segment());
        grouped(told, "/by_region/", Dimension.CUSTOMER.through("region", regions));
        grouped(told, "/by_segment/", Dimension.CUSTOMER.through("segment", segments));
        var partners = table(list.deals(), deal -> deal.key(), deal -> deal.partner());
        var opportunity =
                new Dimension("opportunity", facts -> facts.opportunity().map(id -> id.value()));
        grouped(told, "/by_partner/", opportunity.through("partner", partners));
        grouped(told, "/by_product/", Dimension.PRODUCT);
        grouped(told, "/by_estimated_close_month/", Dimension.EXPECTED_MONTH);
        grouped(told, "/by_create_month/", Dimension.BIRTH_MONTH);
        days(told);
        oddities(told);
        return told.figures();
    }

    /** No report of the library is about planned days; as a dimension they are counted, and counts make a distribution. */
    private static void days(Told told) {
        var planned = new Dimension(
                "planned days",
                facts -> facts.expectedClose().map(day -> "" + ChronoUnit.DAYS.between(facts.began(), day)));
        var counts = new TreeMap<Long, Long>();
        insights.forecast(planned)
                .result(book, LAST)
                .groups()
                .forEach(group -> counts.put(
                        Long.valueOf(group.key().head().get()), group.figures().open()));
        var days = Distribution.of(counts);
        var path = "/days_create_to_estimated_close";
        told.put(path + "/n", days.count());
        told.put(path + "/sum", new BigDecimal(days.sum()));
        told.put(path + "/mean", days.mean());
        told.put(path + "/median", days.median());
        told.put(path + "/min", days.min().map(BigDecimal::valueOf));
        told.put(path + "/max", days.max().map(BigDecimal::valueOf));
    }

    /** Of the list and not of the feed: two deals of one id are two deals there. */
    private static void oddities(Told told) {
        var ids = new TreeSet<String>();
        var names = new TreeSet<String>();
        for (var finding : list.findings()) {
            var words = finding.words().split(" ", -1);
            if (words[0].equals("Id")) ids.add(words[1]);
            if (words[0].equals("Name")) names.add(words[1]);
        }
        var place = 0;
        for (var id : ids) told.put("/oddities/opportunity with two fact rows/" + place++, id);
        place = 0;
        for (var name : names) told.put("/oddities/duplicate account names/" + place++, name);
    }

    private static void grouped(Told told, String path, Dimension by) {
        insights.forecast(by)
                .result(book, LAST)
                .groups()
                .forEach(group -> figures(told, path + group.key().head().get(), group.figures()));
    }

    private static void figures(Told told, String path, Forecast figures) {
        told.put(path + "/n", figures.open());
        told.put(path + "/revenue", figures.amount().in(USD));
        told.put(path + "/factored", figures.weighted().in(USD));
    }

    private static <T> Map<String, String> table(
            Seq<T> rows, Function<T, String> key, Function<T, Option<String>> value) {
        var table = new TreeMap<String, String>();
        rows.forEach(row -> value.apply(row).forEach(found -> table.put(key.apply(row), found)));
        return table;
    }
}
