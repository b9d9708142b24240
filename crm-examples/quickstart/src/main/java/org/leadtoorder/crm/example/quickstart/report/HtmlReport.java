package org.leadtoorder.crm.example.quickstart.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A summary as one page that opens without network: its charts, their program and their figures are all in it. */
public final class HtmlReport {
    /** Apache ECharts; the version is that of the build. */
    private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";

    private HtmlReport() {}

    /**
     * The summary as a page.
     *
     * @param summary the summary
     * @return HTML, never null
     */
    public static String of(Summary summary) {
        // What comes last may hold what looks like a mark: it is never looked at again.
        return resource("page.html")
                .replace("@title@", HtmlSection.escape("Lead to order: " + summary.source()))
                .replace("@style@", resource("page.css"))
                .replace("@charts@", resource(CHARTS))
                .replace("@script@", resource("page.js"))
                .replace(
                        "@subtitle@",
                        HtmlSection.escape("as of " + summary.asOf() + ", amounts net in " + summary.currency()))
                .replace("@tiles@", HtmlSections.tiles(summary))
                .replace("@sections@", HtmlSections.of(summary))
                .replace("@data@", JsonReport.compact(summary).replace("<", "\\u003c"));
    }

    private static String resource(String name) {
        try (var in = HtmlReport.class.getResourceAsStream(
                name.startsWith("/") ? name : "/org/leadtoorder/crm/example/quickstart/report/" + name)) {
            if (in == null) throw new IllegalStateException("missing in the jar: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
