package org.leadtoorder.crm.port;

/**
 * Business numbers for documents.
 *
 * <ol>
 *   <li>No number of a kind is ever given twice, whatever becomes of the first: retries and refusals leave gaps.
 *   <li>A number is 1 to 50 visible characters.
 *   <li>Any number of threads may draw at once, on any number of instances where they share a storage.
 * </ol>
 */
@FunctionalInterface
public interface Numbers {
    /**
     * Draws a fresh number.
     *
     * @param kind what it is for
     * @return the number, never null
     */
    String next(Kind kind);

    /** What is numbered. */
    enum Kind {
        /** Quotes. */
        QUOTE,
        /** Orders. */
        ORDER
    }
}
