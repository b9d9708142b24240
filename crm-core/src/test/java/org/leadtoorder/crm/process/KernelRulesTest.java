package org.leadtoorder.crm.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OFFER;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.ORDER;
import static org.leadtoorder.crm.testkit.Deal.OTHER_CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.START;
import static org.leadtoorder.crm.testkit.Deal.TODAY;
import static org.leadtoorder.crm.testkit.Deal.registration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.CustomerCommand.AssignCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityPart.WinOpportunity;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.testkit.Roads;
import org.leadtoorder.crm.testkit.Samples;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What holds for every command, whatever its phase. */
class KernelRulesTest {

    @Test
    @DisplayName("K-1: whatever a command starts from has to be there")
    void nothing_is_done_to_what_is_not_there() {
        for (var wish : Samples.commands()) {
            var how = Deal.standard().handle(wish);
            if (how.isLeft()) assertEquals(new Rejection.NotFound(wish.subject()), how.getLeft(), wish::toString);
            else assertEquals(wish.subject(), wish.target(), wish::toString);
        }
        assertEquals(
                Rule.K_1,
                Deal.standard().handle(new QualifyLead(LEAD)).getLeft().rule());
    }

    @Test
    @DisplayName("K-1: whatever is born has to be new")
    void nothing_is_born_twice() {
        var deal = Deal.standard().ordered();
        var capture = new CaptureLead(LEAD, Deal.ADA, Attribution.of("web"));
        assertEquals(new Rejection.AlreadyThere(LEAD), deal.handle(capture).getLeft());
        assertEquals(
                new Rejection.AlreadyThere(CUSTOMER),
                deal.handle(registration(CUSTOMER, "Turing GmbH")).getLeft());
        var again = new CreateOpportunity(
                CUSTOMER, OPPORTUNITY, Label.of("more"), java.util.Currency.getInstance("EUR"), TODAY.plusDays(9));
        assertEquals(new Rejection.AlreadyThere(OPPORTUNITY), deal.handle(again).getLeft());
        deal.walk(new CreateOpportunity(
                CUSTOMER,
                new OpportunityId("2"),
                Label.of("more"),
                java.util.Currency.getInstance("EUR"),
                TODAY.plusDays(9)));
        assertEquals(
                new Rejection.AlreadyThere(QUOTE),
                deal.handle(new CreateQuote(new OpportunityId("2"), QUOTE, OFFER))
                        .getLeft());
        deal.walk(new CancelOrder(ORDER, FreeText.of("mistake")));
        assertEquals(
                new Rejection.AlreadyThere(ORDER),
                deal.handle(new PlaceOrder(QUOTE, ORDER)).getLeft());
    }

    @Test
    @DisplayName(
            "K-2: nothing happens before the last event of the aggregate, except migrated history, which is marked")
    void time_does_not_run_backwards() {
        var deal = Deal.standard().captured();
        var before = Context.of(START.minusSeconds(1), "grace", "late");
        var assign = new AssignLead(LEAD, "grace");
        var refused = deal.pipeline().handle(assign, before).getLeft();
        assertEquals(Rule.K_2, refused.rule());
        assertTrue(deal.pipeline().find(Lead.class, LEAD).get().owner().isEmpty());
        assertTrue(deal.pipeline()
                .handle(assign, Context.of(START, "grace", "at the same time"))
                .isRight());
        assertTrue(deal.pipeline()
                .handle(new AssignLead(LEAD, "ada"), before.asMigrated())
                .isRight());
        assertEquals(
                List.of(false, false, true),
                deal.pipeline()
                        .history(LEAD)
                        .map(recorded -> recorded.provenance().migrated())
                        .toList());
    }

    @Test
    @DisplayName("K-2: the time of each aggregate is its own; a parent whose child was born stays at its last event")
    void a_child_is_no_event_of_its_parent() {
        var deal = Deal.standard()
                .converted()
                .later(9)
                .walk(new CreateQuote(OPPORTUNITY, QUOTE, OFFER))
                .later(-8);
        assertTrue(deal.handle(new AssignOpportunity(OPPORTUNITY, "grace")).isRight());
        assertEquals(Rule.K_2, deal.handle(new IssueQuote(QUOTE)).getLeft().rule());
    }

