package org.leadtoorder.crm.example.quickstart.deals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.Label;

/** One row while it is read: gives cells as values and collects what is wrong with them. */
final class Cells {
    private final NamedCsvRecord row;
    private Seq<Fault> faults = Vector.empty();

    Cells(NamedCsvRecord row) {
        this.row = row;
    }

    /** The text of a cell; none where it is blank or the file has no such column. */
    Option<String> text(String column) {
        var cell = Option.ofOptional(row.findField(column)).map(String::strip).filter(text -> !text.isEmpty());
        return cell.filter(text -> take(column, Label.parse(text)).isDefined());
    }

    String needed(String column) {
        var text = text(column);
        if (text.isEmpty() && blank(column)) fault(Code.MISSING, column);
        return text.getOrElse("");
    }

    Option<LocalDate> day(String column) {
        return text(column).flatMap(text -> {
            try {
                return Option.some(LocalDate.parse(text));
            } catch (DateTimeException noDay) {
                fault(Code.MALFORMED, column);
                return Option.none();
            }
        });
    }

    Option<LocalDate> dayNeeded(String column) {
        needed(column);
        return day(column);
    }

    /** A cell of its kind; a cell that cannot be one is a fault. */
    <T> Option<T> valid(String column, Function<String, Validation<Seq<Fault>, T>> parse) {
        return text(column).flatMap(text -> take(column, parse.apply(text)));
    }

    void fault(Code code, String column) {
        var fault = Fault.of(code, column);
        if (!faults.contains(fault)) faults = faults.append(fault);
    }

    /** What the row says, unless something is wrong with it. */
    <T> Either<Unreadable, T> read(RowRef ref, Supplier<T> made) {
        return faults.isEmpty() ? Either.right(made.get()) : Either.left(new Unreadable(ref, faults));
    }

    RowRef ref(String file, String idColumn) {
        return new RowRef(
                file,
                row.getStartingLineNumber(),
                Option.ofOptional(row.findField(idColumn)).getOrElse(""));
    }

    private boolean blank(String column) {
        return row.findField(column).map(String::isBlank).orElse(true);
    }

    private <T> Option<T> take(String column, Validation<Seq<Fault>, T> parsed) {
        if (parsed.isInvalid())
            faults = faults.appendAll(parsed.getError().map(fault -> fault.in(column)))
                    .distinct();
        return parsed.toOption();
    }
}
