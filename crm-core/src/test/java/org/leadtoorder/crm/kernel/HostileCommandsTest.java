package org.leadtoorder.crm.kernel;

import static java.time.Duration.ofSeconds;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.OTHER_CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.START;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.process.LeadToOrder;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExtendValidity;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.testkit.Samples;

/**
 * Rows of the hostile inputs that aim at ids, times and commands; the names begin with their ids.
 *
 * <p>No type expresses these: I07 and S12 (a tenant is a set of ports, not an argument of a wish, so that none can be named, forgotten or
 * forged), C07 (a {@link LocalDate} has no 30th of February), Q11 as far as custom fields go (there are none; ids that collide are below).
 * S07 is the codec's.
 */
class HostileCommandsTest {
    private static final Seq<Function<String, Id>> IDS =
            List.of(LeadId::new, CustomerId::new, OpportunityId::new, QuoteId::new, OrderId::new);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "L-1\nL-2",
                "L\r1",
                "\t",
                "a\u0000b",
                "a\u0085b",
                "a\u2028b",
                "\u200B",
                "a\u200Bb",
                "\uFEFFa",
                "\u202Ea",
                "a\u2066b",
                "\uD800",
                "a\uDC00",
                "\uFFFF",
                "\uFDD0",
                "\u00AD",
                "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308"
            })
    @DisplayName("I01, I03: an id, an actor and a request are one visible line")
    void an_id_is_one_visible_line(String text) {
        for (var id : IDS) assertThrows(IllegalArgumentException.class, () -> id.apply(text));
        assertThrows(IllegalArgumentException.class, () -> Context.of(START, text, "request"));
        assertThrows(IllegalArgumentException.class, () -> Context.of(START, "grace", text));
        assertThrows(
                IllegalArgumentException.class,
                () -> Context.of(START, "grace", "request").because(text, "cause"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Context.of(START, "grace", "request").because("conversation", text));
    }

    @Test
    @DisplayName("I04: an id of somebody else is an id that is not there")
    void a_foreign_id_is_not_found() {
        var foreign = new LeadId("tenantB:opp-1");
        assertEquals(
                new Rejection.NotFound(foreign),
                Deal.standard().captured().handle(new QualifyLead(foreign)).getLeft());
    }

    @Test
    @DisplayName("I05: an id has at most 200 code points, whatever they weigh")
    void an_id_has_at_most_200_code_points() {
        for (var one : List.of("x", "ü", "\uD83D\uDE80"))
            for (var id : IDS) {
                assertEquals(one.repeat(200), id.apply(one.repeat(200)).value());
                assertThrows(IllegalArgumentException.class, () -> id.apply(one.repeat(201)));
            }
        assertThrows(IllegalArgumentException.class, () -> new LeadId("x".repeat(10_000_000)));
        assertThrows(IllegalArgumentException.class, () -> new LeadId(" ".repeat(10_000_000)));
    }

    @Test
    @DisplayName("I06: ids that look alike are different")
    void ids_that_look_alike_are_different() {
        assertNotEquals(new LeadId("L1"), new LeadId("Ｌ１"));
        assertNotEquals(new LeadId("\u00E9"), new LeadId("e\u0301"));
        assertNotEquals(new LeadId("a"), new LeadId("а"));
    }

    @Test
    @DisplayName("Q11: 1,024 ids and requests of one hash code are as many leads")
    void ids_of_one_hash_code_are_told_apart() {
        var names = Vector.of("");
        for (var length = 0; length < 10; length++) names = names.flatMap(name -> Vector.of(name + "Aa", name + "BB"));
        assertEquals(1, names.map(String::hashCode).distinct().size());
        var colliding = names;
        var deal = Deal.standard();
        assertTimeout(ofSeconds(60), () -> {
            for (var name : colliding)
                assertTrue(
                        deal.pipeline().handle(lead(name), deal.context(name)).isRight());
        });
        assertEquals(1_024, feed(deal).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T00:00:00.123456789Z",
                "2026-12-31T23:59:59.999999999Z",
                "1969-12-31T23:59:59.999999999Z"
            })
    @DisplayName("C01, C02: a time is cut to microseconds on entry, never rounded into another day or year")
    void a_time_is_cut(String text) {
        var at = Instant.parse(text);
        var context = Context.of(at, "grace", "request");
        assertEquals(0, context.at().getNano() % 1_000);
        assertTrue(!context.at().isAfter(at) && context.at().plusNanos(1_000).isAfter(at));
        assertEquals(context.at(), context.provenance().at());
        assertEquals(text.substring(0, 26), context.at().toString().substring(0, 26));
    }

    @Test
    @DisplayName("C01: a time that no process has is misuse")
    void a_time_that_no_process_has_is_misuse() {
        for (var at : List.of(Instant.MIN, Instant.MAX, Context.EARLIEST.minusNanos(1), Context.TOO_LATE))
            assertThrows(IllegalArgumentException.class, () -> Context.of(at, "grace", "request"));
        assertEquals(
                Context.EARLIEST,
                Context.of(Context.EARLIEST, "grace", "request").at());
        assertEquals(
                Context.TOO_LATE.minusNanos(1_000),
                Context.of(Context.TOO_LATE.minusNanos(1), "grace", "request").at());
    }

    @Test
    @DisplayName("C05: a clock that goes back two hours is refused (K-2), history that was taken over is not")
    void a_clock_that_goes_back_is_refused() {
        var deal = Deal.standard().captured();
        var before = Context.of(START.minusSeconds(7_200), "grace", "early");
        assertEquals(
                Rule.K_2,
                deal.pipeline()
                        .handle(new AssignLead(LEAD, "grace"), before)
                        .getLeft()
                        .rule());
        assertTrue(deal.pipeline()
                .handle(new AssignLead(LEAD, "grace"), before.asMigrated())
                .isRight());
    }

    @Test
    @DisplayName("C06: a quote is accepted on the last day of its validity and not on the day after")
    void a_quote_is_accepted_on_its_last_day() {
        for (var over : List.of(-1, 0, 1)) {
            var deal = Deal.standard().issued();
            var days =
                    DAYS.between(Deal.TODAY, deal.the(IssuedQuote.class, QUOTE).validUntil());
            assertEquals(
                    over <= 0, deal.later(days + over).handle(deal.acceptance()).isRight(), over + " days");
        }
    }

    @Test
    @DisplayName("C07: no day is made of what is none")
    void no_day_is_made_of_what_is_none() {
        for (var text : List.of("2026-02-30", "2026-13-01", "2025-02-29"))
            assertThrows(DateTimeException.class, () -> LocalDate.parse(text), text);
    }

    @Test
    @DisplayName("C08: a validity before the day of issue is refused (Q-15)")
    void a_validity_before_the_issue_is_refused() {
        var deal = Deal.standard().issued();
        assertEquals(
                Rule.Q_15,
                deal.handle(new ExtendValidity(QUOTE, Deal.TODAY.minusDays(1)))
                        .getLeft()
                        .rule());
        assertThrows(
                IllegalArgumentException.class,
                () -> new ExtendValidity(QUOTE, LocalDate.MIN),
                "a day that no document has");
    }

    @Test
    @DisplayName("S01: a quote that was not issued is not accepted (K-4)")
    void a_draft_is_not_accepted() {
        var deal = Deal.standard().drafted();
        var acceptance = Samples.commands().find(AcceptQuote.class::isInstance).get();
        assertInstanceOf(Rejection.NoSuchStep.class, deal.handle(acceptance).getLeft());
        assertInstanceOf(
                DraftQuote.class, deal.ports().ledger().find(QUOTE).get().state());
    }

    @Test
    @DisplayName("S02: an acceptance that comes twice under one request is answered as the first time (K-3)")
    void an_acceptance_comes_twice() {
        var deal = Deal.standard().issued();
        var wish = deal.acceptance();
        var first = deal.pipeline().handle(wish, deal.context("once"));
        var events = feed(deal);
        var again = deal.pipeline().handle(wish, deal.context("once"));
        assertEquals(first.map(Plan::result), again.map(Plan::result));
        assertEquals(events, feed(deal));
    }

    @Test
    @DisplayName("S04: the first version is not accepted once the second is out (Q-13)")
    void a_superseded_version_is_not_accepted() {
        var deal = Deal.standard().issued();
        var first = deal.acceptance();
        deal.walk(new ReviseQuote(QUOTE), new IssueQuote(QUOTE));
        assertEquals(Rule.Q_13, deal.handle(first).getLeft().rule());
    }

    @Test
    @DisplayName("S05: of 8 acceptances at once one wins (Q-9, P-4)")
    void of_several_acceptances_one_wins() throws Exception {
        var deal = Deal.standard().issued();
        var wish = deal.acceptance();
        var before = feed(deal).size();
        var contexts = Vector.range(0, 8).map(number -> deal.context("acceptance " + number));
        var how = atOnce(
                8, number -> deal.pipeline().handle(wish, contexts.get(number)).isRight());
        assertEquals(1, how.count(won -> won));
        assertEquals(before + 1, feed(deal).size());
        assertTrue(deal.pipeline().find(AcceptedQuote.class, QUOTE).isDefined());
    }

    @Test
    @DisplayName("S06: a lead that is converted 8 times at once becomes one customer (P-2)")
    void a_lead_becomes_one_customer() throws Exception {
        var deal = Deal.standard().qualified();
        var contexts = Vector.range(0, 8).map(number -> deal.context("conversion " + number));
        atOnce(
                8,
                number -> deal.pipeline()
                        .handle(new ConvertLead(LEAD, new CustomerId("customer " + number)), contexts.get(number))
                        .isRight());
        assertEquals(
                1,
                Vector.range(0, 8)
                        .count(number -> deal.pipeline()
                                .find(Customer.class, new CustomerId("customer " + number))
                                .isDefined()));
    }

    @Test
    @DisplayName("S08, S09: a history with a hole or with an event twice is never folded")
    void a_broken_history_is_never_folded() {
        var deal = Deal.standard().issued();
        for (Id id : List.of(LEAD, QUOTE)) {
            var history = deal.pipeline().history(id).map(Recorded::event);
            assertTrue(LeadToOrder.replay(history).isDefined());
            assertThrows(IllegalArgumentException.class, () -> LeadToOrder.replay(history.tail()), "without its birth");
            assertThrows(
                    IllegalArgumentException.class,
                    () -> LeadToOrder.replay(history.prepend(history.head())),
                    "born twice");
            assertThrows(
                    IllegalArgumentException.class,
                    () -> LeadToOrder.replay(history.append(history.last())),
                    "ended twice");
        }
    }

    @Test
    @DisplayName("S10: a wish that changes nothing leaves no event and no version")
    void nothing_changes_nothing() {
        var deal = Deal.standard().captured().walk(Deal.piece(PieceKind.NEED));
        var before = feed(deal);
        var version = deal.ports().ledger().find(LEAD).get().version();
        assertEquals(0, deal.handle(Deal.piece(PieceKind.NEED)).get().changes().size());
        assertEquals(before, feed(deal));
        assertEquals(version, deal.ports().ledger().find(LEAD).get().version());
    }

    @Test
    @DisplayName("S11: an expected version that cannot be is refused as stale (K-5), a negative one is misuse")
    void an_expected_version_that_cannot_be() {
        var deal = Deal.standard().converted();
        var far = deal.context().expecting(OPPORTUNITY, Long.MAX_VALUE);
        assertEquals(
                new Rejection.Stale(List.of(OPPORTUNITY)),
                deal.pipeline()
                        .handle(new AssignOpportunity(OPPORTUNITY, "grace"), far)
                        .getLeft());
        assertThrows(IllegalArgumentException.class, () -> deal.context().expecting(OPPORTUNITY, -2));
    }

    @Test
    @DisplayName("S15: a customer is merged neither into itself nor in a circle (C-7)")
    void no_merge_is_a_circle() {
        var deal = Deal.standard().converted().walk(Deal.registration(OTHER_CUSTOMER, "Difference AG"));
        assertTrue(deal.handle(new MergeCustomer(CUSTOMER, CUSTOMER)).isLeft());
        deal.walk(new MergeCustomer(CUSTOMER, OTHER_CUSTOMER));
        assertTrue(deal.handle(new MergeCustomer(OTHER_CUSTOMER, CUSTOMER)).isLeft());
        assertEquals(
                1,
                deal.pipeline()
                        .history(OTHER_CUSTOMER)
                        .count(recorded ->
                                recorded.event().type().getSimpleName().endsWith("Absorbed")));
    }

    /** Somebody of a name of their own: no duplicate of the others. */
    private static CaptureLead lead(String name) {
        return new CaptureLead(new LeadId(name), Contact.builder().person(name).build(), Attribution.of("web"));
    }

    private static Seq<Recorded> feed(Deal deal) {
        return deal.ports().ledger().feed(Position.START, 100_000);
    }

    private static <T> Seq<T> atOnce(int threads, Function<Integer, T> action) throws Exception {
        var gate = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayList<Future<T>>();
            for (var number = 0; number < threads; number++) {
                var mine = number;
                running.add(pool.submit(() -> {
                    gate.await();
                    return action.apply(mine);
                }));
            }
            var results = new ArrayList<T>();
            for (var each : running) results.add(each.get());
            return Vector.ofAll(results);
        } finally {
            pool.shutdownNow();
        }
    }
}
