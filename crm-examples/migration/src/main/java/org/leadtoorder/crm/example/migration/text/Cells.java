package org.leadtoorder.crm.example.migration.text;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
     * @return the text without blanks around it; none if it says nothing, or has bytes that are no text, which is a fault; never null
     */
    public Option<String> text(String column) {
        var at = sheet.head().indexOf(column);
        if (at < 0 || at >= line.cells().size()) return Option.none();
        var raw = line.cells().get(at);
        if (raw.indexOf(Decoded.UNREADABLE) >= 0) {
            fault(Fault.of(Code.MALFORMED, column, sheet.charset()));
            return Option.none();
        }
        var text = Blanks.strip(notation.guarded() ? Formulas.unguarded(raw) : raw);
        if (!notation.placeholders().says(text)) return Option.some(text);
        absences.count(sheet.name(), column, text);
        return Option.none();
    }

    /**
     * A moment.
     *
     * @param column the name of its column
     * @return the moment; none if the cell says nothing, or is written in another way, which is a fault; never null
     */
    public Option<Instant> moment(String column) {
        return read(column, notation.moments()::instant, "time");
    }

    /**
     * A day.
     *
     * @param column the name of its column
     * @return the day; none if the cell says nothing, or is written in another way, which is a fault; never null
     */
    public Option<LocalDate> day(String column) {
        return read(column, notation.moments()::day, "day");
    }

    /**
     * A number.
     *
     * @param column the name of its column
     * @return the number; none if the cell says nothing, or is written in another way, which is a fault; never null
     */
    public Option<BigDecimal> number(String column) {
        return read(column, notation.decimals()::number, "number");
    }

    /**
     * A value of the trade.
     *
     * @param <T> which
     * @param column the name of its column
     * @param parse what makes one of a text
     * @return the value; none if the cell says nothing, or cannot be one, which is a fault; never null
     */
    public <T> Option<T> value(String column, Function<String, Validation<Seq<Fault>, T>> parse) {
        return text(column).flatMap(text -> {
            var parsed = parse.apply(text);
            if (parsed.isInvalid()) parsed.getError().forEach(each -> fault(each.in(column)));
            return parsed.toOption();
        });
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

    private <T> Option<T> read(String column, Function<String, Option<T>> parse, String kind) {
        return text(column).flatMap(text -> {
            var read = parse.apply(text);
            if (read.isEmpty()) fault(Fault.of(Code.MALFORMED, column, kind));
            return read;
        });
    }
}
