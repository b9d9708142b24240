package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leadtoorder.crm.example.migration.mapping.Column;
import org.leadtoorder.crm.example.migration.mapping.Source;
import org.leadtoorder.crm.example.migration.text.Cells;
import org.leadtoorder.crm.migration.Row;
import org.leadtoorder.crm.migration.SecondaryId;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** A row by the parts of the record that it is, whatever its columns are called. */
final class Entry {
    private final Source source;
    private final Cells cells;

    Entry(Source source, Cells cells) {
        this.source = source;
        this.cells = cells;
    }

    Option<Row> row() {
        return Option.some(new Row(source.file(), cells.number()));
    }

    Seq<Fault> faults() {
        return cells.faults();
    }

    /** Whether the row is one of those that are taken. */
    boolean isTaken() {
        return source.where().entrySet().stream()
                .allMatch(each -> each.getValue()
                        .contains(cells.said(each.getKey()).text().getOrElse("")));
    }

    private Option<Cells.Said> said(String part) {
        return Option.of(source.columns().get(part)).map(this::said);
    }

    private Cells.Said said(Column column) {
        return cells.said(column.name().getOrElse("")).spelt(column.spellings()).or(column.otherwise());
    }

    Option<String> text(String part) {
        return said(part).flatMap(Cells.Said::text);
    }

    /** What the foreign system calls something; where it says nothing, nothing. */
    String id(String part) {
        return text(part).getOrElse("");
    }

    Option<Instant> moment(String part) {
        return said(part).flatMap(Cells.Said::moment);
    }

    Option<LocalDate> day(String part) {
        return said(part).flatMap(Cells.Said::day);
    }

    Option<BigDecimal> number(String part) {
        return Option.of(source.columns().get(part))
                .flatMap(column -> said(column).number().map(number -> times(number, column.times())));
    }

    private static BigDecimal times(BigDecimal number, BigDecimal times) {
        if (times.compareTo(BigDecimal.ONE) == 0) return number;
        var product = number.multiply(times).stripTrailingZeros();
        return product.setScale(Math.max(0, product.scale()));
    }

    Option<Integer> count(String part) {
        return number(part).flatMap(number -> checked(part, number::intValueExact));
    }

    <T> Option<T> value(String part, Function<String, Validation<Seq<Fault>, T>> parse) {
        return said(part).flatMap(said -> said.value(parse));
    }

    /** A value whose maker says no by an exception. */
    <T> Option<T> checked(String part, Supplier<T> made) {
        try {
            return Option.some(made.get());
        } catch (IllegalArgumentException | ArithmeticException none) {
            fault(Code.MALFORMED, part);
            return Option.none();
        }
    }

    Option<Label> label(String part) {
        return value(part, Label::parse);
    }

    Option<FreeText> words(String part) {
        return value(part, FreeText::parse);
    }

    /** Several texts in one cell, with semicolons between them. */
    Seq<String> several(String part) {
        return Vector.ofAll(text(part))
                .flatMap(all -> Vector.of(all.split(";", -1)))
                .map(String::strip)
                .filter(each -> !each.isEmpty());
    }

    <T> Seq<T> several(String part, Function<String, Validation<Seq<Fault>, T>> parse) {
        return several(part).flatMap(each -> {
            var parsed = parse.apply(each);
            if (parsed.isInvalid())
                parsed.getError()
                        .forEach(wrong ->
                                fault(wrong.code(), part, wrong.arguments().toJavaArray()));
            return parsed.toOption();
        });
    }

    boolean flag(String part) {
        return text(part).exists(said -> switch (said) {
            case "true", "TRUE", "1", "X", "x", "yes", "ja" -> true;
            default -> false;
        });
    }

    Seq<SecondaryId> secondaryIds() {
        return Vector.ofAll(source.secondaryIds().entrySet())
                .map(each -> new SecondaryId(
                        each.getKey(), cells.said(each.getValue()).text().getOrElse("")));
    }

    /** A fault is told of the column, which whoever opens the file can find. */
    void fault(Code code, String part, Object... arguments) {
        var column = Option.of(source.columns().get(part)).flatMap(Column::name).getOrElse(part);
        cells.fault(Fault.of(code, column, arguments));
    }
}
