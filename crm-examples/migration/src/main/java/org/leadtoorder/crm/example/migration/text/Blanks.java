package org.leadtoorder.crm.example.migration.text;

/** Blanks of every kind: those that scripts use, those that do not break, and marks that nobody sees. */
final class Blanks {
    private static final String UNSEEN = "\u00A0\u2007\u202F\uFEFF\u200B";

    private Blanks() {}

    /** A text without blanks around it. */
    static String strip(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isBlank(text.charAt(from))) from++;
        while (to > from && isBlank(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || UNSEEN.indexOf(unit) >= 0;
    }
}
