package org.leadtoorder.crm.example.migration.text;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * One row while it is read: gives cells as values and collects what is wrong with them, by the name of the column. Used once, by one
 * thread.
 */
public final class Cells {
    private final Sheet sheet;
    private final Sheet.Line line;
    private final Notation notation;
    private final Absences absences;
    private Set<Fault> faults = LinkedHashSet.empty();

    /**
     * A row.
     *
     * @param sheet its file
     * @param line the row
     * @param notation how cells are written
     * @param absences where cells that say nothing are counted
     */
    public Cells(Sheet sheet, Sheet.Line line, Notation notation, Absences absences) {
        this.sheet = sheet;
        this.line = line;
        this.notation = notation;
        this.absences = absences;
        if (line.cells().size() != sheet.head().size())
            faults = faults.add(Fault.of(Code.MISMATCH, "", sheet.head().size()));
    }

    /**
     * The line of the file that the row begins on.
     *
     * @return the line, from 1
     */
    public long number() {
        return line.number();
    }

    /**
     * What a cell says.
     *
     * @param column the name of its column
     * @return the text without blanks around it; nothing if it says nothing, or has bytes that are no text, which is a fault; never null
     */
    public Said said(String column) {
        return new Said(column, text(column));
    }

    private Option<String> text(String column) {
        var at = sheet.head().indexOf(column);
        if (at < 0 || at >= line.cells().size()) return Option.none();
        var raw = line.cells().get(at);
        if (raw.indexOf(Decoded.UNREADABLE) >= 0) {
            fault(Fault.of(Code.MALFORMED, column, sheet.charset()));
            return Option.none();
        }
        var text = Blanks.strip(notation.guarded() ? Formulas.unguarded(raw) : raw);
        if (!notation.placeholders().says(text)) return Option.some(text);
        absences.count(sheet.name(), line.number(), column, text);
        return Option.none();
    }

    /**
     * Keeps what is wrong with the row.
     *
     * @param fault the fault
     */
    public void fault(Fault fault) {
        faults = faults.add(fault);
    }

    /**
     * What is wrong with the row, as far as it was read.
     *
     * @return the faults, each once, in the order found; never null
     */
    public Seq<Fault> faults() {
        return faults.toVector();
    }

    /** What a cell says, to be read as a value of some kind. A text that cannot be one is a fault of the row, and gives none. */
    public final class Said {
        private final String column;
        private final Option<String> text;

        private Said(String column, Option<String> text) {
            this.column = column;
            this.text = text;
        }

        /**
         * The same, spelt as it should be.
         *
         * @param spellings what is meant, by what is written
         * @return what is said, never null
         */
        public Said spelt(Map<String, String> spellings) {
            return new Said(column, text.map(written -> spellings.getOrDefault(written, written)));
        }

        /**
         * The same, or something else where nothing is said.
         *
         * @param otherwise what counts then
         * @return what is said, never null
         */
        public Said or(Option<String> otherwise) {
            return new Said(column, text.orElse(otherwise));
        }

        /**
         * As it is written.
         *
         * @return the text, none where nothing is said; never null
         */
        public Option<String> text() {
            return text;
        }

        /**
         * As a moment.
         *
         * @return the moment, never null
         */
        public Option<Instant> moment() {
            return read(notation.moments()::instant, "time");
        }

        /**
         * As a day.
         *
         * @return the day, never null
         */
        public Option<LocalDate> day() {
            return read(notation.moments()::day, "day");
        }

        /**
         * As a number.
         *
         * @return the number, never null
         */
        public Option<BigDecimal> number() {
            return read(notation.decimals()::number, "number");
        }

        /**
         * As a value of the trade.
         *
         * @param <T> which
         * @param parse what makes one of a text
         * @return the value, never null
         */
        public <T> Option<T> value(Function<String, Validation<Seq<Fault>, T>> parse) {
            return text.flatMap(written -> {
                var parsed = parse.apply(written);
                if (parsed.isInvalid()) parsed.getError().forEach(each -> fault(each.in(column)));
                return parsed.toOption();
            });
        }

        private <T> Option<T> read(Function<String, Option<T>> parse, String kind) {
            return text.flatMap(written -> {
                var read = parse.apply(written);
                if (read.isEmpty()) fault(Fault.of(Code.MALFORMED, column, kind));
                return read;
            });
        }
    }
}
