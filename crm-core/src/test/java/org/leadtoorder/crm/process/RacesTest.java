package org.leadtoorder.crm.process;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.OFFER;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.RIVAL;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.ContactPerson;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.CustomerCommand.AddContactPerson;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.memory.MemoryNumbers;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.opportunity.LostOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LogActivity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityEvent.ActivityLogged;
import org.leadtoorder.crm.order.LineAnswer;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.StandingOrder;
import org.leadtoorder.crm.port.Lookups;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.process.CarelessLedger.Check;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.OpenQuote;
import org.leadtoorder.crm.quote.Quote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.DeclineQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExpireQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExtendValidity;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.testkit.Samples;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PersonName;

/**
 * Many writers at once (property 8). Each race is run on the memory, where it has to end well, and on ledgers that forget a check,
 * where it has to end badly: else it would prove nothing.
 */
class RacesTest {
    private static final int EIGHT = 8;
    private static final SalesProcess VARIANTS =
            SalesProcess.builder().quoteVariants(true).build();

    @Test
    @DisplayName("property 8, K-5: eight writers on one customer lose nothing")
    void eight_writers_on_one_customer_lose_nothing() {
        endsWell(RacesTest::nothingIsLost);
        endsBadly(RacesTest::nothingIsLost, Check.VERSIONS);
    }

    private static boolean nothingIsLost(Ports ports) {
        var deal = Deal.on(ports, SalesProcess.standard()).converted();
        var people = deal.the(Customer.class, CUSTOMER).contactPersons().size();
        new Race(ports)
                .run(
                        EIGHT,
                        at -> new Race.Entry(
                                new AddContactPerson(
                                        CUSTOMER,
                                        ContactPerson.builder()
                                                .id("p" + at)
                                                .name(PersonName.of("Person " + at))
                                                .build()),
                                deal.context("add " + at)));
        return deal.the(Customer.class, CUSTOMER).contactPersons().size() == people + EIGHT;
    }

    @Test
    @DisplayName("P-5, R-2: eight threads place one order of a quote; when it was rejected a new one is possible")
    void eight_threads_place_one_order() {
        endsWell(RacesTest::oneOrder);
        endsBadly(RacesTest::oneOrder, Check.VERSIONS, Check.CLAIMS);
    }

    private static boolean oneOrder(Ports ports) {
        var deal = Deal.on(ports, SalesProcess.standard()).accepted();
        var ends = new Race(ports)
                .run(
                        EIGHT,
                        at -> new Race.Entry(
                                new PlaceOrder(QUOTE, new OrderId("o" + at)), deal.context("place " + at)));
        var standing = standing(deal);
        if (ends.count(Either::isRight) != 1 || standing.size() != 1) return false;
        assertTrue(ends.filter(Either::isLeft).forAll(end -> end.getLeft().rule() == Rule.R_2), ends::toString);
        deal.walk(new RejectOrder(standing.head().id(), List.of(FreeText.of("sold out"))));
        assertEquals(0, standing(deal).size());
        deal.walk(new PlaceOrder(QUOTE, new OrderId("the next one")));
        assertInstanceOf(
                Rejection.Refused.class,
                deal.handle(new PlaceOrder(QUOTE, new OrderId("one too many"))).getLeft());
        return standing(deal).size() == 1;
    }

    private static Seq<Order> standing(Deal deal) {
        return deal.ports()
                .lookups()
                .ordersOf(QUOTE)
                .flatMap(id -> deal.pipeline().find(Order.class, id))
                .filter(StandingOrder.class::isInstance);
    }

    @Test
    @DisplayName("property 7, K-3: eight threads with one request get one answer, and it is done once")
    void eight_threads_with_one_request_get_one_answer() {
        endsWell(RacesTest::oneAnswer);
        endsBadly(RacesTest::oneAnswer, Check.REQUESTS);
    }