    @Test
    @DisplayName("K-3: the same request is answered as the first time, also when the state has moved on")
    void a_request_is_handled_once() {
        var deal = Deal.standard().captured();
        var wish = new AssignLead(LEAD, "grace");
        var first = deal.pipeline().handle(wish, deal.context("assign")).get();
        deal.walk(new AssignLead(LEAD, "ada"));
        var events = feed(deal);
        var again = deal.pipeline().handle(wish, deal.context("assign")).get();
        assertEquals(first.result(), again.result());
        assertEquals(first.changes(), again.changes());
        assertEquals(List.of(new Expectation(LEAD, 1)), again.seen().toList());
        assertEquals(events, feed(deal));
        assertEquals(Option.some("ada"), deal.the(Lead.class, LEAD).owner());
    }

    @Test
    @DisplayName("K-3: a procedure's answer tells of all aggregates again")
    void a_procedure_is_answered_again() {
        var deal = Deal.standard().accepted();
        var wish = new PlaceOrder(QUOTE, ORDER);
        var first = deal.pipeline().handle(wish, deal.context("place")).get();
        deal.walk(new CancelOrder(ORDER, FreeText.of("mistake")));
        var again = deal.pipeline().handle(wish, deal.context("place")).get();
        assertEquals(first.changes(), again.changes());
        assertEquals(first.result(), again.result());
    }

    @Test
    @DisplayName("K-3: a wish that changed nothing is remembered, too, and does not undo later what came between")
    void a_late_repetition_of_a_wish_that_changed_nothing_changes_nothing() {
        var deal = Deal.standard().captured().walk(new AssignLead(LEAD, "grace"));
        var idle = new AssignLead(LEAD, "grace");
        var first = deal.pipeline().handle(idle, deal.context("idle")).get();
        assertTrue(first.changes().isEmpty());
        deal.walk(new AssignLead(LEAD, "ada"));
        var again = deal.pipeline().handle(idle, deal.context("idle")).get();
        assertTrue(again.changes().isEmpty());
        assertEquals(first.result(), again.result());
        assertEquals(Option.some("ada"), deal.the(Lead.class, LEAD).owner());
        assertInstanceOf(
                Rejection.RequestReused.class,
                deal.pipeline()
                        .handle(new AssignLead(LEAD, "kim"), deal.context("idle"))
                        .getLeft());
    }

    @Test
    @DisplayName(
            "K-3: a wish that changed nothing is answered with the state of then, though it is another state by now")
    void an_answer_without_changes_stands_where_it_was_promised() {
        var deal = Deal.standard().accepted().walk(new AssignOpportunity(OPPORTUNITY, "grace"));
        var idle = new AssignOpportunity(OPPORTUNITY, "grace");
        var first = deal.pipeline().handle(idle, deal.context("idle")).get().result();
        deal.walk(new PlaceOrder(QUOTE, ORDER));
        var again = deal.pipeline().handle(idle, deal.context("idle")).get().result();
        assertEquals(first, again);
        assertTrue(again.probability() < 100);
    }

    @Test
    @DisplayName("K-3: a request id with another wish is refused, and a refused wish does not use up its request")
    void a_request_is_not_reused() {
        var deal = Deal.standard().captured();
        deal.pipeline()
                .handle(new AssignLead(LEAD, "grace"), deal.context("assign"))
                .get();
        var reused = deal.pipeline()
                .handle(new AssignLead(LEAD, "ada"), deal.context("assign"))
                .getLeft();
        assertEquals(new Rejection.RequestReused("assign"), reused);
        assertEquals(Rule.K_3, reused.rule());
        assertTrue(deal.pipeline()
                .handle(new QualifyLead(LEAD), deal.context("qualify"))
                .isLeft());
        assertTrue(deal.pipeline()
                .handle(new AssignLead(LEAD, "ada"), deal.context("qualify"))
                .isRight());
    }

