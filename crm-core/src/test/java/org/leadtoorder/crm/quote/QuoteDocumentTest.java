package org.leadtoorder.crm.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.quote.QuoteSamples.*;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.Addressee;
import org.leadtoorder.crm.customer.CustomerAddress;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.quote.QuoteCommand.EditQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.quote.QuoteComparison.Field;
import org.leadtoorder.crm.quote.QuoteComparison.FieldChange;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PostalAddress;

@DisplayName("What a quote shows: digest, document and comparison")
class QuoteDocumentTest {
    private static final QuoteDraft FULL = QuoteDraft.builder()
            .lines(choices().lines())
            .headerDiscount(Option.some(HeaderDiscount.of(Percentage.of("2.5"))))
            .terms(List.of(Label.of("NET30")))
            .wording(Option.some(FreeText.of("Äpfel & Birnen,\nfrei Haus")))
            .build();

    /** Computed apart from this library, out of the form that {@link Digest} describes. */
    private static final String GOLDEN = "7db81245a48e5d0cc85e7939e7ae5876ec7c9f4f207fe73491912139d84e05df";

    private static String digest(QuoteDraft draft) {
        return Digest.of("4711", 1, EUR, TODAY, NOBODY, drafted(draft).content());
    }

    private static Addressee addressee(String name, String address) {
        var data = MasterData.builder()
                .organisation(name)
                .addresses(List.of(CustomerAddress.of(AddressPurpose.MAIN, PostalAddress.of(address))))
                .build();
        return Addressee.of(data, AddressPurpose.BILLING, TODAY);
    }