    private static boolean oneAnswer(Ports ports) {
        var deal = Deal.on(ports, SalesProcess.standard()).converted();
        var wish = new LogActivity(OPPORTUNITY, Samples.TALK);
        var ends = new Race(ports).run(EIGHT, at -> new Race.Entry(wish, deal.context("the same")));
        assertTrue(ends.forAll(Either::isRight), ends::toString);
        return ends.map(end -> end.get().changes()).distinct().size() == 1
                && deal.pipeline().history(OPPORTUNITY).count(recorded -> recorded.event() instanceof ActivityLogged)
                        == 1;
    }

    @Test
    @DisplayName("P-4, Q-9: of sixteen acceptances of two quotes exactly one wins")
    void of_sixteen_acceptances_of_two_quotes_exactly_one_wins() {
        endsWell(RacesTest::oneAcceptance);
        endsBadly(RacesTest::oneAcceptance, Check.VERSIONS, Check.CLAIMS);
    }

    private static boolean oneAcceptance(Ports ports) {
        var deal = Deal.on(ports, VARIANTS)
                .issued()
                .walk(new CreateQuote(OPPORTUNITY, RIVAL, OFFER), new IssueQuote(RIVAL));
        var one = deal.acceptance(QUOTE);
        var other = deal.acceptance(RIVAL);
        var ends = new Race(ports)
                .run(2 * EIGHT, at -> new Race.Entry(at % 2 == 0 ? one : other, deal.context("accept " + at)));
        var accepted = List.of(QUOTE, RIVAL)
                .count(id -> deal.pipeline().find(AcceptedQuote.class, id).isDefined());
        var open = List.of(QUOTE, RIVAL)
                .count(id -> deal.pipeline().find(Quote.class, id).exists(OpenQuote.class::isInstance));
        return ends.count(Either::isRight) == 1 && accepted == 1 && open == 0;
    }

    @Test
    @DisplayName("P-6: a quote that is created just after Losing asked for quotes is not overlooked")
    void a_quote_created_while_its_opportunity_is_being_lost_is_not_overlooked() {
        endsWell(RacesTest::noPhantom);
        endsBadly(RacesTest::noPhantom, Check.VERSIONS);
    }

    private static boolean noPhantom(Ports ports) {
        var deal = Deal.on(ports, SalesProcess.standard()).converted();
        Runnable meanwhile = () -> deal.walk(new CreateQuote(OPPORTUNITY, QUOTE, OFFER));
        var late = SalesPipeline.on(Race.withLookups(ports, after("quotesOf", ports.lookups(), meanwhile)));
        var end = late.handle(new LoseOpportunity(OPPORTUNITY, "price"), deal.context("lose"));
        assertTrue(deal.pipeline()
                .find(OpenQuote.class.asSubclass(Quote.class), QUOTE)
                .isDefined());
        if (deal.pipeline().find(LostOpportunity.class, OPPORTUNITY).isDefined()) return false;
        assertEquals(Rule.P_6, end.getLeft().rule());
        return true;
    }

    @Test
    @DisplayName("Q-6: of two expired quotes that are extended at once one becomes live")
    void of_two_extensions_one_makes_a_quote_live() {
        endsWell(RacesTest::oneLive);
        endsBadly(RacesTest::oneLive, Check.VERSIONS, Check.CLAIMS);
    }

    private static boolean oneLive(Ports ports) {
        var then = Deal.on(ports, VARIANTS)
                .issued()
                .walk(new CreateQuote(OPPORTUNITY, RIVAL, OFFER), new IssueQuote(RIVAL))
                .later(365)
                .walk(new ExpireQuote(QUOTE), new ExpireQuote(RIVAL));
        var now = Deal.on(ports, SalesProcess.standard()).later(365);
        var until = then.context("?").today().plusDays(9);
        var ends = new Race(ports)
                .run(
                        2,
                        at -> new Race.Entry(
                                new ExtendValidity(at == 0 ? QUOTE : RIVAL, until), now.context("e" + at)));
        return ends.count(Either::isRight) == 1
                && List.of(QUOTE, RIVAL)
                                .count(id -> now.pipeline()
                                        .find(IssuedQuote.class, id)
                                        .isDefined())
                        == 1;
    }

