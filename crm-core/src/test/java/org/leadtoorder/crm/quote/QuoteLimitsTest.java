package org.leadtoorder.crm.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.leadtoorder.crm.quote.QuoteSamples.ID;
import static org.leadtoorder.crm.quote.QuoteSamples.OPPORTUNITY;
import static org.leadtoorder.crm.quote.QuoteSamples.VAT;
import static org.leadtoorder.crm.quote.QuoteSamples.acceptance;
import static org.leadtoorder.crm.quote.QuoteSamples.accepted;
import static org.leadtoorder.crm.quote.QuoteSamples.choices;
import static org.leadtoorder.crm.quote.QuoteSamples.created;
import static org.leadtoorder.crm.quote.QuoteSamples.draft;
import static org.leadtoorder.crm.quote.QuoteSamples.drafted;
import static org.leadtoorder.crm.quote.QuoteSamples.issued;
import static org.leadtoorder.crm.quote.QuoteSamples.listed;
import static org.leadtoorder.crm.quote.QuoteSamples.now;
import static org.leadtoorder.crm.quote.QuoteSamples.refused;
import static org.leadtoorder.crm.quote.QuoteSamples.stated;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.LineTotal;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExtendValidity;
import org.leadtoorder.crm.quote.QuoteComparison.Field;
import org.leadtoorder.crm.quote.QuoteComparison.FieldChange;
import org.leadtoorder.crm.quote.QuoteDocument.DocumentLine;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** The last draft, acceptance and cost that a limit lets pass, and each field that a comparison tells. */
class QuoteLimitsTest {
    @Test
    @DisplayName("Q-2: an id of fifty characters, sixteen discounts and a tax code of thirty characters are the most")
    void a_line_has_its_limits() {
        var line = stated("x".repeat(50), "1.00")
                .discounts(List.fill(16, Percentage.of(1)))
                .build();
        assertEquals(50, line.id().length());
        assertEquals(16, line.discounts().size());
        assertEquals(new TaxSource.Coded("x".repeat(30)), TaxSource.coded("x".repeat(30)));
        assertThrows(IllegalArgumentException.class, () -> TaxSource.coded("x".repeat(31)));
        assertEquals(
                stated("1", "2.00")
                        .description(FreeText.of("Seal"))
                        .quantity(Quantity.of(3))
                        .build(),
                DraftLine.of("1", "Seal", 3, UnitPrice.of("2.00", "EUR"), "agreed", VAT));
    }

