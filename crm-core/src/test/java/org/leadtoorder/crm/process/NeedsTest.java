package org.leadtoorder.crm.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OFFER;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.ORDER;
import static org.leadtoorder.crm.testkit.Deal.OTHER_CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.RIVAL;
import static org.leadtoorder.crm.testkit.Deal.TODAY;
import static org.leadtoorder.crm.testkit.Deal.registration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.DuplicateDecision;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.customer.MasterDataPatch;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
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
import org.leadtoorder.crm.opportunity.EstimatePatch;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReviseEstimate;
import org.leadtoorder.crm.order.LineAnswer.Refused;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExtendValidity;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.quote.TaxSource;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What a step has to see besides the state that it starts from, through the facade. */
class NeedsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency CHF = Currency.getInstance("CHF");
    private static final FreeText WHY = FreeText.of("why");
    private static final SalesProcess SPLIT =
            SalesProcess.builder().splitOrders(true).build();
    private static final SalesProcess WARNING = SalesProcess.builder()
            .duplicates(Map.of(MatchKind.EMAIL, DuplicateDecision.WARN))
            .build();

    @Test
    @DisplayName("Q-2: a quote asks the price list, the tax rates and the exchange rates of the day")
    void a_quote_asks_for_prices_taxes_and_the_rate() {
        var list = MemoryPriceList.of(PriceEntry.builder()
                .product(Label.of("PUMP"))
                .price(UnitPrice.of("100.00", "EUR"))
                .build());
        var rate = new ExchangeRate(EUR, CHF, new BigDecimal("0.94"), TODAY.minusDays(3));
        var ports = MemoryPorts.create()
                .withPrices(list)
                .withTaxes(MemoryTaxRates.builder()
                        .add(Tax.of("VAT", Percentage.of(19)))
                        .build())
                .withExchangeRates(MemoryExchangeRates.of(rate));
        var swiss = SalesProcess.builder().reportingCurrency(Option.some(CHF)).build();
        var line = DraftLine.builder()
                .id("1")
                .product(Option.some(Label.of("PUMP")))
                .description(FreeText.of("A pump"))
                .quantity(Quantity.of(2))
                .tax(TaxSource.coded("VAT"))
                .build();
        var deal = Deal.on(ports, swiss).converted().walk(new CreateQuote(OPPORTUNITY, QUOTE, QuoteDraft.of(line)));
        var content = deal.the(DraftQuote.class, QUOTE).content();
        assertEquals(Money.of("238.00", "EUR"), content.totals().gross());
        assertEquals(Option.some(rate), content.exchangeRate());
    }

    @Test
    @DisplayName("O-8: an opportunity is in another currency until there is a quote of it, and no longer")
    void a_quote_fixes_the_currency() {
        var dollars = new ReviseEstimate(
                OPPORTUNITY,
                EstimatePatch.builder().amount(Money.of("10", "USD")).build());
        assertTrue(Deal.standard().converted().handle(dollars).isRight());
        assertTrue(reasons(Deal.standard().drafted(), dollars).exists(reason -> reason.startsWith("O-8 ")));
    }

    @Test
    @DisplayName("O-7: an opportunity whose order stands is not reopened, and the refusal names the order")
    void a_standing_order_forbids_reopening() {
        var reopen = new ReopenOpportunity(OPPORTUNITY, TODAY.plusDays(90));
        var deal = Deal.standard().ordered();
        assertEquals(List.of("O-7 NOT_ALLOWED orders [order]"), reasons(deal, reopen));
        assertTrue(deal.walk(new CancelOrder(ORDER, WHY)).handle(reopen).isRight());
    }

    @Test
    @DisplayName("Q-6: a quote's rivals are the other quotes that are issued: no draft, and not the quote itself")
    void rivals_are_the_other_issued_quotes() {
        var deal = Deal.standard().drafted().walk(new CreateQuote(OPPORTUNITY, RIVAL, OFFER), new IssueQuote(QUOTE));
        assertEquals(List.of("Q-6 DUPLICATE quote [quote]"), reasons(deal, new IssueQuote(RIVAL)));
        var longer = deal.the(IssuedQuote.class, QUOTE).validUntil().plusDays(9);
        assertTrue(deal.handle(new ExtendValidity(QUOTE, longer)).isRight());
    }

    @Test
    @DisplayName("R-2: a whole order takes the place of the one that ended, a part only of the one that it names")
    void an_order_replaces_one_that_ended() {
        var next = new OrderId("next");
        var whole = Deal.standard().ordered().walk(new CancelOrder(ORDER, WHY));
        assertEquals(Option.some(ORDER), whole.take(new PlaceOrder(QUOTE, next)).replaces());

        var part = List.of(new LineQuantity("1", Quantity.of(1)));
        var deal = Deal.in(SPLIT).accepted().walk(new PlaceOrder(QUOTE, ORDER, part), new CancelOrder(ORDER, WHY));
        var naming = new PlaceOrder(QUOTE, next, Option.some(part), Option.some(ORDER), Option.none(), Option.none());
        assertEquals(Option.some(ORDER), deal.take(naming).replaces());
        assertEquals(
                Option.none(),
                deal.take(new PlaceOrder(QUOTE, new OrderId("third"), part)).replaces());
    }

    @Test
    @DisplayName("C-4: a parent is there, and nobody is the parent of a parent of theirs")
    void a_hierarchy_has_no_circle() {
        var top = new CustomerId("top");
        var deal = Deal.standard()
                .walk(
                        registration(CUSTOMER, "Leaf AG"),
                        registration(OTHER_CUSTOMER, "Branch AG"),
                        registration(top, "Trunk AG"));
        deal.walk(below(CUSTOMER, OTHER_CUSTOMER), below(OTHER_CUSTOMER, top));
        assertEquals(1, reasons(deal, below(top, CUSTOMER)).size());
        assertTrue(reasons(deal, below(top, CUSTOMER)).head().startsWith("C-4 NOT_ALLOWED "));
        assertTrue(reasons(deal, below(top, new CustomerId("nobody"))).head().startsWith("C-4 NOT_FOUND "));
    }

    private static UpdateMasterData below(CustomerId child, CustomerId parent) {
        return updated(child, MasterDataPatch.naming().parent(parent).build());
    }

    private static UpdateMasterData updated(CustomerId customer, MasterDataPatch patch) {
        return new UpdateMasterData(customer, patch, Label.of("call"), TODAY, false);
    }

    @Test
    @DisplayName("C-2: who gets the address of another customer is taken with a warning")
    void an_address_that_is_known_is_warned_of() {
        var patch = MasterDataPatch.naming()
                .emails(List.of(EmailAddress.of("ada@example.org")))
                .build();
        var deal = Deal.in(WARNING)
                .walk(registration(CUSTOMER, "Difference AG"), registration(OTHER_CUSTOMER, "Turing GmbH"));
        assertEquals(0, deal.handle(updated(CUSTOMER, patch)).get().warnings().size());
        assertEquals(
                1, deal.handle(updated(OTHER_CUSTOMER, patch)).get().warnings().size());
    }

    @Test
    @DisplayName("C-2: a lead is no duplicate of the customer that it becomes")
    void a_lead_is_not_its_own_duplicate() {
        var plan = Deal.in(WARNING)
                .qualified()
                .handle(new ConvertLead(LEAD, CUSTOMER))
                .get();
        assertEquals(0, plan.warnings().size());
    }

    @Test
    @DisplayName(
            "R-3, R-2: what order-to-cash does not take can be ordered again; where it takes all, the quote stays as it is")
    void what_is_not_taken_is_given_back() {
        var theirs = Label.of("ERP-1");
        var less = Deal.standard().ordered().walk(new ConfirmOrder(ORDER, 1, theirs, List.of(new Refused("2"))));
        assertEquals(
                Option.some(Quantity.of(1)),
                less.the(AcceptedQuote.class, QUOTE).openQuantity("2"));
        assertEquals(Option.none(), less.the(AcceptedQuote.class, QUOTE).openQuantity("1"));
        var plan = Deal.standard()
                .ordered()
                .handle(new ConfirmOrder(ORDER, 1, theirs))
                .get();
        assertEquals(List.of(ORDER), plan.changes().map(change -> change.id()).toList());
    }

    private static Seq<String> reasons(Deal deal, Command<?> wish) {
        return deal.handle(wish)
                .getLeft()
                .reasons()
                .map(reason -> reason.rule().id() + " " + reason.fault().code() + " "
                        + reason.fault().field() + " "
                        + reason.fault().arguments().mkString("[", ", ", "]"))
                .toList();
    }
}
