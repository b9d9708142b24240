package org.leadtoorder.crm.internal;

import io.vavr.Value;
import org.jspecify.annotations.Nullable;

/** What a constructor was given: nothing of it is null, nor an option of null, nor a list with null in it. Pure. */
public final class Given {
    /** Of a longer list only so much is looked at: it may be endless, and the rules take no list that long. */
    private static final int MOST = 100_000;

    private Given() {}

    /**
     * Refuses null.
     *
     * @param parts the name of each part, and what was given for it
     * @throws NullPointerException if something is null; the message is the name of the part
     */
    public static void all(@Nullable Object... parts) {
        for (var at = 0; at < parts.length; at += 2) there((String) parts[at], parts[at + 1]);
    }

    private static void there(@Nullable Object name, @Nullable Object part) {
        if (part == null) throw new NullPointerException((String) name);
        if (part instanceof String || part instanceof Record)
            return; // most are; to see that one is no Value takes longer
        if (!(part instanceof Value<?> several) || several.isEmpty()) return;
        var left = MOST;
        for (var one : several) {
            there(name, one);
            if (--left == 0) return;
        }
    }
}
