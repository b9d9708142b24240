package org.leadtoorder.crm.example.quickstart.report;

import java.util.ArrayList;
import java.util.List;

/** A table of plain text: words to the left, figures to the right. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final String alignment;

    /** A letter for each column: {@code l} or {@code r}. */
    TextTable(String alignment, String... head) {
        this.alignment = alignment;
        rows.add(List.of(head));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        var widths = new int[alignment.length()];
        for (var row : rows)
            for (var column = 0; column < widths.length; column++)
                widths[column] = Math.max(widths[column], length(row.get(column)));
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder(" ");
            for (var column = 0; column < widths.length; column++) {
                var gap = " ".repeat(widths[column] - length(row.get(column)));
                line.append(' ')
                        .append(alignment.charAt(column) == 'r' ? gap + row.get(column) : row.get(column) + gap)
                        .append(' ');
            }
            text.append(line.toString().stripTrailing()).append('\n');
            if (row == rows.get(0))
                text.append("  ").append("─".repeat(total(widths))).append('\n');
        }
        return text.toString();
    }

    private static int total(int[] widths) {
        var sum = 2 * (widths.length - 1);
        for (var width : widths) sum += width;
        return sum;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
