package org.leadtoorder.crm.example.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.example.migration.Moves.Move;
import org.leadtoorder.crm.migration.FindingCode;
import org.leadtoorder.crm.migration.PlannedRecord.Outcome;

/** The sample that is shipped: a German system with a little of everything, moved in on the command line. */
class SampleTest {
    static final String[] ORIGIN = {"--input", "sample", "--mapping", "sample/mapping.yaml"};
    private static Move move;

    @BeforeAll
    static void move() {
        var input = Data.module("sample");
        var mapping = Moves.mapping("sample/mapping.yaml", input, Option.none());
        move = Moves.move(mapping, input, mapping.choices());
    }

    /** What the command line says, and how it ends. */
    record Said(int code, String out, String err) {
        static Said by(String... arguments) {
            var out = new StringWriter();
            var err = new StringWriter();
            var code = Migrate.run(new PrintWriter(out), new PrintWriter(err), arguments);
            return new Said(code, out.toString(), err.toString());
        }

        static Said of(String command, String... more) {
            var arguments = new String[1 + ORIGIN.length + more.length];
            arguments[0] = command;
            System.arraycopy(ORIGIN, 0, arguments, 1, ORIGIN.length);
            System.arraycopy(more, 0, arguments, 1 + ORIGIN.length, more.length);
            return by(arguments);
        }
    }

    @Test
    void records_stand_in_the_middle_of_their_lives() {
        var states = new TreeMap<String, Integer>();
        move.plan().entries().forEach(entry -> entry.state().forEach(state -> states.merge(state, 1, Integer::sum)));
        var expected = Map.ofEntries(
                Map.entry("AcceptedQuote", 3),
                Map.entry("ActiveCustomer", 3),
                Map.entry("BlockedCustomer", 1),
                Map.entry("ConfirmedOrder", 1),
                Map.entry("DisqualifiedLead", 1),
                Map.entry("DraftQuote", 1),
                Map.entry("IssuedQuote", 1),
                Map.entry("LostOpportunity", 1),
                Map.entry("NewLead", 2),
                Map.entry("OpenOpportunity", 3),
                Map.entry("PlacedOrder", 2),
                Map.entry("Prospect", 3),
                Map.entry("QualifiedLead", 1),
                Map.entry("WonOpportunity", 3));
        assertEquals(new TreeMap<>(expected), states);
        assertEquals(0, move.report().refused().size());
        assertEquals(
                0,
                move.verification().unexplained().size(),
                () -> move.verification().unexplained().toString());
        var third = move.migration()
                .export("altsystem")
                .quotes()
                .find(quote -> quote.externalId().equals("A1"))
                .get();
        assertEquals(3, third.versions().last().number());
        assertEquals(0, third.versions().last().net().get().compareTo(new BigDecimal("125000")));
    }

    @Test
    void every_oddity_is_a_finding_with_its_row() {
        var codes = new TreeSet<FindingCode>();
        move.plan().findings().forEach(each -> codes.add(each.code()));
        for (var code : new FindingCode[] {
            FindingCode.LOST_NAME,
            FindingCode.DANGLING_LINK,
            FindingCode.UNKNOWN_CODE,
            FindingCode.UNKNOWN_OWNER,
            FindingCode.UNKNOWN_REASON,
            FindingCode.ORDER_WITHOUT_QUOTE,
            FindingCode.QUOTE_WITHOUT_OPPORTUNITY,
            FindingCode.WON_WITHOUT_ORDER,
            FindingCode.EARLIER_VERSIONS_MISSING,
            FindingCode.ACCEPTED_AFTER_VALIDITY,
            FindingCode.SECONDARY_ID_REPEATED,
            FindingCode.MISSING_AMOUNT
        }) assertTrue(codes.contains(code), code::toString);
        var phantom = move.plan()
                .findings()
                .find(each -> each.code() == FindingCode.DANGLING_LINK)
                .get();
        assertEquals("C6", phantom.externalId());
        assertEquals("chancen.csv", phantom.row().get().file());
        assertEquals(7, phantom.row().get().number());
        assertEquals(2, move.plan().entries(Outcome.REFUSED).size());
        assertEquals("K999", move.imported().loose().single().parent());
    }

