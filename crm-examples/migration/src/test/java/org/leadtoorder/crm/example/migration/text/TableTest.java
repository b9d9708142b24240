package org.leadtoorder.crm.example.migration.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadtoorder.crm.example.migration.Data;

/** CSV files that a spreadsheet may open. */
class TableTest {
    private static final Notation GERMAN = new Notation(
            ';',
            Moments.of(ZoneOffset.UTC, Vector.of("dotted")),
            Decimals.of(',', Option.none()),
            Placeholders.USUAL,
            true);

    @TempDir
    private Path folder;

    private String written(Notation notation, Cell... cells) throws Exception {
        var file = folder.resolve("out.csv");
        try (var table =
                Table.write(file, notation, Vector.range(0, cells.length).map(at -> "c" + at))) {
            table.row(Vector.of(cells));
        }
        var text = Files.readString(file, UTF_8);
        return text.substring(text.indexOf("\r\n") + 2);
    }

    private List<String> readAgain() throws Exception {
        var sheet = Sheet.read("out.csv", Files.newInputStream(folder.resolve("out.csv")), UTF_8, ',');
        return sheet.lines().head().cells();
    }

    private static List<JsonNode> hostile() throws Exception {
        var rows = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(Data.at("hostile/hostile-inputs.jsonl"))) {
            var row = new ObjectMapper().readTree(line);
            if (row.path("target").asText().equals("CSV export")) rows.add(row);
        }
        return rows;
    }

    @Tag("data")
    @Test
    void hostile_texts_X01_to_X04_are_quoted_behind_an_apostrophe_and_X07_comes_back_whole() throws Exception {
        var rows = hostile();
        assertEquals(
                List.of("X01", "X02", "X03", "X04", "X07"),
                rows.stream().map(row -> row.path("id").asText()).toList());
        for (var row : rows) {
            var input = row.path("input").asText();
            var written = written(Notation.PLAIN, Cell.of(input));
            var quoted = input.replace("\"", "\"\"");
            var guard = row.path("id").asText().equals("X07") ? "" : "'";
            assertEquals(
                    "\"" + guard + quoted + "\"\r\n", written, row.path("id").asText());
            assertEquals(input, Formulas.unguarded(readAgain().get(0)));
        }
    }

    @Test
    void a_number_stays_a_number_by_its_type_and_a_text_that_looks_like_one_is_guarded() throws Exception {
        assertEquals(
                "-2.50,\"'-2.50\",2006-12-31,7,\r\n",
                written(
                        Notation.PLAIN,
                        Cell.number(Option.some(new BigDecimal("-2.50"))),
                        Cell.of("-2.50"),
                        Cell.day(Option.some(LocalDate.of(2006, 12, 31))),
                        Cell.of(7),
                        Cell.NONE));
        assertEquals(
                "-2,50;31.12.2006\r\n",
                written(
                        GERMAN,
                        Cell.number(Option.some(new BigDecimal("-2.50"))),
                        Cell.day(Option.some(LocalDate.of(2006, 12, 31)))));
    }

    @Test
    void an_export_that_is_read_and_written_again_stays_the_same() throws Exception {
        for (var text :
                List.of("=1", "'=1", "''=1", "'s-Gravenhage", "\t=1", "\r\n=1", "＝1", "a\r\nb", "\"", "'", "")) {
            var first = written(Notation.PLAIN, Cell.of(text));
            var read = Formulas.unguarded(readAgain().get(0));
            assertEquals(text, read);
            assertEquals(first, written(Notation.PLAIN, Cell.of(read)));
        }
        assertTrue(Formulas.guarded("'s-Gravenhage").equals("'s-Gravenhage"), "an apostrophe alone is no formula");
    }
}
