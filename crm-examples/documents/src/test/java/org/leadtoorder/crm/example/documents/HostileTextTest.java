package org.leadtoorder.crm.example.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PostalAddress;

/** Whatever somebody writes into a description, a name or the terms is text on the page, and nothing else. */
class HostileTextTest {
    private static final String EMOJI = "👩‍🔧 wrench 🔧 🇪🇺";
    private static final String ASIAN = "漢字かな 한국어 ไทย";
    /** What DejaVu Sans has not. */
    private static final List<String> UNPRINTABLE = List.of(EMOJI, ASIAN);

    /** Two ordinary lines around a hostile one; name, address, terms and wording are hostile too. */
    private static SampleDeal deal(String text) {
        var tax = Tax.of("VAT", Percentage.of(19));
        var price = UnitPrice.of("10.00", "EUR");
        // Names and labels are of one line, and without what cannot be seen.
        var plain =
                Page.plain(text.replace('\u2028', ' ').replace('\u2029', ' ').replace("\u00ad", ""));
        var oneLine = plain.substring(0, Math.min(100, plain.length()));
        var contact = Contact.builder()
                .organisation(oneLine)
                .email("ada@example.org")
                .addresses(List.of(PostalAddress.of(oneLine)))
                .build();
        var lines = List.of(
                DraftLine.of("1", "before", 1, price, "list", tax),
                DraftLine.of("2", text, 1, price, "list", tax),
                DraftLine.of("3", "after", 1, price, "list", tax));
        var draft = QuoteDraft.builder()
                .lines(lines)
                .terms(List.of(Label.of(oneLine)))
                .wording(Option.some(FreeText.of(text)))
                .build();
        return SampleDeal.of(contact, draft, List.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</td></tr></table><h1>Total €0.00</h1>",
                "\" onload=\"x\" data-cell=\"gross\" '><img src=\"http://localhost/x.png\"/>",
                "]]> <![CDATA[ <!-- --> &amp; &nbsp; &#0; &xxe;",
                "</style><style>td { display: none }</style>",
                "{{ paper.title }} {% for x in paper.lines %} {# #}",
                "שלום עולם 123 (abc)",
                "\u200fمضخة مياه رقم 7\u200e",
                EMOJI,
                ASIAN,
                "line\u2028line\u2029line\r\nline\ttab",
                "a\u0301\u0302 \u00ad soft",
            })
    @DisplayName("A hostile text is shown as it is, and moves no figure")
    void a_hostile_text_is_text(String text) {
        for (var language : Language.values()) {
            var deal = deal(text);
            var html = Printed.quote(deal, language);
            var page = Page.of(html);
            assertEquals(List.of("1", "2", "3"), page.texts("//tr/@data-line").toList());
            assertEquals(
                    Page.plain(text.replace('\u2028', '\n').replace('\u2029', '\n')), page.cell("2", "description"));
            assertEquals(1, page.count("//*[@data-cell='gross']"));
            assertEquals(0, page.count("//script") + page.count("//img") + page.count("//@onload"));
            assertEquals(1, page.count("//style"));
            assertEquals(1, page.count("//h1"));
            if (UNPRINTABLE.contains(text)) assertThrows(Glyphs.Missing.class, () -> Printed.PDF.print(html));
            else {
                var pdf = Printed.pages(html).mkString(" ");
                assertTrue(pdf.contains(page.cell("gross")));
                assertTrue(pdf.contains("before") && pdf.contains("after"));
            }
            assertEquals(3, Page.of(Printed.order(deal, language)).count("//tr/@data-line"));
        }
    }

    @Test
    @DisplayName("Hebrew is in the PDF from right to left, with its figures from left to right")
    void right_to_left() {
        var pdf = Printed.pages(Printed.quote(deal("שלום 123"), Language.EN)).mkString(" ");
        assertTrue(pdf.contains("123"));
        assertTrue(pdf.contains("שלום") || pdf.contains("םולש"));
        assertFalse(pdf.contains("\u25a1"));
    }

    @Test
    @DisplayName("What no font has is refused by name: nothing is printed with a box where a letter should stand")
    void what_no_font_has_is_refused() {
        var html = Printed.quote(deal("漢字 and 漢"), Language.EN);
        var missing = assertThrows(Glyphs.Missing.class, () -> Printed.PDF.print(html));
        assertEquals(
                "no font has U+6F22 漢 (CJK UNIFIED IDEOGRAPHS 6F22), U+5B57 字 (CJK UNIFIED IDEOGRAPHS 5B57); name one with --font",
                missing.getMessage());
    }

    @Test
    @DisplayName("What shows nothing, and what a font has, is not missing")
    void what_shows_nothing_is_not_missing() throws IOException {
        assertEquals(
                List.of(),
                Printed.PDF
                        .glyphs()
                        .missing("a\u0301 \u00ad\u200d\u200f\ufe0f\t\r\n\u2028 €−„“ שלום مضخة Ωμέγα Газпром")
                        .toList());
        assertEquals(List.of(0x1F527), Printed.PDF.glyphs().missing("🔧🔧").toList());
    }

    @Test
    @DisplayName(
            "A description of ten thousand characters, and a word that fits on no line, go over pages and lose nothing")
    void a_long_text() {
        var words = "word ".repeat(1_998) + "LASTWORD";
        var pages = Printed.pages(Printed.quote(deal(words), Language.EN));
        assertTrue(pages.size() > 2);
        var text = pages.mkString(" ");
        assertTrue(text.split("LASTWORD", -1).length > 2, "in the line and in the terms");
        assertTrue(text.contains("€35.70"));
        var unbroken = Printed.pages(Printed.quote(deal("W".repeat(3_000)), Language.EN))
                .mkString("");
        // Line, terms, and up to a hundred characters of name, address and term.
        assertTrue(unbroken.chars().filter(each -> each == 'W').count() >= 6_000);
        assertTrue(unbroken.contains("€35.70"));
    }
}
