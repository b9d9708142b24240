package org.leadtoorder.crm.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.OFFER;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.RIVAL;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.ActiveCustomer;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.opportunity.WonOpportunity;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.StandingOrder;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.Quote;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExpireQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.WithdrawnQuote;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.FreeText;

/** Many who want the same at once, about the quotes of one opportunity. */
class ConcurrentOffersTest {
    private static final int THREADS = 16;
    private static final SalesProcess VARIANTS =
            SalesProcess.builder().quoteVariants(true).build();

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName(
            "Q-9, P-4, P-5, R-2: of two quotes of one opportunity one is accepted, and one order of it stands (50 rounds)")
    void one_accepted_quote_and_one_standing_order() throws Exception {
        for (var round = 0; round < 50; round++) round();
    }

    @Test
    @Tag("heavy")
    @DisplayName(
            "Q-9, P-4, P-5, R-2: of two quotes of one opportunity one is accepted, and one order of it stands (1,000 rounds)")
    void one_accepted_quote_and_one_standing_order_for_long() throws Exception {
        for (var round = 0; round < 1_000; round++) round();
    }

    private void round() throws Exception {
        var deal = Deal.in(VARIANTS).issued().walk(new CreateQuote(OPPORTUNITY, RIVAL, OFFER), new IssueQuote(RIVAL));
        var wishes = List.of(deal.acceptance(QUOTE), deal.acceptance(RIVAL));
        var won = atOnce(number -> buy(deal, wishes.get(number % 2), number));
        var accepted = Vector.of(QUOTE, RIVAL).flatMap(quote -> deal.pipeline().find(AcceptedQuote.class, quote));
        assertEquals(1, accepted.size());
        assertEquals(
                1,
                Vector.of(QUOTE, RIVAL)
                        .count(quote -> deal.pipeline()
                                .find(WithdrawnQuote.class, quote)
                                .isDefined()));
        assertEquals(1, won.count(placed -> placed));
        var quote = accepted.head();
        assertEquals(1, quote.ordersStanding());
        var orders = standing(deal, quote);
        assertEquals(1, orders.size());
        assertEquals(quote.content().totals(), orders.head().totals());
        assertEquals(1, deal.the(ActiveCustomer.class, CUSTOMER).orders());
        assertEquals(OPPORTUNITY, deal.the(WonOpportunity.class, OPPORTUNITY).id());

        deal.walk(new RejectOrder(orders.head().id(), List.of(FreeText.of("sold out"))));
        var again = atOnce(number -> deal.handle(new PlaceOrder(quote.id(), new OrderId("again " + number)))
                .isRight());
        assertEquals(1, again.count(placed -> placed));
        assertEquals(
                Option.some(orders.head().id()), standing(deal, quote).single().replaces());
    }

    /** Accepts and orders; says whether the order was taken. */
    private static boolean buy(Deal deal, AcceptQuote wish, int number) {
        var accepted = deal.handle(wish);
        var ordered = deal.handle(new PlaceOrder(wish.quote(), new OrderId("order " + number)));
        return ordered.isRight()
                && (accepted.isRight()
                        || deal.pipeline()
                                .find(AcceptedQuote.class, wish.quote())
                                .isDefined());
    }

    private static Seq<Order> standing(Deal deal, Quote quote) {
        return deal.ports()
                .lookups()
                .ordersOf(quote.id())
                .flatMap(id -> deal.pipeline().find(StandingOrder.class, id));
    }

    @Test
    @DisplayName("Q-10, Q-8: whoever comes first, expiry or acceptance in time, the quote ends accepted")
    void an_expiry_never_beats_an_acceptance() throws Exception {
        for (var round = 0; round < 50; round++) {
            var deal = Deal.standard().issued();
            var wish = deal.acceptance();
            deal.later(31);
            var outcomes = atOnce(number -> number % 2 == 0
                    ? deal.handle(wish).isRight()
                    : deal.handle(new ExpireQuote(QUOTE)).isRight());
            assertTrue(outcomes.exists(taken -> taken));
            assertEquals(wish.acceptance(), deal.the(AcceptedQuote.class, QUOTE).acceptance());
        }
    }

    private interface Try {
        boolean by(int number) throws Exception;
    }

    /** Lets all threads try at once; what each of them got. */
    private Seq<Boolean> atOnce(Try attempt) throws Exception {
        var start = new CyclicBarrier(THREADS);
        var tries = new ArrayList<Future<Boolean>>();
        for (var number = 0; number < THREADS; number++) {
            var mine = number;
            tries.add(threads.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return attempt.by(mine);
            }));
        }
        var outcomes = new ArrayList<Boolean>();
        for (var each : tries) outcomes.add(each.get(60, TimeUnit.SECONDS));
        return Vector.ofAll(outcomes);
    }
}
