package org.leadtoorder.crm.example.migration.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes a CSV file (RFC 4180, UTF-8) that spreadsheets may open: texts stand in quotes and are {@linkplain Formulas#guarded guarded},
 * numbers, days and times stand bare. What is a number says its type, not its look: the text -2+3 is a text.
 */
public final class Table implements Closeable {
    private final CsvWriter csv;
    private final Notation notation;
    private Seq<? extends Cell> row = Vector.empty();

    private Table(Path file, Notation notation) throws IOException {
        this.notation = notation;
        csv = CsvWriter.builder()
                .fieldSeparator(notation.separator())
                .quoteStrategy(new Texts())
                .build(file, StandardCharsets.UTF_8);
    }

    /**
     * Begins a file.
     *
     * @param file where; replaced if it is there
     * @param notation how it writes its cells
     * @param head the names of its columns
     * @return the file, to be closed; never null
     * @throws IOException if it cannot be written
     */
    public static Table write(Path file, Notation notation, Seq<String> head) throws IOException {
        var table = new Table(file, notation);
        table.row(head.map(Cell::of));
        return table;
    }

    /**
     * Writes a row.
     *
     * @param cells its cells
     */
    public void row(Seq<? extends Cell> cells) {
        row = cells.toVector();
        csv.writeRecord(row.map(notation::written));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** A cell is quoted for its type, which the writer does not know; it asks while the row is written. */
    private final class Texts implements QuoteStrategy {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return row.get(field) instanceof Cell.Text;
        }

        /** A row of one empty cell would be an empty line, which readers pass over. */
        @Override
        public boolean quoteEmpty(int line, int field) {
            return row.size() == 1;
        }
    }
}
