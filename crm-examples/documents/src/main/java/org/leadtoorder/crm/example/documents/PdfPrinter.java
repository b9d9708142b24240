package org.leadtoorder.crm.example.documents;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.vavr.collection.Seq;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Prints pages as PDF, tagged for screen readers, with the parts of the fonts that are used. It fetches nothing: neither from the
 * network nor from the disk.
 */
final class PdfPrinter {
    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final String FAMILY = "Document";

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
        return "'" + FAMILY + "'" + more.zipWithIndex().map(font -> ", '" + family(font._2) + "'").mkString() + ", 'DejaVu Sans Condensed', Arial, sans-serif";
    }

    private static String family(int index) {
        return FAMILY + "-" + (index + 2);
    }

    byte[] print(String html) throws IOException {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useFont(() -> font(""), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> font("-Bold"), FAMILY, 700, FontStyle.NORMAL, true)
                .useFont(() -> font("-Oblique"), FAMILY, 400, FontStyle.ITALIC, true)
                .useFont(() -> font("-BoldOblique"), FAMILY, 700, FontStyle.ITALIC, true);
        more.zipWithIndex().forEach(font -> builder.useFont(font._1.toFile(), family(font._2), 400, FontStyle.NORMAL, true));
        builder.useReplacementText("\u25a1")
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(TextDirection.LTR)
                .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .usePdfUaAccessibility(true)
                .withProducer("lead-to-order example")
                .withHtmlContent(html, null)
                .toStream(pdf)
                .run();
        return pdf.toByteArray();
    }

    private static InputStream font(String style) {
        var stream = PdfPrinter.class.getClassLoader().getResourceAsStream(DEJAVU + style + ".ttf");
        if (stream == null) throw new IllegalStateException("the jar of fonts is not on the class path");
        return stream;
    }
}