    @Test
    @DisplayName("Q-2: a draft has ten thousand lines and is valid until a day of the years 1 to 9999")
    void a_draft_has_its_limits() {
        var line = stated("1", "1.00").build();
        var most = QuoteDraft.builder().lines(List.fill(QuoteDraft.MAX_LINES, line));
        assertEquals(QuoteDraft.MAX_LINES, most.build().lines().size());
        for (var day : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 30)))
            assertEquals(
                    Option.some(day),
                    QuoteDraft.builder().validUntil(Option.some(day)).build().validUntil());
        for (var day : List.of(LocalDate.of(0, 12, 31), LocalDate.of(9999, 12, 31)))
            assertThrows(
                    IllegalArgumentException.class,
                    () -> QuoteDraft.builder().validUntil(Option.some(day)).build());
    }

    @Test
    @DisplayName("Q-2: a draft has two hundred terms at most")
    void a_draft_has_no_more_terms_than_the_limit() {
        var terms = List.range(0, QuoteDraft.MAX_TERMS + 1).map(each -> Label.of("term " + each));
        var most = QuoteDraft.builder().lines(List.of(stated("1", "1.00").build()));
        assertEquals(
                QuoteDraft.MAX_TERMS,
                drafted(most.terms(terms.tail()).build()).content().terms().size());
        var more = created(most.terms(terms).build(), SampleCustomers.prospect(), now());
        refused(more, Rule.Q_2, Code.TOO_MANY, "terms");
    }

    @Test
    @DisplayName("Q-8: an acceptance names a digest of two hundred characters and ten thousand lines at most")
    void an_acceptance_has_its_limits() {
        var acceptance = acceptance(issued())
                .digest("x".repeat(200))
                .chosen(List.range(0, QuoteDraft.MAX_LINES).map(String::valueOf))
                .build();
        assertEquals(200, acceptance.digest().length());
        assertEquals(QuoteDraft.MAX_LINES, acceptance.chosen().size());
    }

    @Test
    @DisplayName("Q-8 Q-10: a day of acceptance and a new last day are of the years 1 to 9999")
    void a_day_is_one_that_a_document_has() {
        var acceptance = acceptance(issued());
        for (var day : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 30))) {
            assertEquals(day, acceptance.on(day).build().on());
            assertEquals(day, new ExtendValidity(ID, day).until());
        }
        for (var day : List.of(LocalDate.of(0, 12, 31), LocalDate.of(9999, 12, 31))) {
            assertThrows(
                    IllegalArgumentException.class, () -> acceptance.on(day).build());
            assertThrows(IllegalArgumentException.class, () -> new ExtendValidity(ID, day));
        }
    }

    @Test
    @DisplayName("Q-2: a tax code is one line of what can be seen")
    void a_tax_code_is_one_line() {
        assertEquals("VAT 19", new TaxSource.Coded("VAT 19").code());
        for (var code : List.of("VAT\n19", " ", "VAT\u202e19"))
            assertThrows(IllegalArgumentException.class, () -> new TaxSource.Coded(code));
    }

    @Test
    @DisplayName("a cost past all bounds is as good as unknown")
    void a_boundless_cost_is_unknown() {
        assertEquals(
                Option.some(Money.of("2800000000000000.00", "EUR")),
                margin("1400000000000000.00").map(Margin::cost));
        assertEquals(Option.none(), margin("1500000000000000.00"));
    }

    private static Option<Margin> margin(String cost) {
        return drafted(draft(costing("1", cost), costing("2", cost))).content().margin();
    }

    private static DraftLine costing(String id, String cost) {
        return stated(id, "1.00").cost(Option.some(UnitPrice.of(cost, "EUR"))).build();
    }

    @Test
    @DisplayName("a content gives a line's amounts by its id, a document shows what kind of line it is")
    void lines_are_found() {
        var draft = drafted(choices());
        for (var id : List.of("1", "A", "B", "O"))
            assertEquals(Option.some(id), draft.content().total(id).map(LineTotal::line));
        assertEquals(Option.none(), draft.content().total("9"));
        assertEquals(
                List.of(LineKind.STANDARD, LineKind.alternativeTo("1"), LineKind.alternativeTo("1"), LineKind.OPTIONAL),
                QuoteDocument.of(draft).lines().map(DocumentLine::kind).toList());
    }

    @Test
    @DisplayName("R-2: what is open of a quote is what of each line was not ordered")
    void what_is_open_is_told_line_by_line() {
        var quote = accepted();
        assertEquals(
                List.of(new OpenLine(quote.content().lines().head(), Quantity.of(2))),
                quote.openLines().toList());
    }

    @Test
    @DisplayName("what a quote did not keep once is not there; a wish and a fact name their quote")
    void what_was_not_kept_is_not_there() {
        var issue = issued().issue();
        var sparse = ImmutableIssue.builder()
                .number(issue.number())
                .version(issue.version())
                .issuedOn(issue.issuedOn())
                .validUntil(issue.validUntil())
                .digest(issue.digest())
                .exclusive(issue.exclusive())
                .approvals(issue.approvals())
                .build();
        assertEquals(Option.none(), sparse.addressee());
        var content = drafted().content();
        assertEquals(
                Option.none(),
                ImmutableQuoteContent.builder()
                        .lines(content.lines())
                        .headerDiscount(content.headerDiscount())
                        .terms(content.terms())
                        .wording(content.wording())
                        .wishedValidity(content.wishedValidity())
                        .policy(content.policy())
                        .totals(content.totals())
                        .build()
                        .exchangeRate());
        var document = QuoteDocument.of(issued());
        assertEquals(
                Option.none(),
                ImmutableQuoteDocument.builder()
                        .number(document.number())
                        .version(document.version())
                        .customer(document.customer())
                        .currency(document.currency())
                        .priceBasis(document.priceBasis())
                        .issuedOn(document.issuedOn())
                        .validUntil(document.validUntil())
                        .digest(document.digest())
                        .lines(document.lines())
                        .headerDiscount(document.headerDiscount())
                        .terms(document.terms())
                        .wording(document.wording())
                        .totals(document.totals())
                        .build()
                        .addressee());
        assertEquals(Prices.builder().build(), Prices.none());
        var wish = new CreateQuote(OPPORTUNITY, ID, draft(listed().build()));
        assertEquals(ID, wish.target());
        assertEquals(
                ID,
                created(wish.draft(), SampleCustomers.prospect(), now()).get().subject());
    }

    @Test
    @DisplayName("a comparison tells every field of a line and of the whole that differs, from what to what")
    void a_comparison_tells_every_field() {
        var before = content(
                draft(
                                stated("1", "100.00").build(),
                                stated("2", "1.00").build(),
                                stated("3", "1.00").build())
                        .lines()
                        .toList(),
                HeaderDiscount.of(Money.of("5.00", "EUR")),
                List.empty(),
                Option.none());
        var after = content(
                List.of(
                        stated("1", "100.00")
                                .product(Option.some(Label.of("PUMP")))
                                .price(PriceSource.stated(UnitPrice.of("100.00", "EUR"), FreeText.of("fair")))
                                .discounts(List.of(Percentage.of(10), Percentage.of(5)))
                                .cost(Option.some(UnitPrice.of("70.00", "EUR")))
                                .build(),
                        stated("2", "1.00").kind(LineKind.OPTIONAL).build(),
                        stated("3", "1.00").kind(LineKind.alternativeTo("1")).build()),
                HeaderDiscount.of(Percentage.of("2.5")),
                List.of(Label.of("NET30"), Label.of("EXW")),
                Option.some(FreeText.of("frei Haus")));
        var comparison = QuoteComparison.of(before, after);
        assertFalse(comparison.isEmpty());
        var line = comparison.changed().get(0).fields();
        assertEquals(
                HashSet.of(Field.PRODUCT, Field.PRICE_REASON, Field.DISCOUNTS, Field.COST, Field.AMOUNT),
                line.map(FieldChange::field).toSet());
        assertEquals(change(Field.PRODUCT, null, new Said.Text("PUMP")), only(line, Field.PRODUCT));
        assertEquals(
                change(Field.PRICE_REASON, new Said.Text("agreed"), new Said.Text("fair")),
                only(line, Field.PRICE_REASON));
        assertEquals(
                change(Field.DISCOUNTS, null, new Said.Percentages(List.of(Percentage.of(10), Percentage.of(5)))),
                only(line, Field.DISCOUNTS));
        assertEquals(change(Field.AMOUNT, euros("100.00"), euros("85.50")), only(line, Field.AMOUNT));
        assertEquals(
                List.of(
                        change(Field.KIND, new Said.LineKind(LineKind.STANDARD), new Said.LineKind(LineKind.OPTIONAL)),
                        change(Field.COUNTED, new Said.Flag(true), new Said.Flag(false))),
                comparison.changed().get(1).fields().toList());
        assertEquals(
                List.of(
                        change(
                                Field.KIND,
                                new Said.LineKind(LineKind.STANDARD),
                                new Said.LineKind(LineKind.alternativeTo("1"))),
                        change(Field.COUNTED, new Said.Flag(true), new Said.Flag(false))),
                comparison.changed().get(2).fields().toList());
        var rest = comparison.fields();
        assertEquals(
                change(Field.HEADER_DISCOUNT, euros("5.00"), new Said.Percentages(List.of(Percentage.of("2.5")))),
                only(rest, Field.HEADER_DISCOUNT));
        assertEquals(change(Field.SUBTOTAL, euros("102.00"), euros("85.50")), only(rest, Field.SUBTOTAL));
        assertEquals(change(Field.DISCOUNT_TOTAL, euros("5.00"), euros("2.14")), only(rest, Field.DISCOUNT_TOTAL));
        assertEquals(change(Field.NET, euros("97.00"), euros("83.36")), only(rest, Field.NET));
        assertEquals(
                change(
                        Field.TAX_TOTAL,
                        new Said.TaxTotal("VAT", Percentage.of(20), Money.of("19.40", "EUR")),
                        new Said.TaxTotal("VAT", Percentage.of(20), Money.of("16.67", "EUR"))),
                only(rest, Field.TAX_TOTAL));
        assertEquals(change(Field.TERMS, null, new Said.Codes(List.of("NET30", "EXW"))), only(rest, Field.TERMS));
        assertEquals(change(Field.WORDING, null, new Said.Text("frei Haus")), only(rest, Field.WORDING));
    }

    @Test
    @DisplayName("the text form of a comparison tells no words that a person wrote")
    void words_are_not_told() {
        assertEquals("Text[…]", new Said.Text("frei Haus").toString());
    }

    private static FieldChange only(Seq<FieldChange> changes, Field field) {
        return changes.filter(change -> change.field() == field).single();
    }

    private static FieldChange change(Field field, @Nullable Said before, Said after) {
        return new FieldChange(field, Option.of(before), Option.some(after));
    }

    private static Said euros(String amount) {
        return new Said.Money(Money.of(amount, "EUR"));
    }

    private static QuoteContent content(
            List<DraftLine> lines, HeaderDiscount discount, List<Label> terms, Option<FreeText> wording) {
        return drafted(QuoteDraft.builder()
                        .lines(lines)
                        .headerDiscount(Option.some(discount))
                        .terms(terms)
                        .wording(wording)
                        .build())
                .content();
    }
}
