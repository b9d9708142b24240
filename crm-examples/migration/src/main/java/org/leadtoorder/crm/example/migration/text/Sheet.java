package org.leadtoorder.crm.example.migration.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;

/**
 * A CSV file (RFC 4180) with a head. Immutable.
 *
 * @param name what it is called
 * @param charset the character set that it was read in
 * @param head the names of its columns, each once
 * @param lines its rows
 */
public record Sheet(String name, Charset charset, Seq<String> head, Seq<Line> lines) {
    /**
     * A row. Immutable.
     *
     * @param number the line of the file that it begins on, from 1
     * @param cells its cells, perhaps fewer or more than the head has
     */
    public record Line(long number, List<String> cells) {}

    /**
     * Reads a file.
     *
     * @param name what it is called
     * @param bytes its bytes, closed at the end
     * @param named its character set, where no byte order mark says it
     * @param separator what stands between cells
     * @return the file, never null
     * @throws Unusable if it cannot be read, has no head, a column without a name or two of one name, or breaks off within quotes
     */
    public static Sheet read(String name, InputStream bytes, Charset named, char separator) throws Unusable {
        try (bytes) {
            var decoded = Decoded.of(bytes, named);
            try (var csv = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowUnclosedQuote(false)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(decoded.reader())) {
                var records = csv.stream().collect(Vector.collector());
                if (records.isEmpty()) throw new Unusable(name + " is empty.");
                var lines = records.tail().map(each -> new Line(each.getStartingLineNumber(), each.getFields()));
                return new Sheet(name, decoded.charset(), head(name, records.head()), lines);
            }
        } catch (IOException | UncheckedIOException | CsvParseException failed) {
            throw new Unusable(name + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static Seq<String> head(String name, CsvRecord record) throws Unusable {
        var head = Vector.ofAll(record.getFields()).map(Blanks::strip);
        var known = new HashSet<String>();
        for (var column : head) {
            if (column.indexOf(Decoded.UNREADABLE) >= 0)
                throw new Unusable(name + " has a column whose name is not in the character set it is read in.");
            if (column.isEmpty()) throw new Unusable(name + " has a column without a name.");
            if (!known.add(column)) throw new Unusable(name + " has two columns " + column + ".");
        }
        return head;
    }
}
