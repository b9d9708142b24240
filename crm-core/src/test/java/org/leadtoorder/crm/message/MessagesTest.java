package org.leadtoorder.crm.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.PriceBasis;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.PriceSource;
import org.leadtoorder.crm.quote.QuoteCommand.EditQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.quote.QuoteComparison;
import org.leadtoorder.crm.quote.QuoteComparison.Field;
import org.leadtoorder.crm.quote.QuoteComparison.FieldChange;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.quote.Said;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

class MessagesTest {
    private static final List<String> SENTENCES = List.of(
                    "same", "added", "removed", "line", "whole", "new", "gone", "other")
            .map(name -> "comparison." + name)
            .appendAll(List.of("text", "yes", "no", "STANDARD", "OPTIONAL", "ALTERNATIVE", "per", "percent")
                    .map(name -> "said." + name));

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_rule_and_every_fault_and_every_field_has_a_text_and_no_text_is_left_over(String language) {
        var ids = new TreeSet<>(Stream.of(Rule.values())
                .map(Rule::id)
                .appendAll(Stream.of(Code.values()).map(Code::name))
                .appendAll(Stream.of(Field.values()).map(field -> "field." + field))
                .appendAll(Stream.of(PriceBasis.values()).map(basis -> "said." + basis))
                .appendAll(SENTENCES)
                .asJava());
        assertEquals(
                ids, new TreeSet<>(Messages.in(Locale.forLanguageTag(language)).keys()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_fault_says_where(String language) {
        var messages = Messages.in(Locale.forLanguageTag(language));
        for (var code : Code.values()) {
            var text = messages.of(Fault.of(code, "the.field", "7"));
            assertTrue(text.contains("the.field (7)"), text);
            assertFalse(text.contains("{"), text);
        }
    }

    @Test
    void a_refusal_gives_one_line_for_each_reason() {
        var refusal = new Rejection.Refused(List.of(
                new Reason(Rule.L_6, Fault.of(Code.MISSING, "pieces", "need")),
                new Reason(Rule.L_7, Fault.of(Code.UNREACHABLE, "contact"))));
        assertEquals(
                List.of(
                        "L-6: pieces (need) is missing. A lead qualifies when every piece that the company requires is known.",
                        "L-7: contact cannot be reached. A qualified lead can be reached by e-mail, phone or post."),
                Messages.in(Locale.ENGLISH).of(refusal));
        assertEquals(
                "K-1: LeadId (L) gibt es nicht. Was ein Wunsch nennt, gibt es; was er anlegt, gibt es noch nicht.",
                Messages.in(Locale.GERMANY)
                        .of(new Rejection.NotFound(new LeadId("L")))
                        .head());
    }

    @Test
    void who_reads_another_language_reads_english() {
        assertEquals(
                Messages.in(Locale.ENGLISH).of(Rule.L_1),
                Messages.in(Locale.FRENCH).of(Rule.L_1));
    }

    @Test
    void no_two_rules_say_the_same() {
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var texts = Stream.of(Rule.values()).map(Messages.in(locale)::of);
            assertEquals(texts.size(), texts.distinct().size());
        }
    }

    private static final QuoteDraft OFFER = Deal.OFFER;

    /** An issued quote and a version of it that differs in everything that may differ. */
    private static QuoteComparison comparison() {
        var deal = Deal.standard().issued();
        var first = deal.the(IssuedQuote.class, Deal.QUOTE).content();
        var line = DraftLine.builder()
                .id("1")
                .description(FreeText.of("Motor {amount}"))
                .quantity(Quantity.of(1_500))
                .price(new PriceSource.Stated(
                        new UnitPrice(new BigDecimal("2.505"), Currency.getInstance("EUR"), Quantity.of(100)),
                        FreeText.of("volume")))
                .tax(OFFER.lines().head().tax())
                .discounts(List.of(Percentage.of("2.5"), Percentage.of("10")))
                .build();
        var other = DraftLine.builder()
                .id("9")
                .description(FreeText.of("Spare part"))
                .quantity(Quantity.of(1))
                .price(new PriceSource.Stated(UnitPrice.of("1234.5", "EUR"), FreeText.of("volume")))
                .tax(OFFER.lines().head().tax())
                .kind(LineKind.alternativeTo("1"))
                .build();
        var draft = QuoteDraft.builder()
                .lines(List.of(line, other))
                .headerDiscount(Option.some(HeaderDiscount.of(Percentage.of("5"))))
                .terms(List.of(Label.of("net 30")))
                .build();
        deal.walk(new ReviseQuote(Deal.QUOTE), new EditQuote(Deal.QUOTE, draft));
        return QuoteComparison.of(first, deal.the(DraftQuote.class, Deal.QUOTE).content());
    }

    @Test
    void two_versions_of_a_quote_are_compared_in_words() {
        var english = Messages.in(Locale.ENGLISH).of(comparison());
        assertEquals(
                List.of(),
                english.filter(line -> line.contains("comparison.") || line.contains("said."))
                        .toList());
        assertTrue(english.contains("Line 9 is new: 1 × Spare part, 1,234.50 EUR."), english::toString);
        assertTrue(english.contains("Line 1: the quantity was 2 and is now 1,500."), english::toString);
        assertTrue(
                english.contains("Line 1: the unit price was 1,200.00 EUR and is now 2.505 EUR per 100."),
                english::toString);
        assertTrue(english.contains("Line 1: the discount is now 2.5% + 10%."), english::toString);
        assertTrue(english.contains("Quote: the discount on the whole is now 5%."), english::toString);
        var german = Messages.in(Locale.GERMAN).of(comparison());
        assertEquals(english.size(), german.size());
        assertTrue(german.contains("Position 9 ist neu: 1 × Spare part, 1.234,50 EUR."), german::toString);
        assertTrue(
                german.contains("Position 1: der Einzelpreis war 1.200,00 EUR und ist jetzt 2,505 EUR je 100."),
                german::toString);
        assertTrue(german.contains("Angebot: der Gesamtrabatt ist jetzt 5 %."), german::toString);
        assertTrue(german.exists(line -> line.startsWith("Angebot: die Bruttosumme war ")), german::toString);
    }

    @Test
    void what_a_person_wrote_is_told_as_it_was_written() {
        assertTrue(Messages.in(Locale.ENGLISH)
                .of(comparison())
                .exists(line ->
                        line.startsWith("Line 1: the description was “") && line.endsWith("“Motor {amount}”.")));
    }

    @Test
    void versions_that_do_not_differ_say_so() {
        var content =
                Deal.standard().issued().the(IssuedQuote.class, Deal.QUOTE).content();
        assertEquals(
                List.of("Both versions offer the same."),
                Messages.in(Locale.ENGLISH)
                        .of(QuoteComparison.of(content, content))
                        .toList());
    }

    /** Each field, new and gone and other, of every type of content that it may have. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void no_sentence_has_an_empty_place(String language) {
        var messages = Messages.in(Locale.forLanguageTag(language));
        for (var said : List.<Said>of(
                new Said.Text("x"),
                new Said.Codes(List.of("x")),
                new Said.Quantity(Quantity.of(1)),
                new Said.Money(Money.of("1", "EUR")),
                new Said.Price(UnitPrice.of("1", "EUR")),
                new Said.Percentages(List.of(Percentage.of("1"))),
                new Said.Tax("VAT", Percentage.of("1")),
                new Said.TaxTotal("VAT", Percentage.of("1"), Money.of("1", "EUR")),
                new Said.Flag(true),
                new Said.Flag(false),
                new Said.Basis(PriceBasis.NET),
                new Said.Basis(PriceBasis.GROSS),
                new Said.LineKind(new LineKind.Standard()),
                new Said.LineKind(new LineKind.Optional()),
                new Said.LineKind(LineKind.alternativeTo("1"))))
            for (var field : Field.values())
                for (var change : List.of(
                        new FieldChange(field, Option.none(), Option.some(said)),
                        new FieldChange(field, Option.some(said), Option.none()),
                        new FieldChange(field, Option.some(said), Option.some(said)))) {
                    var text = new Comparisons(Locale.forLanguageTag(language), messages::text).of(change);
                    assertFalse(text.contains("{") || text.contains("}"), text);
                }
    }
}
