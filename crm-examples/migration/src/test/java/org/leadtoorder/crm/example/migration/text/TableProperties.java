package org.leadtoorder.crm.example.migration.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever texts go into a file come out of it. */
class TableProperties {
    private static Path file;

    @BeforeContainer
    static void make() throws IOException {
        file = Files.createTempFile("table", ".csv");
    }

    @AfterContainer
    static void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Arbitraries.strings()
                .withChars("=+-@\t\r\n'\";, ab\u00E9\u2028\uFF1D\u00A0")
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property
    void what_is_written_is_read_again_but_for_blanks_around_it(@ForAll("rows") List<String> row) throws Exception {
        var head = Vector.range(0, row.size()).map(at -> "c" + at);
        try (var table = Table.write(file, Notation.PLAIN, head)) {
            table.row(Vector.ofAll(row).map(Cell::of));
        }
        var sheet = Sheet.read("t.csv", Files.newInputStream(file), UTF_8, ',');
        // A row of nothing but empty cells is still a row.
        var cells = new Cells(sheet, sheet.lines().single(), Notation.PLAIN, new Absences());
        for (var at = 0; at < row.size(); at++)
            assertEquals(Blanks.strip(row.get(at)), cells.said("c" + at).text().getOrElse(""));
        assertEquals(0, cells.faults().size());
    }
}
