package org.leadtoorder.crm.example.migration.text;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * How a file writes days and times. Immutable. Nothing is guessed: 04/05/2006 is read only where somebody said which of the two is the
 * month.
 */
public final class Moments {
    private static final int LONGEST = 60;
    private static final Seq<String> OFFSETS = Vector.of("", "+HH:MM", "+HHmm");

    private final ZoneId zone;
    private final Seq<DateTimeFormatter> forms;
    private final DateTimeFormatter day;

    private Moments(ZoneId zone, Seq<DateTimeFormatter> forms, DateTimeFormatter day) {
        this.zone = zone;
        this.forms = forms;
        this.day = day;
    }

    /**
     * The ways of writing that somebody named.
     *
     * @param zone where the clocks of times without an offset go
     * @param formats {@code iso}, {@code dotted} (31.12.2006), {@code us} (12/31/2006), each with or without time and offset, or a pattern
     *     of {@link DateTimeFormatter}; the first that fits counts
     * @return the ways, never null
     * @throws IllegalArgumentException if there is none, or one is no pattern
     */
    public static Moments of(ZoneId zone, Seq<String> formats) {
        if (formats.isEmpty()) throw new IllegalArgumentException("no format");
        return new Moments(
                zone,
                formats.flatMap(Moments::forms).toVector(),
                DateTimeFormatter.ofPattern(written(formats.head()), Locale.ROOT));
    }

    /**
     * Days and times by ISO 8601.
     *
     * @param zone where the clocks of times without an offset go
     * @return the ways, never null
     */
    public static Moments iso(ZoneId zone) {
        return of(zone, Vector.of("iso"));
    }

    /**
     * A moment; a day alone begins at its first moment.
     *
     * @param text the cell
     * @return the moment, none if the text is not written in any of the ways; never null
     */
    public Option<Instant> instant(String text) {
        return parse(text).map(found -> {
            if (found instanceof OffsetDateTime exact) return exact.toInstant();
            if (found instanceof LocalDateTime local) return local.atZone(zone).toInstant();
            return ((LocalDate) found).atStartOfDay(zone).toInstant();
        });
    }

    /**
     * A day, as it is written: a time and an offset beside it do not move it to the day before or after, since systems write a day without
     * a time as its midnight in their own zone.
     *
     * @param text the cell
     * @return the day, none if the text is not written in any of the ways; never null
     */
    public Option<LocalDate> day(String text) {
        return parse(text).map(found -> {
            if (found instanceof OffsetDateTime exact) return exact.toLocalDate();
            if (found instanceof LocalDateTime local) return local.toLocalDate();
            return (LocalDate) found;
        });
    }

    /**
     * Writes a day, in the first of the ways.
     *
     * @param written the day
     * @return its text, never null
     */
    public String text(LocalDate written) {
        return day.format(written);
    }

    private Option<TemporalAccessor> parse(String text) {
        if (text.length() > LONGEST) return Option.none();
        for (var form : forms) {
            try {
                return Option.some(form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
            } catch (DateTimeException otherwise) {
                // Written in another way, or in none.
                continue;
            }
        }
        return Option.none();
    }

    private static String written(String format) {
        return switch (format) {
            case "iso" -> "uuuu-MM-dd";
            case "dotted" -> "dd.MM.uuuu";
            case "us" -> "MM/dd/uuuu";
            default -> format;
        };
    }

    private static Seq<DateTimeFormatter> forms(String format) {
        return switch (format) {
            case "iso" -> ways("uuuu-MM-dd");
            case "dotted" -> ways("d.M.uuuu");
            case "us" -> ways("M/d/uuuu");
            default -> Vector.of(strict(new DateTimeFormatterBuilder().appendPattern(format)));
        };
    }

    /** A day alone, or with a time behind a T or a blank, with or without an offset. */
    private static Seq<DateTimeFormatter> ways(String day) {
        return Vector.of("T", " ")
                .flatMap(mark -> OFFSETS.map(offset -> withTime(day, mark, offset)))
                .prepend(strict(new DateTimeFormatterBuilder().appendPattern(day)));
    }

    private static DateTimeFormatter withTime(String day, String mark, String offset) {
        var way = new DateTimeFormatterBuilder()
                .appendPattern(day)
                .appendLiteral(mark)
                .appendPattern("HH:mm")
                .optionalStart()
                .appendPattern(":ss")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .optionalEnd();
        return strict(offset.isEmpty() ? way : way.appendOffset(offset, "Z"));
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder way) {
        return way.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