    @Test
    void what_is_planned_is_shown_and_not_written(@TempDir Path folder) throws Exception {
        var findings = folder.resolve("f.csv");
        var report = folder.resolve("r.html");
        var database = "jdbc:h2:" + folder.resolve("crm");
        var said = Said.of("plan", "--findings", "" + findings, "--report", "" + report, "--database", database);
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().contains("won without order"), said.out());
        assertTrue(said.out().contains("windows-1252"), said.out());
        assertTrue(said.out().contains("belong to no record"), said.out());
        assertTrue(Files.readString(findings).contains("\"chancen.csv\",7,\"opportunity\",\"C6\",\"dangling link\""));
        var page = Files.readString(report);
        assertTrue(page.contains("<td>won without order</td>"), page);
        assertFalse(page.contains("<script"), page);
        var empty = Said.by(
                "export",
                "--database",
                database,
                "--company",
                "sample/company.yaml",
                "--layout",
                "mappings/layout-sap.yaml",
                "--out",
                "" + folder.resolve("out"));
        assertTrue(empty.out().contains("KNA1.csv: 0"), empty.out() + empty.err());
    }

    @Test
    void run_again_it_makes_nothing_twice_and_verifies(@TempDir Path folder) {
        String[] more = {"--findings", "" + folder.resolve("f.csv"), "--database", "jdbc:h2:" + folder.resolve("crm")};
        var first = Said.of("run", more);
        assertEquals(0, first.code(), first.out() + first.err());
        var second = Said.of("run", more);
        assertEquals(0, second.code(), second.out() + second.err());
        var handled = figure(second.out(), "handled");
        assertEquals(figure(first.out(), "handled"), handled);
        assertEquals("0", figure(first.out(), "of these by an earlier run"));
        assertEquals(handled, figure(second.out(), "of these by an earlier run"));
        assertEquals(0, Said.of("verify", more).code());
    }

    private static String figure(String out, String line) {
        var found = out.lines()
                .filter(each -> each.strip().startsWith(line + " "))
                .findFirst()
                .orElseThrow();
        return found.strip().replaceAll(".* ", "");
    }

    @Test
    void a_database_that_lacks_what_was_moved_does_not_verify(@TempDir Path folder) {
        var said = Said.of(
                "verify", "--findings", "" + folder.resolve("f.csv"), "--database", "jdbc:h2:" + folder.resolve("crm"));
        assertEquals(1, said.code(), said.out());
        assertTrue(said.out().contains("missing"), said.out());
        assertEquals(2, Said.of("verify").code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mappings/layout-salesforce.yaml", "mappings/layout-sap.yaml"})
    void import_export_import_is_stable(String layout, @TempDir Path first, @TempDir Path second) {
        var once = move.exported(layout, "altsystem", first);
        var described = Moves.mapping(layout, first, Option.some(move.mapping().company()));
        var again = Moves.move(described, first, described.choices());
        assertEquals(
                0,
                again.plan().entries(Outcome.REFUSED).size(),
                () -> again.plan().findings().toString());
        assertEquals(once, again.exported(layout, described.system(), second));
        // Stable is also what loses the same each time: nothing is lost at all.
        Moves.assertSame(move.migration().export("altsystem"), again.migration().export(described.system()));
    }

    @Test
    void ids_of_further_systems_that_a_layout_has_no_column_for_are_named(@TempDir Path folder) throws Exception {
        var database = "jdbc:h2:" + folder.resolve("crm");
        assertEquals(
                0,
                Said.of("run", "--findings", "" + folder.resolve("f.csv"), "--database", database)
                        .code());
        var text = Files.readString(Data.module("mappings/layout-sap.yaml")).replace(", erp: ALTNR", "");
        var layout = Files.writeString(folder.resolve("layout.yaml"), text);
        var said = Said.by(
                "export",
                "--database",
                database,
                "--company",
                "sample/company.yaml",
                "--system",
                "altsystem",
                "--layout",
                "" + layout,
                "--out",
                "" + folder.resolve("out"));
        assertTrue(said.out().contains("The ids of erp have no column in this layout and stay behind."), said.out());
    }

    @Test
    void texts_that_a_spreadsheet_would_run_leave_behind_an_apostrophe(@TempDir Path folder) {
        var files = move.exported("mappings/layout-sap.yaml", "altsystem", folder);
        assertTrue(files.get("KNA1.csv").contains("\"'=SUMME(A1)\""));
        assertTrue(files.get("VBAK.csv").contains("125000,00"));
        assertTrue(files.get("VBAK.csv").contains("31.05.2026"));
    }

    @Test
    void what_is_wrong_with_the_arguments_is_said() {
        assertEquals(
                2,
                Said.by("plan", "--input", "nowhere", "--mapping", "sample/mapping.yaml")
                        .code());
        assertEquals(
                2,
                Said.by("plan", "--input", "sample", "--mapping", "nowhere.yaml")
                        .code());
        var choice = Said.of("plan", "--choice", "won without order=take first");
        assertEquals(2, choice.code());
        assertTrue(choice.err().contains("won without order=take first"), choice.err());
        assertEquals(2, Said.of("plan", "--choice", "moon=refuse").code());
        assertEquals(
                2,
                Said.by("export", "--layout", "mappings/layout-sap.yaml", "--out", "x")
                        .code());
        assertEquals(
                2,
                Said.by("plan", "--input", "sample", "--mapping", "mappings/maven_crm.yaml")
                        .code());
    }
}
