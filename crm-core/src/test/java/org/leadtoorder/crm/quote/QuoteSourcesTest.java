package org.leadtoorder.crm.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.leadtoorder.crm.quote.QuoteEngineTest.refused;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.OFFER;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.ORDER;
import static org.leadtoorder.crm.testkit.Deal.OTHER_CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.TODAY;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.Addressee;
import org.leadtoorder.crm.customer.CustomerAddress;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.customer.MasterDataPatch;
import org.leadtoorder.crm.memory.MemoryExchangeRates;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.memory.MemoryPriceList;
import org.leadtoorder.crm.memory.MemoryTaxRates;
import org.leadtoorder.crm.memory.PriceEntry;
import org.leadtoorder.crm.money.ExchangeRate;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.StandingOrder;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.EditQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PostalAddress;

/** Where a quote through the facade has its prices, taxes, exchange rate and addressee from. */
class QuoteSourcesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency CHF = Currency.getInstance("CHF");
    private static final SalesProcess SWISS =
            SalesProcess.builder().reportingCurrency(Option.some(CHF)).build();

    // Prices, taxes and rates

    @Test
    @DisplayName(
            "Q-2: tier, validity and tax are those of the day; the cost makes a margin, which the policy may ask approval for")
    void prices_and_taxes_of_the_day() {
        var list = MemoryPriceList.of(
                PriceEntry.builder()
                        .product(Label.of("PUMP"))
                        .price(UnitPrice.of("100.00", "EUR"))
                        .cost(Option.some(UnitPrice.of("60.00", "EUR")))
                        .build(),
                PriceEntry.builder()
                        .product(Label.of("PUMP"))
                        .price(UnitPrice.of("70.00", "EUR"))
                        .cost(Option.some(UnitPrice.of("60.00", "EUR")))
                        .tier(Option.some(Quantity.of(10)))
                        .build());
        var taxes = MemoryTaxRates.builder()
                .add(Tax.of("VAT", Percentage.of(19)))
                .add(Tax.of("VAT", Percentage.of(16)), TODAY.plusDays(5))
                .build();
        var level = new ApprovalLevel(
                "margin", Option.none(), Option.none(), Option.some(BigDecimal.valueOf(20)), List.empty());
        var company = SalesProcess.builder().approvalLevels(List.of(level)).build();
        var deal = Deal.on(MemoryPorts.create().withPrices(list).withTaxes(taxes), company)
                .converted();
        deal.walk(new CreateQuote(OPPORTUNITY, QUOTE, pumps(9)));
        var nine = deal.the(DraftQuote.class, QUOTE).content();
        assertEquals(Money.of("1071.00", "EUR"), nine.totals().gross());
        assertEquals(Option.some(new BigDecimal("40.00")), nine.margin().flatMap(Margin::perCent));
        assertEquals(List.empty(), nine.requiredApprovals(company));
        deal.later(5).walk(new EditQuote(QUOTE, pumps(10)));
        var ten = deal.the(DraftQuote.class, QUOTE).content();
        assertEquals(Money.of("812.00", "EUR"), ten.totals().gross());
        assertEquals(Option.some(new BigDecimal("14.29")), ten.margin().flatMap(Margin::perCent));
        refused(deal.handle(new IssueQuote(QUOTE)), "Q-5 MISSING approvals margin");
        deal.walk(new EditQuote(QUOTE, pumps(9)), new IssueQuote(QUOTE));
    }

    private static QuoteDraft pumps(int quantity) {
        return QuoteDraft.of(DraftLine.builder()
                .id("1")
                .product(Option.some(Label.of("PUMP")))
                .description(FreeText.of("A pump"))
                .quantity(Quantity.of(quantity))
                .tax(TaxSource.coded("VAT"))
                .build());
    }

    private static ExchangeRate rate(String rate, LocalDate day) {
        return new ExchangeRate(EUR, CHF, new BigDecimal(rate), day);
    }

    @Test
    @DisplayName("Q-2: where the company reports in another currency, a quote without a known exchange rate is refused")
    void no_quote_without_a_rate() {
        var deal = Deal.in(SWISS).converted();
        refused(deal.handle(new CreateQuote(OPPORTUNITY, QUOTE, OFFER)), "Q-2 UNKNOWN exchangeRate EUR,CHF");
        var other = new ExchangeRate(CHF, EUR, BigDecimal.ONE, TODAY);
        var turned = Deal.on(MemoryPorts.create().withExchangeRates((from, to, day) -> Option.some(other)), SWISS)
                .converted();
        refused(turned.handle(new CreateQuote(OPPORTUNITY, QUOTE, OFFER)), "Q-2 UNKNOWN exchangeRate EUR,CHF");
        var same = SalesProcess.builder().reportingCurrency(Option.some(EUR)).build();
        assertEquals(
                Option.none(),
                Deal.in(same).drafted().the(DraftQuote.class, QUOTE).content().exchangeRate());
    }

    @Test
    @DisplayName(
            "Q-2, Q-7, R-1: the rate is stored with its date, asked anew by an edit, and kept by revision, acceptance, order and amendment")
    void the_rate_goes_along() {
        var friday = rate("0.94", TODAY.minusDays(3));
        var later = rate("0.97", TODAY.plusDays(1));
        var rates = MemoryExchangeRates.of(friday, later, rate("0.99", TODAY.plusDays(2)));
        var deal = Deal.on(MemoryPorts.create().withExchangeRates(rates), SWISS).drafted();
        assertEquals(Option.some(friday), deal.the(Quote.class, QUOTE).content().exchangeRate());
        deal.later(1).walk(new EditQuote(QUOTE, OFFER), new IssueQuote(QUOTE));
        assertEquals(Option.some(later), deal.the(Quote.class, QUOTE).content().exchangeRate());
        deal.later(1).walk(new ReviseQuote(QUOTE), new IssueQuote(QUOTE));
        deal.walk(deal.acceptance(), new PlaceOrder(QUOTE, ORDER));
        assertEquals(
                Option.some(later),
                deal.the(AcceptedQuote.class, QUOTE).content().exchangeRate());
        deal.walk(new AmendOrder(ORDER, FreeText.of("one more"), List.of(new LineQuantity("1", Quantity.of(3)))));
        assertEquals(
                Option.some(later),
                deal.the(StandingOrder.class, ORDER).document().exchangeRate());
        assertEquals(2, deal.the(StandingOrder.class, ORDER).revision());
    }

    // Whom the customer is

    private static UpdateMasterData moved(String name, String street) {
        var patch = MasterDataPatch.naming()
                .organisation(OrganisationName.of(name))
                .addresses(
                        AddressPurpose.MAIN,
                        List.of(CustomerAddress.of(AddressPurpose.MAIN, PostalAddress.of(street))));
        return new UpdateMasterData(CUSTOMER, patch.build(), Label.of("letter"), TODAY, false);
    }

    private static Option<String> name(Quote quote, int version) {
        return QuoteDocument.of(quote, version)
                .get()
                .addressee()
                .flatMap(Addressee::organisation)
                .map(OrganisationName::value);
    }

    @Test
    @DisplayName(
            "Q-5, Q-7, R-1: a version keeps name and address of the day it went out; the next one and the order have those of theirs")
    void a_version_keeps_its_addressee() {
        var deal = Deal.standard()
                .converted()
                .walk(
                        moved("Engines Ltd", "1 Old Street"),
                        new CreateQuote(OPPORTUNITY, QUOTE, OFFER),
                        new IssueQuote(QUOTE));
        var first = deal.the(IssuedQuote.class, QUOTE);
        assertEquals(
                Option.some(PostalAddress.of("1 Old Street")),
                first.issue().addressee().get().address());
        deal.walk(moved("Engines AG", "2 New Street"));
        assertEquals(first, deal.the(IssuedQuote.class, QUOTE));
        deal.walk(new ReviseQuote(QUOTE), new IssueQuote(QUOTE));
        var second = deal.the(IssuedQuote.class, QUOTE);
        assertEquals(Option.some("Engines Ltd"), name(second, 1));
        assertEquals(Option.some("Engines AG"), name(second, 2));
        deal.walk(deal.acceptance(), new PlaceOrder(QUOTE, ORDER));
        var parties = deal.the(StandingOrder.class, ORDER).document().parties();
        assertEquals(
                Option.some(OrganisationName.of("Engines AG")), parties.buyer().flatMap(Addressee::organisation));
        assertEquals(Option.some(PostalAddress.of("2 New Street")), parties.billing());
    }

    @Test
    @DisplayName("Q-8: the digest covers whom it was for: the same offer to another name is another document")
    void the_digest_covers_the_addressee() {
        var one = Deal.standard().issued().the(IssuedQuote.class, QUOTE).issue();
        var same = Deal.standard().issued().the(IssuedQuote.class, QUOTE).issue();
        var other = Deal.standard()
                .converted()
                .walk(
                        moved("Engines AG", "2 New Street"),
                        new CreateQuote(OPPORTUNITY, QUOTE, OFFER),
                        new IssueQuote(QUOTE))
                .the(IssuedQuote.class, QUOTE)
                .issue();
        assertEquals(one.digest(), same.digest());
        assertEquals(one.number(), other.number());
        assertNotEquals(one.digest(), other.digest());
    }

    @Test
    @DisplayName("P-9: after a merger the quote keeps its customer, and what goes out next names the survivor")
    void the_survivor_is_named() {
        var deal = Deal.standard()
                .issued()
                .walk(Deal.registration(OTHER_CUSTOMER, "Difference AG"), new MergeCustomer(CUSTOMER, OTHER_CUSTOMER));
        deal.walk(new ReviseQuote(QUOTE), new IssueQuote(QUOTE));
        var quote = deal.the(IssuedQuote.class, QUOTE);
        assertEquals(CUSTOMER, quote.customer());
        assertEquals(Option.some("Analytical Engines Ltd"), name(quote, 1));
        assertEquals(Option.some("Difference AG"), name(quote, 2));
        assertEquals(TODAY, quote.issue().issuedOn());
    }
}
