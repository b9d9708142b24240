package org.leadtoorder.crm.example.documents;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Prints papers as HTML that is XML too, so that the PDF is made of the same page. Every text is escaped by the engine; the page
 * forbids scripts and everything from elsewhere.
 */
final class HtmlPrinter {
    private final PebbleTemplate page;
    private final PebbleTemplate style;
    private final String fonts;

    /**
     * Reads the templates.
     *
     * @param fonts the value of {@code font-family}
     */
    HtmlPrinter(String fonts) {
        var loader = new ClasspathLoader(HtmlPrinter.class.getClassLoader());
        loader.setPrefix("org/leadtoorder/crm/example/documents");
        var engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .newLineTrimming(false)
                .build();
        this.page = engine.getTemplate("paper.html");
        this.style = engine.getTemplate("paper.css");
        this.fonts = fonts;
    }

    String print(Paper paper, Wording wording) {
        var words = wording.words();
        // The engine takes only collections of the platform for empty.
        var worded = !paper.wording().isEmpty();
        return fill(
                page,
                Map.of(
                        "paper",
                        paper,
                        "wide",
                        paper.wide(),
                        "terms",
                        !paper.notes().isEmpty() || worded,
                        "worded",
                        worded,
                        "language",
                        wording.language(),
                        "words",
                        words,
                        "style",
                        fill(style, Map.of("fonts", fonts, "words", words))));
    }

    private static String fill(PebbleTemplate template, Map<String, Object> values) {
        var text = new StringWriter();
        try {
            template.evaluate(text, values);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string takes everything", impossible);
        }
        return text.toString();
    }
}
