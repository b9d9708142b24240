package org.leadtoorder.crm.example.migration.report;

import java.util.ArrayList;
import java.util.List;

/** A report as plain text. */
public final class TextPage {
    private TextPage() {}

    /**
     * The report as text.
     *
     * @param page the report
     * @return lines, never null
     */
    public static String of(Page page) {
        var text = new StringBuilder(page.title()).append('\n');
        for (var table : page.tables())
            if (!table.rows().isEmpty())
                append(text.append('\n').append(table.title()).append('\n'), table);
        return text.toString();
    }

    private static void append(StringBuilder text, Page.Grid table) {
        var lines = new ArrayList<List<String>>();
        lines.add(table.head());
        lines.addAll(table.rows());
        var widths = new int[table.head().size()];
        for (var line : lines)
            for (var at = 0; at < widths.length; at++) widths[at] = Math.max(widths[at], length(line.get(at)));
        for (var line : lines) {
            var written = new StringBuilder(" ");
            for (var at = 0; at < widths.length; at++) {
                var gap = " ".repeat(widths[at] - length(line.get(at)));
                written.append(' ')
                        .append(table.right().get(at) ? gap + line.get(at) : line.get(at) + gap)
                        .append(' ');
            }
            text.append(written.toString().stripTrailing()).append('\n');
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
