package org.leadtoorder.crm.internal;

import java.util.function.Predicate;

/** Finds an id for what comes to a list from another one, where its own may be taken. Pure. */
public final class FreeId {
    /** An id has at most 200 code points, and a tilde with a number follows. */
    private static final int LONGEST_STEM = 188;

    private FreeId() {}

    /**
     * The id itself where it is free, else the first free one of {@code id~2}, {@code id~3} and so on.
     *
     * @param wanted the id, at most 200 code points
     * @param taken tells which ids are taken
     * @return a free id of at most 200 code points, never null
     */
    public static String of(String wanted, Predicate<String> taken) {
        if (!taken.test(wanted)) return wanted;
        var points = wanted.codePoints().limit(LONGEST_STEM).toArray();
        var stem = new String(points, 0, points.length) + "~";
        var number = 2;
        while (taken.test(stem + number)) number++;
        return stem + number;
    }
}
