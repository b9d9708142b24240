package org.leadtoorder.crm.example.migration.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadtoorder.crm.example.migration.Data;
import org.leadtoorder.crm.example.migration.mapping.Column;
import org.leadtoorder.crm.example.migration.mapping.MappingFile;
import org.leadtoorder.crm.example.migration.mapping.MappingFiles;
import org.leadtoorder.crm.example.migration.mapping.Source;
import org.leadtoorder.crm.example.migration.mapping.Take;
import org.leadtoorder.crm.example.migration.text.Notation;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.value.Fault.Code;

/** Rows as records and back: both ways know the same parts. */
class PartsTest {
    @TempDir
    private Path folder;

    /** Columns that remember which parts were asked for. */
    private static final class Asked extends AbstractMap<String, Column> {
        private final Map<String, Column> columns = new HashMap<>();
        private final Set<String> parts = new TreeSet<>();

        @Override
        public Column get(Object part) {
            parts.add((String) part);
            return columns.get(part);
        }

        @Override
        public Set<Entry<String, Column>> entrySet() {
            return columns.entrySet();
        }
    }

    private MappingFile mapping(String yaml) throws Exception {
        var file = Files.writeString(folder.resolve("m.yaml"), yaml);
        return MappingFiles.read(file, folder, Option.none(), Messages.in(Locale.ENGLISH))
                .get();
    }

    private static final String HEAD = "system: old\ncodes: {currency: {\"\": EUR}}\nsources:\n";

    @ParameterizedTest
    @EnumSource(Take.class)
    void what_is_written_of_a_row_is_what_is_read_of_it(Take take) throws Exception {
        Files.writeString(folder.resolve("x.csv"), "id,name,kind\n1,interest,x\n", UTF_8);
        var asked = new Asked();
        // Some parts are read only where the first ones say something.
        for (var part : Vector.of("id", "quote", "order", "lead", "account", "opportunity"))
            asked.columns.put(part, column("id"));
        for (var part : Vector.of("name", "kind", "line", "reference", "by", "statement", "tax"))
            asked.columns.put(part, column("name"));
        asked.columns.keySet().retainAll(Tellings.parts(take).toJavaSet());
        var source = new Source(take, "x.csv", UTF_8, Notation.PLAIN, asked, Map.of(), Map.of());
        var plain = mapping(HEAD + "  - {take: accounts, file: x.csv, columns: {id: id}}\n");
        var mapping = new MappingFile(
                plain.system(),
                plain.company(),
                plain.zone(),
                Vector.of(source),
                plain.codes(),
                plain.mapping(),
                plain.choices());
        Importing.read(mapping, folder);
        assertEquals(new TreeSet<>(Tellings.parts(take).toJavaSet()), asked.parts);
    }

    private static Column column(String name) {
        return new Column(Option.some(name), Option.none(), java.math.BigDecimal.ONE, Map.of());
    }

    @Test
    void a_line_that_cannot_be_read_makes_its_whole_document_unreadable() throws Exception {
        Files.writeString(folder.resolve("o.csv"), "id\nB1\nB2\n");
        Files.writeString(
                folder.resolve("l.csv"),
                "order,id,price,quantity\nB1,1,10.00,2\nB1,2,10.00,two\nB2,1,5.00,1\nB9,1,5.00,1\n");
        var mapping = mapping(
                HEAD
                        + "  - {take: orders, file: o.csv, columns: {id: id}}\n"
                        + "  - {take: order lines, file: l.csv, columns: {order: order, id: id, unit price: price, quantity: quantity}}\n");
        var imported = Importing.read(mapping, folder);
        var orders = imported.records().orders();
        var fault = orders.head().unreadable().single();
        assertEquals(Code.MALFORMED, fault.code());
        assertEquals("l.csv:3.quantity", fault.field());
        assertTrue(orders.last().unreadable().isEmpty());
        assertEquals(1, orders.last().lines().size());
        assertEquals("B9", imported.loose().single().parent());
    }

    @Test
    void rows_are_taken_by_what_they_say_and_columns_that_are_not_taken_are_named() throws Exception {
        Files.writeString(
                folder.resolve("a.csv"), "id,name,kind,colour,empty\n1,A,yes,red,\n2,B,no,blue,\n3,C,,green,\n");
        var mapping = mapping(
                HEAD
                        + "  - {take: accounts, file: a.csv, where: {kind: [\"yes\", maybe]}, columns: {id: id, name: name}}\n");
        var imported = Importing.read(mapping, folder);
        assertEquals(
                Vector.of("1"),
                imported.records().accounts().map(each -> each.externalId()).toVector());
        assertEquals(Vector.of("colour"), imported.files().single().passed().toVector());
    }

    @Test
    void a_part_or_column_that_is_not_there_ends_the_reading() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "id,name\n1,A\n");
        var column = mapping(HEAD + "  - {take: accounts, file: a.csv, columns: {id: id, name: firma}}\n");
        assertTrue(assertThrows(Unusable.class, () -> Importing.read(column, folder))
                .words()
                .contains("has no column firma"));
        var part = mapping(HEAD + "  - {take: accounts, file: a.csv, columns: {id: id, nmae: name}}\n");
        assertTrue(assertThrows(Unusable.class, () -> Importing.read(part, folder))
                .words()
                .contains("nmae"));
        var file = mapping(HEAD + "  - {take: accounts, file: b.csv, columns: {id: id}}\n");
        assertTrue(assertThrows(Unusable.class, () -> Importing.read(file, folder))
                .words()
                .contains("No file"));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"mappings/layout-salesforce.yaml", "mappings/layout-sap.yaml"})
    void a_layout_has_a_column_for_every_part_of_every_record(String layout) throws Exception {
        var read = MappingFiles.read(Data.module(layout), folder, Option.none(), Messages.in(Locale.ENGLISH))
                .get();
        for (var take : Take.values()) {
            var parts = read.sources()
                    .filter(source -> source.take() == take)
                    .flatMap(source -> Vector.ofAll(source.columns().keySet()));
            var left = Tellings.parts(take).removeAll(parts);
            // What an export does not give, or the layout says by another column.
            left = left.removeAll(Vector.of("weighted", "status", "account"));
            assertTrue(left.isEmpty(), take + " lacks " + left);
        }
    }
}
