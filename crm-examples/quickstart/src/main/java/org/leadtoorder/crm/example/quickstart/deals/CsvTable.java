package org.leadtoorder.crm.example.quickstart.deals;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file of a deal list: UTF-8, comma, header. */
final class CsvTable {
    private CsvTable() {}

    /** All rows; none where the file is missing and may be. */
    static Seq<Cells> rows(Source source, String file, boolean optional, String... columns) throws UnusableList {
        try {
            var bytes = source.open(file);
            if (bytes.isEmpty()) {
                if (optional) return Vector.empty();
                throw new UnusableList("No file " + file + " in " + source.name() + ".");
            }
            var utf8 = StandardCharsets.UTF_8.newDecoder();
            try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes.get(), utf8))) {
                var rows = csv.stream().collect(Vector.collector());
                check(source, file, rows, columns);
                return rows.map(Cells::new);
            }
        } catch (IOException | UncheckedIOException | CsvParseException failed) {
            throw new UnusableList(file + " in " + source.name() + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static void check(Source source, String file, Vector<NamedCsvRecord> rows, String... columns)
            throws UnusableList {
        if (rows.isEmpty()) return;
        var missing = Vector.of(columns).removeAll(rows.head().getHeader());
        if (!missing.isEmpty())
            throw new UnusableList(file + " in " + source.name() + " has no column " + missing.mkString(", ") + ".");
    }
}
