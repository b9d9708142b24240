package org.leadtoorder.crm.example.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.PriceSource;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.value.FreeText;

/** The PDF says what the page says. */
class PdfTest {
    @ParameterizedTest
    @EnumSource
    @DisplayName("The PDF of a quote has title, lines, totals and pages that are counted, and its table's head on each")
    void a_quote(Language language) {
        var html = Printed.quote(SampleDeal.in(language), language);
        var page = Page.of(html);
        var pages = Printed.pages(html);
        var german = language == Language.DE;
        var text = pages.mkString(" ");
        assertTrue(text.contains(german ? "Angebot Q-1/1" : "Quotation Q-1/1"));
        for (var total : page.texts("//table[@class='totals']//td")) assertTrue(text.contains(total), total);
        for (var amount : page.texts("//td[@data-cell='amount']")) assertTrue(text.contains(amount), amount);
        assertTrue(text.contains("Ελληνικά Λογιστικά Α.Ε."));
        assertTrue(text.contains(page.cell("digest")));
        assertEquals(2, pages.size());
        for (var number = 1; number <= 2; number++) {
            var one = pages.get(number - 1);
            assertTrue(one.contains(german ? "Seite " + number + " von 2" : "Page " + number + " of 2"), one);
            assertTrue(one.contains(german ? "Bezeichnung" : "Description"), one);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678.90", "123456789.12", "999999999999.99"})
    @DisplayName("A large figure stands on one line")
    void a_large_figure(String price) {
        var line = DraftLine.of("1", "Works", 1, UnitPrice.of(price, "EUR"), "list", Tax.of("VAT", Percentage.of(19)));
        var optional = DraftLine.builder()
                .id("2")
                .description(FreeText.of("More works"))
                .quantity(Quantity.of(100))
                .kind(new LineKind.Optional())
                .price(PriceSource.stated(UnitPrice.of(price, "EUR"), FreeText.of("list")))
                .tax(line.tax())
                .build();
        var html = Printed.quote(
                SampleDeal.of(SampleContent.contact(), QuoteDraft.of(line, optional), List.empty()), Language.DE);
        var page = Page.of(html);
        var text = Printed.pages(html).mkString();
        for (var id : List.of("1", "2")) {
            assertTrue(text.contains(page.cell(id, "amount")), page.cell(id, "amount"));
            assertTrue(text.contains(page.cell(id, "price")), page.cell(id, "price"));
        }
    }

    @Test
    @DisplayName("The PDF is tagged, names its language and title, and embeds all of its fonts")
    void for_every_reader() throws IOException {
        try (var pdf = Printed.open(Printed.quote(SampleDeal.in(Language.DE), Language.DE))) {
            var catalog = pdf.getDocumentCatalog();
            assertTrue(catalog.getMarkInfo().isMarked());
            assertEquals("de-DE", catalog.getLanguage());
            assertEquals("Angebot Q-1/1", pdf.getDocumentInformation().getTitle());
            var fonts = 0;
            for (var page : pdf.getPages())
                for (var name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                    fonts++;
                }
            assertTrue(fonts > 0);
        }
    }

    @Test
    @DisplayName("The program writes what it says that it writes, and refuses a language that it has not")
    void the_program(@TempDir Path out) throws IOException {
        var told = new StringWriter();
        var failed = new StringWriter();
        assertEquals(
                0,
                Documents.run(
                        new PrintWriter(told), new PrintWriter(failed), "--language", "de", "--out", out.toString()));
        var files = told.toString().lines().toList();
        assertEquals(4, files.size());
        for (var file : files) assertTrue(Files.size(Path.of(file)) > 1_000, file);
        assertEquals(2, Documents.run(new PrintWriter(told), new PrintWriter(failed), "--language", "fr"));
        assertTrue(failed.toString().contains("--language"));
    }
}
