package org.leadtoorder.crm.example.migration.text;

import java.time.ZoneOffset;

/**
 * How a file writes its cells. Immutable.
 *
 * @param separator what stands between cells
 * @param moments its days and times
 * @param decimals its numbers
 * @param placeholders its words for nothing
 * @param guarded whether its texts are guarded against being taken for formulas; files that are written here always are
 */
public record Notation(char separator, Moments moments, Decimals decimals, Placeholders placeholders, boolean guarded) {
    /** Comma, ISO 8601, decimal point: what programs write and read. */
    public static final Notation PLAIN =
            new Notation(',', Moments.iso(ZoneOffset.UTC), Decimals.PLAIN, Placeholders.USUAL, true);

    String written(Cell cell) {
        if (cell instanceof Cell.Text text) return Formulas.guarded(text.text());
        if (cell instanceof Cell.Number number) return decimals.text(number.number());
        if (cell instanceof Cell.Moment moment) return moment.moment().toString();
        return moments.text(((Cell.Day) cell).day());
    }
}
