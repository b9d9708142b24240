package org.leadtoorder.crm.example.migration.text;

import io.vavr.control.Option;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a file that is written looks. Immutable.
 *
 * @param separator what stands between cells
 * @param days how days are written
 * @param decimals how numbers are written
 */
public record Dress(char separator, DateTimeFormatter days, Decimals decimals) {
    /** Comma, ISO days, decimal point: what programs read. */
    public static final Dress PLAIN = new Dress(',', DateTimeFormatter.ISO_LOCAL_DATE, Decimals.PLAIN);

    /** Semicolon, 31.12.2006, decimal comma: what a German ERP reads. */
    public static final Dress GERMAN =
            new Dress(';', DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT), Decimals.of(',', Option.none()));

    String written(Cell cell) {
        if (cell instanceof Cell.Text text) return Formulas.guarded(text.text());
        if (cell instanceof Cell.Number number) return decimals.text(number.number());
        if (cell instanceof Cell.Moment moment) return moment.moment().toString();
        return days.format(((Cell.Day) cell).day());
    }
}
