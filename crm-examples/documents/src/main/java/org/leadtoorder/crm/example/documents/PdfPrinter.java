package org.leadtoorder.crm.example.documents;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Prints pages as PDF, tagged for screen readers, with the parts of the fonts that are used. It fetches nothing: neither from the
 * network nor from the disk.
 */
final class PdfPrinter {
    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final String FAMILY = "Document";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final Map<String, Tuple2<Integer, FontStyle>> FACES = LinkedHashMap.of(
            "", Tuple.of(REGULAR, FontStyle.NORMAL),
            "-Bold", Tuple.of(BOLD, FontStyle.NORMAL),
            "-Oblique", Tuple.of(REGULAR, FontStyle.ITALIC),
            "-BoldOblique", Tuple.of(BOLD, FontStyle.ITALIC));
    /** Also where a page names no font: nothing is printed in one that is not embedded. */
    private static final Set<FSFontUseCase> USES = Set.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_FINAL);

    private final Seq<Path> more;

    /**
     * Prints in DejaVu Sans, and what that has not in other fonts.
     *
     * @param more TrueType files, the first one asked first
     */
    PdfPrinter(Seq<Path> more) {
        this.more = more;
    }

    /** What a page has to name as {@code font-family}; programs that do not know the first ones take the last. */
    String fonts() {
        return "'" + FAMILY + "'"
                + more.zipWithIndex().map(font -> ", '" + family(font._2) + "'").mkString()
                + ", 'DejaVu Sans Condensed', Arial, sans-serif";
    }

    private static String family(int index) {
        return FAMILY + "-" + (index + 2);
    }

    /** Refuses a page that no font has all characters of: what is signed must not depend on what a reader guesses behind a box. */
    byte[] print(String html) throws IOException {
        var missing = glyphs().missing(html);
        if (!missing.isEmpty()) throw new Glyphs.Missing(missing);
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        FACES.forEach((file, face) -> builder.useFont(() -> font(file), FAMILY, face._1, face._2, true, USES));
        more.zipWithIndex()
                .forEach(font ->
                        builder.useFont(font._1.toFile(), family(font._2), REGULAR, FontStyle.NORMAL, true, USES));
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(TextDirection.LTR)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .usePdfUaAccessibility(true)
                .withProducer("lead-to-order example")
                .withHtmlContent(html, null)
                .toStream(pdf)
                .run();
        return pdf.toByteArray();
    }

    /** Those of the regular faces: the others of a family have the same. */
    Glyphs glyphs() throws IOException {
        Seq<InputStream> streams = Vector.of(font(""));
        for (var file : more) streams = streams.append(Files.newInputStream(file));
        return Glyphs.of(streams);
    }

    private static InputStream font(String style) {
        var stream = PdfPrinter.class.getClassLoader().getResourceAsStream(DEJAVU + style + ".ttf");
        if (stream == null) throw new IllegalStateException("the jar of fonts is not on the class path");
        return stream;
    }
}