    @Test
    @DisplayName("K-4: where no row answers, the refusal names state, command and where the object lives on")
    void no_such_step_says_where_to_go_on() {
        var deal = Deal.standard().converted();
        var lead = (Rejection.NoSuchStep) deal.handle(new QualifyLead(LEAD)).getLeft();
        assertEquals(new Rejection.NoSuchStep("ConvertedLead", "QualifyLead", Option.some(CUSTOMER)), lead);
        assertEquals(Rule.K_4, lead.rule());
        deal.walk(registration(OTHER_CUSTOMER, "Turing GmbH"), new MergeCustomer(CUSTOMER, OTHER_CUSTOMER));
        assertEquals(
                new Rejection.NoSuchStep("MergedCustomer", "AssignCustomer", Option.some(OTHER_CUSTOMER)),
                deal.handle(new AssignCustomer(CUSTOMER, "grace")).getLeft());
        var lost =
                Roads.to(org.leadtoorder.crm.opportunity.LostOpportunity.class).deal();
        assertEquals(
                new Rejection.NoSuchStep("LostOpportunity", "AssignOpportunity", Option.none()),
                lost.handle(new AssignOpportunity(OPPORTUNITY, "grace")).getLeft());
    }

    @Test
    @DisplayName("K-5: who names a version gets that version or is told, and it is not tried again")
    void an_expected_version_is_kept_to() {
        var counted = new AtomicInteger();
        var ports = MemoryPorts.create();
        var deal = Deal.on(ports, SalesProcess.standard()).captured();
        var pipeline = SalesPipeline.on(Race.withLedger(ports, counting(ports.ledger(), counted)));
        var stale = pipeline.handle(
                        new AssignLead(LEAD, "grace"), deal.context("a").expecting(LEAD, 2))
                .getLeft();
        assertEquals(new Rejection.Stale(List.of(LEAD)), stale);
        assertEquals(Rule.K_5, stale.rule());
        assertEquals(0, counted.get());
        assertTrue(
                pipeline.handle(new AssignLead(LEAD, "grace"), deal.context("b").expecting(LEAD, 1))
                        .isRight());
        var absent = new CustomerId("nobody");
        assertTrue(pipeline.handle(
                        new AssignLead(LEAD, "ada"),
                        deal.context("c").expecting(LEAD, 2).expecting(absent, 0))
                .isRight());
        assertEquals(2, counted.get());
    }

    @Test
    @DisplayName("K-5: a store that is always ahead is given up after a bounded number of tries")
    void tries_are_bounded() {
        var counted = new AtomicInteger();
        var deal = Deal.standard().captured();
        var pipeline = SalesPipeline.on(
                Race.withLedger(deal.ports(), stale(deal.ports().ledger(), counted)));
        assertEquals(
                new Rejection.Stale(List.of(LEAD)),
                pipeline.handle(new AssignLead(LEAD, "grace"), deal.context()).getLeft());
        assertEquals(SalesPipeline.TRIES, counted.get());
    }

    @Test
    @DisplayName("K-6: a policy objects to a wish, and to a part of a procedure")
    void a_policy_objects() {
        Policy noOrders = (state, move, context) -> Option.when(move instanceof WinOpportunity, "not our business");
        var deal = Deal.in(SalesProcess.standard(), noOrders).accepted();
        var events = feed(deal);
        var denied = deal.handle(new PlaceOrder(QUOTE, ORDER)).getLeft();
        assertEquals(new Rejection.Denied("not our business"), denied);
        assertEquals(Rule.K_6, denied.rule());
        assertEquals(events, feed(deal));
    }

    @Test
    @DisplayName("K-6: a policy that throws denies, and the others are not asked to overrule it")
    void a_policy_that_throws_denies() {
        Policy broken = (state, move, context) -> {
            throw new IllegalStateException("no connection to the directory of staff");
        };
        Policy generous = (state, move, context) -> Option.none();
        var deal = Deal.in(SalesProcess.standard(), generous, broken, generous);
        assertInstanceOf(
                Rejection.Denied.class,
                deal.handle(new CaptureLead(LEAD, Deal.ADA, Attribution.of("web")))
                        .getLeft());
        assertEquals(0, feed(deal).size());
    }

