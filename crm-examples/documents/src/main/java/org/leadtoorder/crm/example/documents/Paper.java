package org.leadtoorder.crm.example.documents;

import io.vavr.collection.Seq;

/**
 * A document as it is to be read: every text is in its language, every figure formatted. The template only puts it in its place.
 *
 * @param title what it is, and its number
 * @param subject what it is about, in one sentence
 * @param seller who sells
 * @param addresses who it is for, and other places
 * @param facts number, days and the like
 * @param columns what the table calls its money columns: unit price and amount
 * @param lines the lines
 * @param totals the sums, in the order of computation
 * @param notes what the law or the terms want said
 * @param wording the terms in words, line by line; empty if there are none
 * @param closing what follows, and the digest
 */
record Paper(
        String title,
        String subject,
        Seller seller,
        Seq<Block> addresses,
        Seq<Fact> facts,
        Columns columns,
        Seq<Line> lines,
        Seq<Fact> totals,
        Seq<String> notes,
        Seq<String> wording,
        Seq<Fact> closing) {

    /** The longest figure that the columns of money have room for. */
    private static final int ROOM = 13;

    /** Whether the money needs more room than usual: a figure over two lines is read wrongly. */
    boolean wide() {
        return lines.exists(
                line -> line.unitPrice().length() > ROOM || line.amount().length() > ROOM);
    }

    /** An address under its heading. */
    record Block(String key, String label, Seq<String> lines) {}

    /** A figure or text with its name; the key tells it apart for machines and for style. */
    record Fact(String key, String label, String value) {}

    /** The headings that depend on the currency and the price basis. */
    record Columns(String unitPrice, String amount) {}

    /**
     * A line of the table.
     *
     * @param position its place, from 1
     * @param id its id in quote and order
     * @param description line by line, as each has its own direction
     * @param marker why it is not an ordinary line; empty if it is
     * @param amount in brackets where it is not counted
     */
    record Line(
            String position,
            String id,
            String product,
            Seq<String> description,
            String marker,
            String quantity,
            String unitPrice,
            Seq<String> discounts,
            String tax,
            String amount,
            boolean counted) {}
}
