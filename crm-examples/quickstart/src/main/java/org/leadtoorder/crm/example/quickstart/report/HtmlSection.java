package org.leadtoorder.crm.example.quickstart.report;

import java.util.ArrayList;
import java.util.List;

/** A part of the page: a title, room for a chart, and the same figures as a table for those who do not see it. */
final class HtmlSection {
    private final String title;
    private final String chart;
    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    /** With the name of its chart; empty if there is none. */
    HtmlSection(String title, String chart, String... head) {
        this.title = title;
        this.chart = chart;
        this.head = List.of(head);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        var html = new StringBuilder("<section><h2>").append(escape(title)).append("</h2>\n");
        if (!chart.isEmpty())
            html.append("<div class=\"chart\" role=\"img\" aria-label=\"")
                    .append(escape(title))
                    .append("; the figures are in the table below\" data-chart=\"")
                    .append(escape(chart))
                    .append("\" data-rows=\"")
                    .append(rows.size())
                    .append("\"></div>\n<details><summary>Figures</summary>");
        html.append("<div class=\"scroll\"><table><thead><tr>");
        head.forEach(
                cell -> html.append("<th scope=\"col\">").append(escape(cell)).append("</th>"));
        html.append("</tr></thead><tbody>\n");
        rows.forEach(row -> row(html, row));
        return html.append("</tbody></table></div>")
                .append(chart.isEmpty() ? "" : "</details>")
                .append("</section>\n")
                .toString();
    }

    private static void row(StringBuilder html, List<String> row) {
        html.append("<tr><th scope=\"row\">").append(escape(row.get(0))).append("</th>");
        row.stream()
                .skip(1)
                .forEach(cell -> html.append("<td>").append(escape(cell)).append("</td>"));
        html.append("</tr>\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