    @Test
    @DisplayName("K-6: a denial tells nothing of the aggregate, not even whether it is there")
    void a_denial_reveals_nothing() {
        Policy nobody = (state, move, context) -> Option.some("staff only");
        var ports = MemoryPorts.create();
        var deal = Deal.on(ports, SalesProcess.standard()).ordered();
        var strange = SalesPipeline.on(ports, nobody);
        for (var wish : Samples.commands()) {
            var there = strange.handle(wish, deal.context());
            var absent = Deal.in(SalesProcess.standard(), nobody).handle(wish);
            assertEquals(Either.left(new Rejection.Denied("staff only")), there);
            assertEquals(there, absent);
        }
    }

    @Test
    @DisplayName("K-6: a failure of a port is no answer, and nothing is written")
    void a_port_that_throws_propagates() {
        var deal = Deal.standard().drafted();
        var events = feed(deal);
        var ports = org.leadtoorder.crm.port.Ports.of(
                deal.ports().ledger(), deal.ports().lookups(), kind -> {
                    throw new IllegalStateException("no numbers");
                });
        assertThrows(
                IllegalStateException.class,
                () -> SalesPipeline.on(ports).handle(new IssueQuote(QUOTE), deal.context()));
        assertEquals(events, feed(deal));
    }

    @Test
    @DisplayName("plan(…) shows what handle(…) does, changes nothing and draws no number")
    void a_plan_is_a_preview() {
        var drawn = new AtomicInteger();
        var memory = MemoryPorts.create();
        var ports = org.leadtoorder.crm.port.Ports.of(
                memory.ledger(), memory.lookups(), kind -> kind + "-" + drawn.incrementAndGet());
        var deal = Deal.on(ports, SalesProcess.standard()).accepted();
        var numbers = drawn.get();
        var events = feed(deal);
        var wish = new PlaceOrder(QUOTE, ORDER);
        var shown = deal.pipeline().plan(wish, deal.context("place")).get();
        assertEquals(numbers, drawn.get());
        assertEquals(events, feed(deal));
        assertTrue(deal.pipeline().find(Customer.class, CUSTOMER).get().orders() == 0);
        var done = deal.pipeline().handle(wish, deal.context("place")).get();
        assertEquals(done.changes().map(change -> change.id()), shown.changes().map(change -> change.id()));
        assertEquals(done.events().map(Object::getClass), shown.events().map(Object::getClass));
        assertEquals(done.seen(), shown.seen());
        assertEquals("(order)", shown.result().number());
        assertEquals(numbers + 1, drawn.get());
    }

    @Test
    @DisplayName("K-1: a plan of what is refused says why as handle does")
    void a_plan_is_refused_as_the_wish_is() {
        for (var wish : Samples.commands()) {
            var deal = Deal.standard().ordered();
            var shown = deal.pipeline().plan(wish, deal.context("the same"));
            var done = deal.pipeline().handle(wish, deal.context("the same"));
            assertEquals(done.isRight(), shown.isRight(), wish::toString);
            if (done.isLeft()) assertEquals(done.getLeft(), shown.getLeft());
        }
    }

    private static Seq<Recorded> feed(Deal deal) {
        return deal.ports().ledger().feed(Position.START, 1_000);
    }

    private static Ledger counting(Ledger ledger, AtomicInteger commits) {
        return proxy(ledger, commits, false);
    }

    private static Ledger stale(Ledger ledger, AtomicInteger commits) {
        return proxy(ledger, commits, true);
    }

    private static Ledger proxy(Ledger ledger, AtomicInteger commits, boolean stale) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        commits.incrementAndGet();
                        if (stale)
                            return new Receipt.Stale(
                                    ((Plan<?>) arguments[0]).changes().map(change -> change.id()));
                    }
                    try {
                        return method.invoke(ledger, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
