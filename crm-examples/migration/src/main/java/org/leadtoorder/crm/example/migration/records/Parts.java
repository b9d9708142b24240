package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.leadtoorder.crm.example.migration.mapping.Codes;
import org.leadtoorder.crm.example.migration.text.Cell;

/**
 * The parts of what a row tells, and how each is written. Immutable once built.
 *
 * @param <R> what a row tells
 */
final class Parts<R> {
    private final Map<String, BiFunction<R, Codes, Cell>> cells = new LinkedHashMap<>();

    Parts<R> text(String part, Function<R, Option<String>> from) {
        return cell(part, from.andThen(Cell::text));
    }

    Parts<R> number(String part, Function<R, Option<BigDecimal>> from) {
        return cell(part, from.andThen(Cell::number));
    }

    Parts<R> count(String part, Function<R, Option<Integer>> from) {
        return number(part, from.andThen(count -> count.map(BigDecimal::valueOf)));
    }

    Parts<R> day(String part, Function<R, Option<LocalDate>> from) {
        return cell(part, from.andThen(Cell::day));
    }

    Parts<R> moment(String part, Function<R, Option<Instant>> from) {
        return cell(part, from.andThen(Cell::moment));
    }

    Parts<R> flag(String part, Function<R, Boolean> from) {
        return text(part, from.andThen(set -> Option.when(set, "true")));
    }

    Parts<R> code(String part, Codes.Of of, Function<R, Option<String>> from) {
        cells.put(part, (record, codes) -> Cell.text(codes.foreign(of, from.apply(record))));
        return this;
    }

    private Parts<R> cell(String part, Function<R, Cell> from) {
        cells.put(part, (record, codes) -> from.apply(record));
        return this;
    }

    /** A part whose cell depends on what the foreign system calls things. */
    Parts<R> coded(String part, BiFunction<R, Codes, Option<String>> from) {
        cells.put(part, (record, codes) -> Cell.text(from.apply(record, codes)));
        return this;
    }

    Seq<String> names() {
        return Vector.ofAll(cells.keySet());
    }

    Cell cell(String part, R record, Codes codes) {
        var cell = cells.get(part);
        return cell == null ? Cell.NONE : cell.apply(record, codes);
    }
}