    @Test
    @DisplayName("Q-8: the digest is the same on every machine and for ever")
    void a_golden_digest() {
        assertEquals(GOLDEN, digest(FULL));
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(GOLDEN, digest(FULL));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    @DisplayName("Q-8: whatever the customer sees changes the digest")
    void what_is_seen_counts() {
        var digests = List.of(
                digest(FULL),
                digest(choices()),
                digest(draft(listed().build())),
                digest(draft(listed().description(FreeText.of("A pump.")).build())),
                digest(draft(listed().discountable(true)
                        .discounts(List.of(Percentage.ZERO))
                        .build())),
                Digest.of("4712", 1, EUR, TODAY, NOBODY, drafted(FULL).content()),
                Digest.of("4711", 2, EUR, TODAY, NOBODY, drafted(FULL).content()),
                Digest.of(
                        "4711", 1, EUR, TODAY.plusDays(1), NOBODY, drafted(FULL).content()),
                Digest.of(
                        "4711",
                        1,
                        EUR,
                        TODAY,
                        addressee("Pumps Ltd", "1 Old Street"),
                        drafted(FULL).content()),
                Digest.of(
                        "4711",
                        1,
                        EUR,
                        TODAY,
                        addressee("Pumps AG", "1 Old Street"),
                        drafted(FULL).content()),
                Digest.of(
                        "4711",
                        1,
                        EUR,
                        TODAY,
                        addressee("Pumps Ltd", "1 New Street"),
                        drafted(FULL).content()));
        assertEquals(digests.size(), digests.distinct().size());
    }

    @Test
    @DisplayName("Q-8: what the customer does not see (cost, reason of a price) does not")
    void what_is_not_seen_does_not_count() {
        var line = stated("1", "10.00");
        var plain = digest(draft(line.build()));
        assertEquals(
                plain,
                digest(draft(line.cost(Option.some(UnitPrice.of("1.00", "EUR"))).build())));
        var other = PriceSource.stated(UnitPrice.of("10.00", "EUR"), FreeText.of("for old times' sake"));
        assertEquals(plain, digest(draft(line.price(other).build())));
    }

    @Test
    @DisplayName("Q-8: no text can imitate a piece of the digest")
    void no_text_imitates_a_piece() {
        var one = QuoteDraft.builder()
                .terms(List.of(Label.of("a"), Label.of("b")))
                .build();
        var other = QuoteDraft.builder()
                .terms(List.of(Label.of("a")))
                .wording(Option.some(FreeText.of("b")))
                .build();
        var third = QuoteDraft.builder()
                .wording(Option.some(FreeText.of("a\nterm=1:b")))
                .build();
        assertEquals(
                3,
                List.of(one, other, third)
                        .map(QuoteDocumentTest::digest)
                        .distinct()
                        .size());
    }

    @Test
    @DisplayName("A document shows everything of its version, and earlier versions as they were")
    void a_document() {
        var issued = issued(drafted(FULL));
        var document = QuoteDocument.of(issued);
        assertEquals(Option.some("4711/1"), document.number());
        assertEquals(Option.some(issued.validUntil()), document.validUntil());
        assertEquals(Option.some(issued.issue().digest()), document.digest());
        assertEquals(
                Option.some("Pumps Ltd"),
                document.addressee().flatMap(Addressee::organisation).map(OrganisationName::value));
        assertEquals(issued.content().totals(), document.totals());
        assertEquals(
                List.of(true, false, false, false),
                document.lines().map(QuoteDocument.DocumentLine::counted).toList());
        var draft = issued.on(issued.revise(new ReviseQuote(ID), DEAL, now()).get());
        assertEquals(Option.some(document), QuoteDocument.of(draft, 1));
        assertEquals(Option.none(), QuoteDocument.of(draft).digest());
        assertEquals(Option.none(), QuoteDocument.of(draft, 3));
    }

    @Test
    @DisplayName(
            "A document bears name and address as the master data have them on its day, and tells neither in its text")
    void an_address() {
        var document = QuoteDocument.of(drafted(FULL));
        var customer = Addressee.of(SampleCustomers.prospect().masterData(), AddressPurpose.BILLING, TODAY);
        assertEquals(Option.none(), document.addressee());
        assertEquals(Option.some(customer), document.addressedTo(customer).addressee());
        assertEquals(document.totals(), document.addressedTo(customer).totals());
        assertFalse(document.addressedTo(customer).toString().contains("Pumps"));
        assertFalse(customer.toString().contains("Pumps"));
        var issued = QuoteDocument.of(issued(drafted(FULL)));
        assertEquals(Option.some(customer), issued.addressee());
        assertEquals(issued, issued.addressedTo(addressee("Pumps AG", "2 New Street")));
    }

    @Test
    @DisplayName("A comparison tells lines added, removed and changed, and which totals")
    void a_comparison() {
        var draft = drafted(choices());
        var changed = draft(
                listed().quantity(org.leadtoorder.crm.money.Quantity.of(3)).build(),
                stated("A", "150.00")
                        .kind(org.leadtoorder.crm.money.LineKind.alternativeTo("1"))
                        .build(),
                stated("N", "5.00").build());
        var edited = draft.on(
                draft.edit(new EditQuote(ID, changed), DEAL, PRICES, now()).get());
        var comparison = QuoteComparison.of(draft.content(), edited.content());
        assertEquals(
                List.of("N"),
                comparison.added().map(QuoteComparison.OneLine::line).toList());
        assertEquals(
                List.of("B", "O"),
                comparison.removed().map(QuoteComparison.OneLine::line).toList());
        assertEquals(
                List.of("1"),
                comparison.changed().map(QuoteComparison.LineChange::line).toList());
        assertEquals(
                List.of(
                        change(Field.QUANTITY, new Said.Quantity(Quantity.of(2)), new Said.Quantity(Quantity.of(3))),
                        change(Field.AMOUNT, euros("200.00"), euros("300.00"))),
                comparison.changed().head().fields().toList());
        assertTrue(comparison.fields().contains(change(Field.NET, euros("200.00"), euros("305.00"))));
        assertTrue(QuoteComparison.of(draft.content(), draft.content()).isEmpty());
        assertNotEquals(comparison, QuoteComparison.of(edited.content(), draft.content()));
    }

    private static FieldChange change(Field field, Said before, Said after) {
        return new FieldChange(field, Option.some(before), Option.some(after));
    }

    private static Said euros(String amount) {
        return new Said.Money(Money.of(amount, "EUR"));
    }
}
