package org.leadtoorder.crm.example.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.QuoteDraft;

/** Every figure of the view stands on the page, once, in its place and in its language. */
class FiguresTest {
    private static final SampleDeal GERMAN = SampleDeal.in(Language.DE);
    private static final SampleDeal ENGLISH = SampleDeal.in(Language.EN);

    /** A second way to write an amount, which knows nothing of the program's. */
    private static String written(Money money, Language language) {
        var english = String.format(Locale.ROOT, "%,.2f", money.amount().abs());
        var figures = language == Language.EN
                ? english
                : english.replace(',', ';').replace('.', ',').replace(';', '.');
        return (money.isNegative() ? "\u2212" : "") + figures;
    }

    private static String withCurrency(Money money, Language language) {
        if (language == Language.DE) return written(money, language) + " €";
        return (money.isNegative() ? "\u2212" : "") + "€"
                + written(money.isNegative() ? money.negate() : money, language);
    }

    private static SampleDeal deal(Language language) {
        return language == Language.DE ? GERMAN : ENGLISH;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Each line of a quote shows quantity, price, discounts, tax and amount, once")
    void each_line_shows_its_figures(Language language) {
        var page = Page.of(Printed.quote(deal(language), language));
        var document = deal(language).quote();
        assertEquals(document.lines().map(line -> line.item().id()), page.texts("//tr/@data-line"));
        for (var line : document.lines()) {
            var id = line.item().id();
            var amount = written(line.total().amount(), language);
            assertEquals(line.counted() ? amount : "(" + amount + ")", page.cell(id, "amount"));
            assertEquals(Page.plain(line.description().value()), page.cell(id, "description"));
            assertEquals(line.product().get().value(), page.cell(id, "product"));
        }
        var german = language == Language.DE;
        assertEquals(german ? "3,495 / 100" : "3.495 / 100", page.cell("cards", "price"));
        assertEquals(german ? "12.500" : "12,500", page.cell("cards", "quantity"));
        assertEquals(german ? "7,5" : "7.5", page.cell("oil", "quantity"));
        assertEquals(german ? "\u22125 %\u22122,5 %" : "\u22125%\u22122.5%", page.cell("engine", "discounts"));
        assertEquals(german ? "7 %" : "7%", page.cell("tables", "tax"));
        assertEquals(german ? "\u2212750,00" : "\u2212750.00", page.cell("return", "price"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("The totals of a quote stand once, in the order of computation, tax by code and rate")
    void the_totals_stand_once(Language language) {
        var page = Page.of(Printed.quote(deal(language), language));
        var totals = deal(language).quote().totals();
        assertEquals(2, totals.taxes().size());
        var expected = List.of(totals.subtotal(), totals.headerDiscount().negate(), totals.net())
                .appendAll(totals.taxes().map(tax -> tax.tax()))
                .append(totals.gross())
                .map(money -> withCurrency(money, language));
        assertEquals(expected, page.texts("//table[@class='totals']//td").toList());
        assertEquals(
                List.of("subtotal", "discount", "net", "tax-1", "tax-2", "gross"),
                page.texts("//table[@class='totals']//td/@data-cell").toList());
        for (var tax : totals.taxes())
            assertEquals(
                    1,
                    page.count("//table[@class='totals']//th[contains(normalize-space(translate(., '\u00a0', ' ')), '"
                            + withCurrency(tax.base(), language) + "')]"));
        for (var money : expected)
            assertEquals(
                    1, page.count("//text()[normalize-space(translate(., '\u00a0', ' ')) = '" + money + "']"), money);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A quote names parties, number, days, terms and digest")
    void a_quote_names_the_rest(Language language) {
        var page = Page.of(Printed.quote(deal(language), language));
        var document = deal(language).quote();
        var german = language == Language.DE;
        assertEquals((german ? "Angebot " : "Quotation ") + document.number().get(), page.cell("title"));
        assertEquals(german ? "2. März 2026" : "2 March 2026", page.cell("issuedOn"));
        assertEquals(german ? "1. April 2026" : "1 April 2026", page.cell("validUntil"));
        assertEquals(document.digest().get(), page.cell("digest"));
        assertEquals(document.customer().value(), page.cell("customer"));
        assertEquals("Analytische Maschinen GmbH", page.cell("seller"));
        var address = page.cell("address-customer");
        for (var part : List.of(
                "Ελληνικά Λογιστικά Α.Ε.", "Οδός Σταδίου 5", "105 62 Αθήνα", german ? "Griechenland" : "Greece"))
            assertTrue(address.contains(part), part);
        assertTrue(page.cell("note").startsWith(german ? "Zahlbar innerhalb von 30 Tagen" : "Payable within 30 days"));
        assertEquals(Page.plain(document.wording().get().value()), page.cell("wording"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Alternative and optional lines are marked, in brackets, and not in the totals")
    void what_is_not_counted_is_marked(Language language) {
        var page = Page.of(Printed.quote(deal(language), language));
        assertEquals(
                List.of("engine-two", "stand", "service"),
                page.texts("//tr[@class='shown']/@data-line").toList());
        assertEquals(3, page.count("//*[@data-cell='marker']"));
        var german = language == Language.DE;
        assertEquals(
                german
                        ? "Alternativposition zu Pos. 1 – nicht in der Summe enthalten"
                        : "Alternative to no. 1 – not included in the total",
                page.cell("engine-two", "marker"));
        var document = deal(language).quote();
        var sum = document.lines()
                .filter(line -> line.counted())
                .map(line -> line.total().amount())
                .reduce(Money::plus);
        assertEquals(withCurrency(sum, language), page.cell("subtotal"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("An order shows what was chosen, its own totals, the addresses and the quote that it is of")
    void an_order(Language language) {
        var page = Page.of(Printed.order(deal(language), language));
        var order = deal(language).order();
        assertEquals(order.lines().map(line -> line.id()), page.texts("//tr/@data-line"));
        assertTrue(page.texts("//tr/@data-line").contains("stand"));
        assertEquals(0, page.count("//*[@data-cell='marker']"));
        for (var line : order.lines())
            assertEquals(
                    written(order.document().total(line.id()).get().amount(), language),
                    page.cell(line.id(), "amount"));
        assertEquals(withCurrency(order.totals().gross(), language), page.cell("gross"));
        assertFalse(
                order.totals().gross().equals(deal(language).quote().totals().gross()));
        assertEquals((language == Language.DE ? "Auftrag " : "Order ") + order.number(), page.cell("title"));
        assertEquals("Q-1/1", page.cell("quoteNumber"));
        for (var key : List.of("customer", "billing", "delivery"))
            assertTrue(page.cell("address-" + key).contains("105 62 Αθήνα"), key);
        assertEquals(Page.plain(deal(language).quote().wording().get().value()), page.cell("wording"));
    }

    @Test
    @DisplayName("Where no tax is charged the page says why, once")
    void the_reason_for_no_tax() {
        var tax = Tax.reverseCharge("REVERSE-CHARGE", "Article 196 of Directive 2006/112/EC");
        var draft = QuoteDraft.of(
                DraftLine.of("1", "Advice", 1, UnitPrice.of("100.00", "EUR"), "list", tax),
                DraftLine.of("2", "More advice", 1, UnitPrice.of("100.00", "EUR"), "list", tax));
        var page = Page.of(Printed.quote(SampleDeal.of(SampleContent.contact(), draft, List.empty()), Language.EN));
        assertEquals("Article 196 of Directive 2006/112/EC", page.cell("note"));
        assertEquals("€0.00", page.cell("tax-1"));
        assertEquals("€200.00", page.cell("gross"));
        assertEquals(0, page.count("//*[@data-cell='wording']"));
    }

    @Test
    @DisplayName("A quote without terms has no heading for them, and one without discount no subtotal")
    void nothing_that_is_not_there() {
        var draft = QuoteDraft.of(
                DraftLine.of("1", "Advice", 1, UnitPrice.of("100.00", "EUR"), "list", Tax.of("V0", Percentage.ZERO)));
        var page = Page.of(Printed.quote(SampleDeal.of(SampleContent.contact(), draft, List.empty()), Language.EN));
        assertEquals(List.of("Totals"), page.texts("//h2").toList());
        assertEquals(
                List.of("net", "tax-1", "gross"),
                page.texts("//table[@class='totals']//td/@data-cell").toList());
    }

    @Test
    @DisplayName("The machine's locale plays no part")
    void no_default_locale() {
        var before = Locale.getDefault();
        var expected = Printed.quote(GERMAN, Language.DE);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(expected, Printed.quote(GERMAN, Language.DE));
        } finally {
            Locale.setDefault(before);
        }
    }
}
