package org.leadtoorder.crm.example.migration.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** A report as a page that opens without network. Every text is escaped by the engine; the page allows no script. */
public final class HtmlPage {
    private HtmlPage() {}

    /**
     * The report as a page.
     *
     * @param page the report
     * @return HTML, never null
     * @throws IOException if the template is missing
     */
    public static String of(Page page) throws IOException {
        var loader = new ClasspathLoader(HtmlPage.class.getClassLoader());
        loader.setPrefix("org/leadtoorder/crm/example/migration/report");
        var engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .build();
        var html = new StringWriter();
        engine.getTemplate("page.html").evaluate(html, Map.of("page", page));
        return html.toString();
    }
}
