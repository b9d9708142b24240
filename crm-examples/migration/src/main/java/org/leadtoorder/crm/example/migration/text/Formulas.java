package org.leadtoorder.crm.example.migration.text;

/**
 * Texts that a spreadsheet would take for a formula, and how to keep it from that: an apostrophe in front. A text that has one there
 * already gets another, so that taking one away always gives back what was written.
 */
public final class Formulas {
    /** What a formula begins with, in half and full width; tab and line breaks are dropped by spreadsheets, so what follows would count. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Formulas() {}

    /**
     * A text that no spreadsheet takes for a formula.
     *
     * @param text the text
     * @return the text, with an apostrophe in front where that is needed; never null
     */
    public static String guarded(String text) {
        return isTaken(text) ? "'" + text : text;
    }

    /**
     * The text that was guarded.
     *
     * @param text what {@link #guarded} gave
     * @return what it was given, never null
     */
    public static String unguarded(String text) {
        return text.startsWith("'") && isTaken(text) ? text.substring(1) : text;
    }

    private static boolean isTaken(String text) {
        var at = 0;
        while (at < text.length() && text.charAt(at) == '\'') at++;
        return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
