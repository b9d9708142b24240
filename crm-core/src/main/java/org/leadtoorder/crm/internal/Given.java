package org.leadtoorder.crm.internal;

import io.vavr.Value;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a constructor was given: nothing of it is null, nor an option of null, nor a list with null in it, nor a list without end. Pure.
 */
public final class Given {
    /** A longer list is taken for one without end, which nothing can store or compare; the rules take no list that long. */
    private static final int MOST = 100_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    private Given() {}

    /**
     * Refuses null, and lists without end.
     *
     * @param parts the name of each part, and what was given for it
     * @throws NullPointerException if something is null; the message is the name of the part
     * @throws IllegalArgumentException if a list is longer than any that is taken; the message begins with the name of the part
     */
    public static void all(@Nullable Object... parts) {
        for (var at = 0; at < parts.length; at += 2)
            if (!there(parts[at], parts[at + 1]))
                throw new IllegalArgumentException(parts[at] + " of more than " + MOST + " entries");
    }

    /**
     * Refuses null and leaves it to whoever asks to say which list is too long: of one without end only the beginning is looked at.
     *
     * @param parts the name of each part, and what was given for it
     * @throws NullPointerException if something is null; the message is the name of the part
     */
    public static void beginnings(@Nullable Object... parts) {
        for (var at = 0; at < parts.length; at += 2) there(parts[at], parts[at + 1]);
    }

    /** Whether it was looked at to its end. */
    private static boolean there(@Nullable Object name, @Nullable Object part) {
        if (part == null) throw new NullPointerException((String) name);
        if (part instanceof String || part instanceof Record)
            return true; // most are; to see that one is no Value takes longer
        if (!(part instanceof Value<?> several) || several.isEmpty()) return true;
        var left = MOST;
        for (var one : several) if (left-- == 0 || !there(name, one)) return false;
        return true;
    }

    /**
     * Refuses a day that no document has, because not every database can keep it.
     *
     * @param day the day
     * @throws IllegalArgumentException if it lies before the year 1 or after the last day but one of the year 9999
     */
    public static void day(LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))
            throw new IllegalArgumentException("a day that no document has");
    }
}
