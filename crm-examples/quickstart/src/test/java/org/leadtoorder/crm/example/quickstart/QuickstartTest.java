package org.leadtoorder.crm.example.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, as somebody types it. */
class QuickstartTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return Quickstart.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private String refusals() {
        return "--refusals=" + folder.resolve("refusals.csv");
    }

    @Test
    void without_input_the_sample_is_told_as_text() {
        assertEquals(0, run(refusals()), err.toString());
        assertTrue(out.toString().contains("58 of 125 orders lead back to a lead"), out.toString());
        assertTrue(out.toString().contains("Forecast: 35 open opportunities"), out.toString());
        assertTrue(out.toString().contains("L-1: "), out.toString());
    }

    @Test
    void the_refusals_file_names_every_refused_row_with_rule_and_reason() throws Exception {
        run(refusals());
        var lines = Files.readAllLines(folder.resolve("refusals.csv"));
        assertEquals("file,line,id,step,rule,reason", lines.get(0));
        assertEquals(1 + 18, lines.size());
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("leads.csv,152,L-151,qualify the lead,L-6,")),
                lines.toString());
    }

    @Test
    void refusals_speak_german() throws Exception {
        run(refusals(), "--language", "de");
        assertTrue(
                Files.readString(folder.resolve("refusals.csv")).contains("Ein Lead"),
                Files.readString(folder.resolve("refusals.csv")));
    }

    @Test
    void json_is_one_object_that_a_machine_can_read() throws Exception {
        assertEquals(0, run(refusals(), "--json"));
        var json = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(out.toString());
        assertEquals(578_900, json.path("closing").path("wonAmount").asInt());
        assertEquals("2025-12-18", json.path("asOf").asText());
        assertEquals(18, json.path("rows").path("refused").asInt());
    }

    @Test
    void the_page_loads_nothing_from_anywhere() throws Exception {
        var page = folder.resolve("page.html");
        assertEquals(0, run(refusals(), "--report", page.toString()));
        var html = Files.readString(page);
        assertTrue(html.contains("Content-Security-Policy\" content=\"default-src 'none'"));
        assertTrue(html.contains("echarts"));
        assertFalse(html.contains("<script src"));
        // what programs in the page may load is the policy's to forbid; all else must not even name a place
        var loads = Pattern.compile("<(?:link|img|iframe|object)\\b|\\bsrc=|@import|url\\(|https?://")
                .matcher(html.replaceAll("(?s)<script.*?</script>", ""));
        assertFalse(loads.find(), "something is loaded");
        assertFalse(
                Pattern.compile("@(?:title|style|charts|script|data|tiles|sections|subtitle)@")
                        .matcher(html)
                        .find(),
                "a mark is left");
        assertEquals(3, html.split("</script>", -1).length - 1);
        assertTrue(html.contains("<th scope=\"row\">Orders</th><td>125</td><td>578,900</td><td>58</td>"));
    }

    @Test
    void what_stands_in_a_list_is_no_markup_in_the_page() throws Exception {
        list("D-1,</script><b>Eve,Hub,,Engaging,2025-05-12,,", "account\n<i>Acme</i>");
        var page = folder.resolve("page.html");
        assertEquals(0, run(refusals(), "--input", folder.toString(), "--report", page.toString()), err.toString());
        assertFalse(Files.readString(page).contains("<i>Acme"));
        assertFalse(Files.readString(page).contains("</script><b>"));
    }

    @Test
    void a_folder_that_is_not_there_is_said_and_ends_with_2() {
        assertEquals(2, run(refusals(), "--input", folder.resolve("nowhere").toString()));
        assertTrue(err.toString().startsWith("No folder "), err.toString());
    }

    @Test
    void arguments_that_cannot_be_are_said_and_end_with_2() {
        assertEquals(2, run(refusals(), "--currency", "ABC"));
        assertEquals(2, run(refusals(), "--currency", "XXX"));
        assertEquals(2, run(refusals(), "--cycle", "0"));
        assertEquals(
                2, run(refusals(), "--report", folder.resolve("no/folder.html").toString()));
        assertEquals(2, run("--refusals=" + folder.resolve("no/folder.csv")));
        assertFalse(err.toString().contains("\tat "), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void a_file_that_is_missing_is_named() {
        assertEquals(2, run(refusals(), "--input", folder.toString()));
        assertTrue(err.toString().startsWith("No file sales_pipeline.csv in "), err.toString());
    }

    @Test
    void a_column_that_is_missing_is_named() throws Exception {
        Files.writeString(folder.resolve("sales_pipeline.csv"), "opportunity_id,product\n1,2\n");
        assertEquals(2, run(refusals(), "--input", folder.toString()));
        assertTrue(err.toString().contains("has no column sales_agent, account"), err.toString());
    }

    @Test
    void a_file_that_is_not_utf_8_is_said() throws Exception {
        Files.write(
                folder.resolve("sales_pipeline.csv"),
                new byte[] {'a', ',', (byte) 0xe4, '\n', 'x', ',', (byte) 0xfc, '\n'});
        assertEquals(2, run(refusals(), "--input", folder.toString()));
        assertTrue(err.toString().contains("sales_pipeline.csv"), err.toString());
    }

    @Test
    void an_empty_list_is_told_as_nothing() throws Exception {
        list("", "account");
        assertEquals(0, run(refusals(), "--input", folder.toString()), err.toString());
        assertTrue(out.toString().contains("Rows: 0 in, 0 done, 0 refused"), out.toString());
    }

    private void list(String deal, String accounts) throws Exception {
        Files.writeString(
                folder.resolve("sales_pipeline.csv"),
                "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n" + deal
                        + "\n");
        Files.writeString(folder.resolve("accounts.csv"), accounts + "\n");
        Files.writeString(folder.resolve("products.csv"), "product,sales_price\nHub,100\n");
        Files.writeString(folder.resolve("sales_teams.csv"), "sales_agent,manager,regional_office\n");
    }
}
