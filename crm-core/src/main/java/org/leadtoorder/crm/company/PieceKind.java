package org.leadtoorder.crm.company;

import java.util.Locale;
import org.leadtoorder.crm.internal.Given;

/**
 * A kind of puzzle piece: something a company wants to know of a lead before it is worth a customer. Immutable. Five are common;
 * a company may add its own.
 *
 * @param name the name, 1 to 60 characters; upper and lower case make no difference
 */
public record PieceKind(String name) {
    /** The lead wants to hear more. */
    public static final PieceKind INTEREST = new PieceKind("interest");
    /** The lead has a need that the company can meet. */
    public static final PieceKind NEED = new PieceKind("need");
    /** The lead may decide, or knows who does. */
    public static final PieceKind AUTHORITY = new PieceKind("authority");
    /** The lead has money for it. */
    public static final PieceKind BUDGET = new PieceKind("budget");
    /** The lead knows by when. */
    public static final PieceKind TIMEFRAME = new PieceKind("timeframe");

    private static final int MOST = 60;

    /**
     * Checks the name, in lower case and without blanks around it.
     *
     * @param name the name, 1 to 60 characters; upper and lower case make no difference
     * @throws IllegalArgumentException if it is longer, or blank
     */
    public PieceKind {
        Given.all("name", name);
        name = name.strip().toLowerCase(Locale.ROOT); // which may be longer
        if (name.isEmpty() || name.length() > MOST)
            throw new IllegalArgumentException("a name of 1 to " + MOST + " characters");
    }
}
