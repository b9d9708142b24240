package org.leadtoorder.crm.example.migration.text;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A cell to be written, by its type: what it looks like follows from that. */
public sealed interface Cell {
    /** Nothing. */
    Cell NONE = new Text("");

    /**
     * A text.
     *
     * @param text the text
     * @return the cell, never null
     */
    static Cell of(String text) {
        return new Text(text);
    }

    /**
     * A count.
     *
     * @param count the count
     * @return the cell, never null
     */
    static Cell of(long count) {
        return new Number(BigDecimal.valueOf(count));
    }

    /**
     * A text, if there is one.
     *
     * @param text the text
     * @return the cell, never null
     */
    static Cell text(Option<String> text) {
        return text.<Cell>map(Text::new).getOrElse(NONE);
    }

    /**
     * A number, if there is one.
     *
     * @param number the number
     * @return the cell, never null
     */
    static Cell number(Option<BigDecimal> number) {
        return number.<Cell>map(Number::new).getOrElse(NONE);
    }

    /**
     * A day, if there is one.
     *
     * @param day the day
     * @return the cell, never null
     */
    static Cell day(Option<LocalDate> day) {
        return day.<Cell>map(Day::new).getOrElse(NONE);
    }

    /**
     * A moment, if there is one.
     *
     * @param moment the moment
     * @return the cell, never null
     */
    static Cell moment(Option<Instant> moment) {
        return moment.<Cell>map(Moment::new).getOrElse(NONE);
    }

    /**
     * A text.
     *
     * @param text the text
     */
    record Text(String text) implements Cell {}

    /**
     * A number.
     *
     * @param number the number
     */
    record Number(BigDecimal number) implements Cell {}

    /**
     * A day.
     *
     * @param day the day
     */
    record Day(LocalDate day) implements Cell {}

    /**
     * A moment.
     *
     * @param moment the moment
     */
    record Moment(Instant moment) implements Cell {}
}
