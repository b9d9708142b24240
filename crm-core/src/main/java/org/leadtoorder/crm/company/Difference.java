package org.leadtoorder.crm.company;

import io.vavr.control.Option;
import org.leadtoorder.crm.internal.Given;

/**
 * One thing in which two configurations differ. Immutable.
 *
 * @param kind what became of it; never null
 * @param path what it is, by attributes and names, such as {@code pipelines[standard].stages[proposal].probability}; never null
 * @param before what it was, as text; none if it was not there, or has parts
 * @param after what it is, as text; none if it is not there, or has parts
 */
public record Difference(Kind kind, String path, Option<String> before, Option<String> after) {
    /** What may become of a part of a configuration. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED,
        /** It has another value. */
        CHANGED,
        /** What was in the list and still is stands in another order. */
        REORDERED
    }

    /**
     * Checks that everything is there.
     *
     * @param kind what became of it
     * @param path what it is
     * @param before what it was
     * @param after what it is
     */
    public Difference {
        Given.all("kind", kind, "path", path, "before", before, "after", after);
    }

    static Difference added(String path) {
        return new Difference(Kind.ADDED, path, Option.none(), Option.none());
    }

    static Difference removed(String path) {
        return new Difference(Kind.REMOVED, path, Option.none(), Option.none());
    }

    static Difference changed(String path, Option<String> before, Option<String> after) {
        return new Difference(Kind.CHANGED, path, before, after);
    }

    static Difference reordered(String path) {
        return new Difference(Kind.REORDERED, path, Option.none(), Option.none());
    }
}
