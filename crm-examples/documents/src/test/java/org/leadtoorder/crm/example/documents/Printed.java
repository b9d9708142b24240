package org.leadtoorder.crm.example.documents;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Documents, printed as the program prints them. */
final class Printed {
    static final PdfPrinter PDF = new PdfPrinter(List.empty());
    private static final HtmlPrinter HTML = new HtmlPrinter(PDF.fonts());

    private Printed() {}

    static String quote(SampleDeal deal, Language language) {
        var wording = Wording.of(language);
        return HTML.print(QuotePaper.of(deal.quote(), wording, Seller.sample(wording)), wording);
    }

    static String order(SampleDeal deal, Language language) {
        var wording = Wording.of(language);
        return HTML.print(OrderPaper.of(deal.order(), wording, Seller.sample(wording)), wording);
    }

    /** The text of each page of the PDF. */
    static Seq<String> pages(String html) {
        try (var pdf = open(html)) {
            var pages = List.<String>empty();
            for (var page = pdf.getNumberOfPages(); page > 0; page--) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages = pages.prepend(Page.plain(stripper.getText(pdf)));
            }
            return pages;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static PDDocument open(String html) {
        try {
            return Loader.loadPDF(PDF.print(html));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
