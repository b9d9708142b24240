package org.leadtoorder.crm.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.order.LineAnswer;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.OrderCommand.CompleteOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.testkit.Trading;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What a book keeps, what it lets go, and what it cannot tell after that. */
class LettingGoTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2027, 12, 31);
    private static final Insights ALL = Insights.in(ZoneOffset.UTC);
    private static final Insights BY_OWNER = ALL.lettingGo(Attribute.OWNER, Attribute.CLOSING_MONTH);

    /** One customer, who has bought, was lost, or may buy, over and over. */
    private static Trading regular(int completed, int lost, int open) {
        var trading = new Trading();
        trading.on("2026-01-01").capture("0", "web", "anna").qualify("0");
        trading.convert("0", eur(100), "anna", LocalDate.of(2026, 12, 31));
        for (var deal = 1; deal <= completed + lost + open; deal++) {
            var key = String.valueOf(deal);
            trading.on(LocalDate.of(2026, 1, 1).plusDays(deal))
                    .take(new CreateOpportunity(
                            Trading.customer("0"),
                            Trading.opportunity(key),
                            Label.of("engines"),
                            EUR,
                            Option.none(),
                            LocalDate.of(2028, 1, 1),
                            Option.some(deal % 2 == 0 ? "anna" : "boris"),
                            Option.none()));
            if (deal <= completed)
                trading.quote(key, "pump", eur(100)).order(key).complete(key);
            else if (deal <= completed + lost) trading.take(new LoseOpportunity(Trading.opportunity(key), "price"));
        }
        return trading;
    }

    private static Money eur(long amount) {
        return Money.of(amount + ".00", "EUR");
    }

    private static Book folded(Insights reports, Seq<Recorded> feed) {
        var book = reports.fold(feed);
        book.letGoAll();
        return book;
    }

    @Test
    void memory_grows_with_what_is_open_and_with_distinct_values_and_not_with_deals_that_are_done() {
        var hundred = regular(100, 0, 5).feed();
        var twice = regular(200, 0, 5).feed();
        // A customer, a lead, its own opportunity and the five open ones.
        assertEquals(8, folded(BY_OWNER, hundred).rows());
        assertEquals(8, folded(BY_OWNER, twice).rows());
        assertEquals(308, ALL.fold(hundred).rows());
        assertEquals(608, ALL.fold(twice).rows());
        // Two owners in four months, then in seven; all else is distinct values that come again.
        var perCell = folded(BY_OWNER, hundred).past.size() / 8;
        assertEquals(8 * perCell, folded(BY_OWNER, hundred).past.size());
        assertEquals(14 * perCell, folded(BY_OWNER, twice).past.size());
        var none = ALL.lettingGo();
        assertEquals(folded(none, hundred).size(), folded(none, twice).size());
        assertEquals(
                100,
                BY_OWNER.winLoss(Dimension.OWNER)
                        .result(folded(BY_OWNER, twice), DAY)
                        .group("boris")
                        .get()
                        .won());
    }

    @Test
    void one_pass_never_holds_many_more_rows_than_it_needs() {
        var book = BY_OWNER.census().empty();
        var most = 0L;
        for (var fact : regular(400, 0, 5).feed()) {
            book.add(fact);
            most = Math.max(most, book.rows());
        }
        assertTrue(most <= 256, "rows: " + most);
    }

    @Test
    void what_is_lost_stays_as_it_can_come_back_unless_the_host_promises_that_it_does_not() {
        var trading = regular(0, 20, 0);
        assertEquals(23, folded(BY_OWNER, trading.feed()).rows());
        var promise = BY_OWNER.withoutReturnAfter(5);
        // The last day is the 21st of January: those lost until the 15th are past.
        assertEquals(23 - 14, folded(promise, trading.feed()).rows());
        assertEquals(
                ALL.winLoss(Dimension.OWNER).of(trading.feed(), DAY),
                promise.winLoss(Dimension.OWNER).result(folded(promise, trading.feed()), DAY));

        var book = folded(promise, trading.feed());
        var known = trading.feed().size();
        trading.on("2026-06-01").take(new ReopenOpportunity(Trading.opportunity("20"), DAY));
        trading.feed().drop(known).forEach(book::add);
        assertEquals(2, promise.winLoss().result(book, DAY).total().open());
        known = trading.feed().size();
        trading.take(new ReopenOpportunity(Trading.opportunity("1"), DAY));
        var broken = trading.feed().drop(known).head();
        assertThrows(IllegalArgumentException.class, () -> book.add(broken));
        assertThrows(IllegalArgumentException.class, () -> BY_OWNER.withoutReturnAfter(-1));
    }

    /** A quote that was accepted, in a company that splits orders. */
    private static Trading accepted() {
        var trading = new Trading(
                MemoryPorts.create(),
                SalesProcess.standard().toBuilder().splitOrders(true).build());
        trading.on("2026-01-01").capture("a", "web", "anna").qualify("a");
        trading.convert("a", eur(100), "anna", LocalDate.of(2026, 12, 31)).quote("a", "pump", eur(100));
        accept(trading, new QuoteId(Trading.quote("a").value()));
        return trading;
    }

    @Test
    void a_quote_that_is_ordered_in_part_keeps_its_deal() {
        var trading = accepted();
        var quote = new QuoteId(Trading.quote("a").value());
        part(trading, quote, 1, "0.4");
        assertEquals(5, folded(BY_OWNER, trading.feed()).rows());
        part(trading, quote, 2, "0.6");
        assertEquals(2, folded(BY_OWNER, trading.feed()).rows());
        assertEquals(
                ALL.sales().of(trading.feed(), DAY), BY_OWNER.sales().result(folded(BY_OWNER, trading.feed()), DAY));
    }

    @Test
    void a_quote_of_which_order_to_cash_did_not_take_all_keeps_its_deal() {
        var trading = accepted();
        var quote = new QuoteId(Trading.quote("a").value());
        var first = new OrderId("first");
        trading.take(
                new PlaceOrder(quote, first),
                new ConfirmOrder(
                        first,
                        1,
                        Label.of("ERP 1"),
                        List.of(new LineAnswer.Changed("1", new Quantity(new BigDecimal("0.6"))))),
                new CompleteOrder(first, Option.some(FreeText.of("no more"))));
        var book = folded(BY_OWNER, trading.feed());
        assertEquals(5, book.rows());
        var known = trading.feed().size();
        part(trading, quote, 2, "0.4");
        trading.feed().drop(known).forEach(book::add);
        book.letGoAll();
        assertEquals(2, book.rows());
        assertEquals(ALL.sales().of(trading.feed(), DAY), BY_OWNER.sales().result(book, DAY));
    }

    private static void accept(Trading trading, QuoteId quote) {
        trading.take(new AcceptQuote(
                quote,
                Acceptance.of(
                        trading.find(IssuedQuote.class, quote),
                        LocalDate.of(2026, 1, 1),
                        "Ada Lovelace",
                        "signed letter")));
    }

    private static void part(Trading trading, QuoteId quote, int number, String quantity) {
        var order = new OrderId("part " + number);
        trading.take(
                new PlaceOrder(quote, order, List.of(new LineQuantity("1", new Quantity(new BigDecimal(quantity))))),
                new ConfirmOrder(order, 1, Label.of("ERP " + number)),
                new CompleteOrder(order, Option.some(FreeText.of("no more"))));
    }

    @Test
    void what_was_not_kept_is_not_guessed() {
        var book = folded(BY_OWNER, regular(3, 0, 0).feed());
        assertEquals(
                3,
                BY_OWNER.winLoss(Dimension.CLOSING_MONTH)
                        .result(book, DAY)
                        .group("2026-01")
                        .get()
                        .won());
        for (var unknown : List.of(
                Dimension.SOURCE,
                Dimension.CUSTOMER,
                Dimension.PRODUCT,
                Dimension.CLOSING_DAY,
                Dimension.ENTRY_MONTH,
                new Dimension("id", facts -> Option.some(facts.id().value())),
                new Dimension("lead", facts -> facts.lead().map(id -> id.value())),
                new Dimension("deal", facts -> facts.opportunity().map(id -> id.value())),
                new Dimension("worth", facts -> Option.some(facts.net().toString()))))
            assertThrows(
                    IllegalStateException.class, () -> BY_OWNER.winLoss(unknown).result(book, DAY), unknown.name());
        var lineage = new Dimension("lineage", facts -> Option.when(facts.fromLead(), "lead"));
        assertEquals(
                3, BY_OWNER.sales(lineage).result(book, DAY).group("lead").get().counted());
    }

    @Test
    void a_document_that_was_torn_from_its_deal_is_told() {
        var feed = regular(2, 0, 0).feed();
        var deal = feed.filter(fact -> !fact.id().equals(Trading.order("1", 1)));
        var order = feed.filter(fact -> fact.id().equals(Trading.order("1", 1)));
        var torn = BY_OWNER.census().merge(folded(BY_OWNER, deal), folded(BY_OWNER, order));
        assertEquals(5, folded(BY_OWNER, deal).rows(), "the quote is wholly ordered, but no order is there");
        torn.letGoAll();
        assertEquals(ALL.sales().of(feed, DAY), BY_OWNER.sales().result(torn, DAY));
        var quote = feed.filter(fact -> fact.id().equals(Trading.quote("1")));
        var rest = feed.filter(fact -> !fact.id().equals(Trading.quote("1")));
        var broken = BY_OWNER.census().merge(folded(BY_OWNER, rest), folded(BY_OWNER, quote));
        assertThrows(IllegalStateException.class, () -> BY_OWNER.census().result(broken, DAY));
    }

    @Test
    void a_book_that_has_let_go_survives_being_stored() throws IOException, ClassNotFoundException {
        var book = folded(BY_OWNER, regular(10, 3, 2).feed());
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(book);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var again = (Book) in.readObject();
            assertEquals(book.size(), again.size());
            var report = BY_OWNER.winLoss(Dimension.OWNER, Dimension.CLOSING_MONTH);
            assertEquals(report.result(book, DAY), report.result(again, DAY));
        }
    }

    @Test
    void books_on_other_terms_are_neither_merged_nor_asked() {
        var feed = regular(1, 0, 0).feed();
        assertThrows(
                IllegalArgumentException.class, () -> BY_OWNER.census().merge(ALL.fold(feed), BY_OWNER.fold(feed)));
        assertThrows(IllegalArgumentException.class, () -> BY_OWNER.census().result(ALL.fold(feed), DAY));
        assertThrows(
                IllegalArgumentException.class,
                () -> ALL.reportingIn(EUR).census().result(ALL.fold(feed), DAY));
    }
}
