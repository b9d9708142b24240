package org.leadtoorder.crm.money;

import org.leadtoorder.crm.internal.Given;

/** What a line is to the offer: part of it, instead of another line, or on top if wished. Immutable. */
public sealed interface LineKind {
    /** A line that belongs to the offer. */
    LineKind STANDARD = new Standard();
    /** A line on top, counted when chosen (Eventualposition). */
    LineKind OPTIONAL = new Optional();

    /**
     * A line instead of another one, counted when chosen (Alternativposition).
     *
     * @param line the id of the line it would replace
     * @return the kind; never null
     */
    static LineKind alternativeTo(String line) {
        return new Alternative(line);
    }

    /** A line that belongs to the offer. */
    record Standard() implements LineKind {}

    /** A line on top, counted when chosen. */
    record Optional() implements LineKind {}

    /**
     * A line instead of another one, counted when chosen.
     *
     * @param of the id of the line it would replace; never null
     */
    record Alternative(String of) implements LineKind {
        /**
         * A line instead of another one.
         *
         * @param of the id of the line it would replace
         */
        public Alternative {
            Given.all("of", of);
        }
    }
}