    @Test
    @DisplayName(
            "R-2, R-3: whatever is ordered while order-to-cash refuses a part, what is ordered is what the orders hold")
    void what_is_ordered_is_what_the_orders_hold() {
        endsWell(RacesTest::nothingIsCountedTwice);
        endsBadly(RacesTest::nothingIsCountedTwice, Check.VERSIONS);
    }

    private static boolean nothingIsCountedTwice(Ports ports) {
        var deal =
                Deal.on(ports, SalesProcess.builder().splitOrders(true).build()).accepted();
        var first = new OrderId("first");
        var one = List.of(new LineQuantity("1", Quantity.of(1)));
        deal.walk(new PlaceOrder(QUOTE, first, one));
        new Race(ports)
                .run(
                        3,
                        at -> at == 0
                                ? new Race.Entry(
                                        new ConfirmOrder(
                                                first,
                                                1,
                                                Label.of("ERP-1"),
                                                List.of(new LineAnswer.Changed(
                                                        "1", new Quantity(new BigDecimal("0.5"))))),
                                        deal.context("confirm"))
                                : new Race.Entry(
                                        new PlaceOrder(QUOTE, new OrderId("o" + at), one),
                                        deal.context("place " + at)));
        var held = standing(deal)
                .flatMap(Order::taken)
                .map(line -> line.quantity().value())
                .reduce(BigDecimal::add);
        return deal.the(AcceptedQuote.class, QUOTE)
                        .ordered("1")
                        .exists(ordered -> ordered.quantity().value().compareTo(held) == 0)
                && held.compareTo(BigDecimal.valueOf(2)) <= 0;
    }

    /** Lookups that let something happen once, just after they have answered. */
    private static Lookups after(String question, Lookups lookups, Runnable meanwhile) {
        var first = new AtomicBoolean(true);
        return (Lookups) Proxy.newProxyInstance(
                Lookups.class.getClassLoader(), new Class<?>[] {Lookups.class}, (proxy, method, arguments) -> {
                    var answer = method.invoke(lookups, arguments);
                    if (method.getName().equals(question) && first.getAndSet(false)) meanwhile.run();
                    return answer;
                });
    }

    @Test
    @DisplayName(
            "property 8, Q-9: of an acceptance and a decline at once one wins, and the other is told what is the case now")
    void of_an_acceptance_and_a_decline_one_wins() {
        var ports = MemoryPorts.create();
        var deal = Deal.on(ports, SalesProcess.standard()).issued();
        var wish = deal.acceptance();
        var how = new Race(ports)
                .run(
                        2,
                        at -> at == 0
                                ? new Race.Entry(wish, deal.context("accept"))
                                : new Race.Entry(
                                        new DeclineQuote(QUOTE, "price", Option.none()), deal.context("decline")));
        assertEquals(1, how.count(Either::isRight), how::toString);
        assertInstanceOf(
                Rejection.NoSuchStep.class, how.find(Either::isLeft).get().getLeft());
    }

    private static void endsWell(Predicate<Ports> race) {
        assertAll(
                () -> assertTrue(race.test(MemoryPorts.create()), "in memory"),
                () -> assertTrue(race.test(ports(new CarelessLedger())), "on a ledger that forgets nothing"));
    }

    private static void endsBadly(Predicate<Ports> race, Check... forgotten) {
        assertFalse(
                race.test(ports(new CarelessLedger(forgotten))),
                () -> "nobody sees that a ledger forgets " + Vector.of(forgotten));
    }

    private static Ports ports(CarelessLedger ledger) {
        return Ports.of(ledger, ledger, new MemoryNumbers());
    }
}
