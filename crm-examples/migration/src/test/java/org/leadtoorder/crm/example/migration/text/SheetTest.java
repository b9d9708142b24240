package org.leadtoorder.crm.example.migration.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.example.migration.Data;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** CSV files in whatever character set they come. */
class SheetTest {
    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Notation NOTATION =
            new Notation(',', Moments.iso(ZoneOffset.UTC), Decimals.PLAIN, Placeholders.USUAL, false);

    private static Sheet sheet(byte[] bytes, Charset named) throws Unusable {
        return Sheet.read("x.csv", new ByteArrayInputStream(bytes), named, ',');
    }

    private static Sheet sheet(String text) throws Unusable {
        return sheet(text.getBytes(UTF_8), UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    static Cells cells(Sheet sheet, int line) {
        return new Cells(sheet, sheet.lines().get(line), NOTATION, new Absences());
    }

    private static Seq<List<String>> rows(Sheet sheet) {
        return sheet.lines().map(Sheet.Line::cells);
    }

    private static Sheet dataloader(String file, char separator) throws Exception {
        var bytes = Files.newInputStream(Data.at("data/salesforce-dataloader/testfiles/" + file));
        return Sheet.read(file, bytes, UTF_8, separator);
    }

    @Tag("data")
    @ParameterizedTest
    @ValueSource(
            strings = {"csvtext.csv", "csvtext_BOM_UTF8.csv", "csvtext_BOM_UTF16LE.csv", "csvtext_BOM_UTF16BE.csv"})
    void one_table_is_the_same_in_every_character_set_that_its_mark_tells(String file) throws Exception {
        var sheet = dataloader(file, ',');
        assertEquals(Vector.of("column1", "column2", "column3"), sheet.head());
        assertEquals(
                Vector.of(List.of("row1-1", "row1-2", "row1-3"), List.of("row2-1", "row2-2", "row2-3")), rows(sheet));
        assertEquals(file.contains("16LE") ? UTF_16LE : file.contains("16BE") ? UTF_16BE : UTF_8, sheet.charset());
    }

    @Tag("data")
    @Test
    void doubled_quotes_are_one_quote() throws Exception {
        var sheet = dataloader("csvEscapedQuotes.csv", ',');
        assertEquals(
                Vector.of("\"The Best\" Account", "The \"Best\" Account"),
                rows(sheet).map(each -> each.get(0)));
    }

    @Tag("data")
    @Test
    void the_separator_is_the_one_that_is_named() throws Exception {
        assertEquals(
                Vector.of("column1", "column2!some", "column3"),
                dataloader("csvSeparator.csv", ',').head());
        assertEquals(
                Vector.of("column1,column2", "some,column3"),
                dataloader("csvSeparator.csv", '!').head());
    }

    @Tag("data")
    @Test
    void blanks_of_other_scripts_around_an_id_are_blanks() throws Exception {
        var sheet = dataloader("upsertAccountSmallTemplate.csv", ',');
        assertEquals("1-000000", cells(sheet, 0).said("ORACLE_ID__C").text().get());
    }

    @Test
    void a_byte_order_mark_is_believed_before_what_is_named() throws Unusable {
        var marked = joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "name\r\nMüller\r\n".getBytes(UTF_8));
        var sheet = sheet(marked, WINDOWS);
        assertEquals(UTF_8, sheet.charset());
        assertEquals("Müller", cells(sheet, 0).said("name").text().get());
    }

    @Test
    void bytes_that_are_no_text_are_a_fault_of_their_cell_and_the_other_cells_stay() throws Unusable {
        var bytes = joined(
                "id,name,city\r\n1,".getBytes(UTF_8),
                "Müller".getBytes(ISO_8859_1),
                ",Köln\r\n2,Maier,\"Bad\r\n".getBytes(UTF_8),
                "Tölz".getBytes(ISO_8859_1),
                "\"\r\n".getBytes(UTF_8));
        var sheet = sheet(bytes, UTF_8);
        var first = cells(sheet, 0);
        assertTrue(first.said("name").text().isEmpty());
        assertEquals("Köln", first.said("city").text().get());
        assertEquals(Vector.of(Fault.of(Code.MALFORMED, "name", "UTF-8")), first.faults());
        assertEquals(2, first.number());
        var second = cells(sheet, 1);
        assertEquals("Maier", second.said("name").text().get());
        assertTrue(second.said("city").text().isEmpty());
        assertEquals(Vector.of(Fault.of(Code.MALFORMED, "city", "UTF-8")), second.faults());
        assertEquals(3, second.number());
    }

    @Test
    void windows_1252_is_read_where_it_is_named_and_its_unused_bytes_are_faults() throws Unusable {
        var sheet = sheet(
                joined("name,city\r\nM\u00fcller,".getBytes(ISO_8859_1), new byte[] {(byte) 0x81, '\n'}), WINDOWS);
        var cells = cells(sheet, 0);
        assertEquals("Müller", cells.said("name").text().get());
        assertTrue(cells.said("city").text().isEmpty());
        assertEquals(Vector.of(Fault.of(Code.MALFORMED, "city", "windows-1252")), cells.faults());
    }

    @Test
    void half_a_character_of_utf_16_is_a_fault() throws Unusable {
        var bytes = joined(
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                "name\nA".getBytes(UTF_16LE),
                new byte[] {0, (byte) 0xD8},
                "\n".getBytes(UTF_16LE));
        var cells = cells(sheet(bytes, UTF_8), 0);
        assertTrue(cells.said("name").text().isEmpty());
        assertEquals(Vector.of(Fault.of(Code.MALFORMED, "name", "UTF-16LE")), cells.faults());
    }

    @Test
    void a_row_with_more_or_fewer_cells_than_the_head_is_faulty_and_the_others_are_not() throws Unusable {
        var sheet = sheet("a,b\n1\n1,2,3\n1,2\n");
        assertEquals(Vector.of(Fault.of(Code.MISMATCH, "", 2)), cells(sheet, 0).faults());
        assertEquals(Vector.of(Fault.of(Code.MISMATCH, "", 2)), cells(sheet, 1).faults());
        assertTrue(cells(sheet, 2).faults().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,a\n1,2\n", "a,\n1,2\n", "a,b\n1,\"2\n", "a,b\n1,\"2\"x\n"})
    void a_file_whose_columns_nobody_can_tell_or_that_breaks_off_is_unusable(String text) {
        assertThrows(Unusable.class, () -> sheet(text));
    }

    @Test
    void placeholders_say_nothing_and_are_counted_by_word() throws Unusable {
        var sheet = sheet("source\nSelect\nWeb\n-None-\n \nunknown\nUNKNOWN\nunknown lady\n");
        var absences = new Absences();
        var read = sheet.lines()
                .flatMap(line -> new Cells(sheet, line, NOTATION, absences)
                        .said("source")
                        .text());
        assertEquals(Vector.of("Web", "unknown lady"), read);
        assertEquals(
                Vector.of(
                        new Absences.Absence("x.csv", "source", "", 1),
                        new Absences.Absence("x.csv", "source", "-None-", 1),
                        new Absences.Absence("x.csv", "source", "Select", 1),
                        new Absences.Absence("x.csv", "source", "UNKNOWN", 1),
                        new Absences.Absence("x.csv", "source", "unknown", 1)),
                absences.all());
        var own = new Notation(
                ',', Moments.iso(ZoneOffset.UTC), Decimals.PLAIN, Placeholders.of(Vector.of("Web")), false);
        assertTrue(new Cells(sheet, sheet.lines().get(1), own, absences)
                .said("source")
                .text()
                .isEmpty());
        assertEquals(
                "Select",
                new Cells(sheet, sheet.lines().get(0), own, absences)
                        .said("source")
                        .text()
                        .get());
    }
}
