package org.leadtoorder.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.RIVAL;

import io.vavr.collection.List;
import io.vavr.collection.Stream;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.memory.MemoryLedger;
import org.leadtoorder.crm.memory.MemoryNumbers;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.port.Telemetry;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.WithdrawnQuote;
import org.leadtoorder.crm.testkit.Deal;

class SalesPipelineTest {

    @Test
    void a_wish_with_a_list_without_end_is_refused_where_it_is_made() {
        var endless = Stream.continually(new LineQuantity("1", Quantity.ONE));
        var refusal = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThrows(
                        IllegalArgumentException.class,
                        () -> Deal.standard().accepted().handle(new PlaceOrder(QUOTE, Deal.ORDER, endless))));
        assertTrue(refusal.getMessage().startsWith("chosen"), refusal.getMessage());
    }

    @Test
    @DisplayName("K-6: a store that fails is no objection of a policy")
    void a_port_that_throws_propagates_whatever_policies_there_are() {
        var broken = (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("answer")) return Option.none();
                    throw new IllegalStateException("the store is down");
                });
        var ports = Ports.of(broken, new MemoryLedger(), new MemoryNumbers());
        var pipeline = SalesPipeline.on(ports, (state, move, context) -> Option.none());
        var failure = assertThrows(
                IllegalStateException.class,
                () -> pipeline.handle(new AssignLead(LEAD, "grace"), Context.of(Deal.START, "grace", "1")));
        assertEquals("the store is down", failure.getMessage());
    }

    @Test
    @DisplayName("K-6: a policy that says nothing at all denies")
    @SuppressWarnings("NullAway")
    void a_policy_without_an_answer_denies() {
        var deal = Deal.standard().captured();
        var pipeline = SalesPipeline.on(deal.ports(), (state, move, context) -> null);
        assertInstanceOf(
                Rejection.Denied.class,
                pipeline.handle(new AssignLead(LEAD, "grace"), deal.context()).getLeft());
    }

    @Test
    void a_pipeline_has_its_company_and_a_wish_may_name_another() {
        var approving = SalesProcess.builder()
                .approvalLevels(List.of(ApprovalLevel.forTotalAbove("team lead", BigDecimal.ONE)))
                .build();
        var deal = Deal.standard().drafted();
        var strict = SalesPipeline.on(deal.ports()).in(approving);
        var unsaid = Context.of(Deal.START, "grace", "unsaid");
        assertEquals(
                Rule.Q_5, strict.handle(new IssueQuote(QUOTE), unsaid).getLeft().rule());
        assertEquals(
                Rule.Q_5, strict.plan(new IssueQuote(QUOTE), unsaid).getLeft().rule());
        assertTrue(strict.handle(new IssueQuote(QUOTE), unsaid.in(SalesProcess.standard()))
                .isRight());
    }

    @Test
    @DisplayName("K-2: nothing is born before what it is born of")
    void a_quote_is_not_dated_before_its_opportunity() {
        var deal = Deal.standard().converted();
        var early = Context.of(Deal.START.minus(Duration.ofDays(30)), "grace", "early");
        var quote = new CreateQuote(OPPORTUNITY, QUOTE, Deal.OFFER);
        assertEquals(Rule.K_2, deal.pipeline().handle(quote, early).getLeft().rule());
        assertTrue(deal.pipeline().handle(quote, early.asMigrated()).isRight());
    }

    @Test
    @DisplayName("K-2: history that is taken over does not turn the time back for others")
    void migrated_history_opens_no_door_to_the_past() {
        var deal = Deal.standard().captured();
        var past = Deal.START.minus(Duration.ofDays(300));
        assertTrue(deal.pipeline()
                .handle(
                        new AssignLead(LEAD, "ada"),
                        Context.of(past, "migration", "m").asMigrated())
                .isRight());
        var later = Context.of(past.plus(Duration.ofDays(1)), "grace", "backdated");
        assertEquals(
                Rule.K_2,
                deal.pipeline()
                        .handle(new AssignLead(LEAD, "grace"), later)
                        .getLeft()
                        .rule());
        assertEquals(Option.some("ada"), deal.the(NewLead.class, LEAD).owner());
    }

    @Test
    @DisplayName("K-3: a request is its actor's; nobody else is given the answer")
    void another_actor_is_not_told_what_was_answered() {
        var deal = Deal.standard().captured();
        var wish = new AssignLead(LEAD, "ada");
        deal.pipeline().handle(wish, Context.of(Deal.START, "grace", "r")).get();
        assertTrue(deal.pipeline()
                .handle(wish, Context.of(Deal.START, "grace", "r"))
                .isRight());
        assertEquals(
                new Rejection.RequestReused("r"),
                deal.pipeline().handle(wish, Context.of(Deal.START, "eve", "r")).getLeft());
    }

    @Test
    @DisplayName("P-6: a quote issued after another was accepted does not stay open when the deal is won")
    void winning_leaves_no_quote_open() {
        var deal =
                Deal.standard().accepted().walk(new CreateQuote(OPPORTUNITY, RIVAL, Deal.OFFER), new IssueQuote(RIVAL));
        deal.walk(new PlaceOrder(QUOTE, Deal.ORDER));
        deal.the(WithdrawnQuote.class, RIVAL);
    }

    @Test
    void telemetry_is_told_of_each_end_once_and_of_failures_too() {
        var told = new ArrayList<String>();
        var telemetry = new Told(told);
        var deal = Deal.standard().captured();
        var pipeline = SalesPipeline.on(deal.ports().withTelemetry(telemetry));
        pipeline.handle(new AssignLead(LEAD, "ada"), deal.context());
        pipeline.handle(new IssueQuote(QUOTE), deal.context());
        var ledger = new MemoryLedger();
        var failing = Ports.of(ledger, ledger, kind -> {
            throw new IllegalStateException("no number");
        });
        var quoted = Deal.on(failing, SalesProcess.standard()).drafted();
        assertThrows(
                IllegalStateException.class,
                () -> SalesPipeline.on(failing.withTelemetry(telemetry))
                        .handle(new IssueQuote(QUOTE), quoted.context()));
        assertEquals(
                List.of("AssignLead ended right after 1", "IssueQuote ended left after 1", "IssueQuote failed after 1"),
                List.ofAll(told));
    }

    @Test
    void a_listener_that_fails_changes_no_outcome_and_is_not_silent() {
        var failure = new IllegalStateException("deaf");
        var heard = heard((wish, context) -> {
            throw failure;
        });
        assertEquals(1, heard.size());
        assertSame(failure, heard.get(0));
    }

    @Test
    void a_listener_that_ends_in_an_error_keeps_nobody_from_the_answer() {
        var told = new ArrayList<String>();
        var failure = new AssertionError("no place for the span");
        var heard = heard((wish, context) -> new Telemetry.Handling() {
            @Override
            public void end(Either<Rejection, ? extends Plan<?>> how, int tries) {
                throw failure;
            }

            @Override
            public void failed(Throwable why, int tries) {
                told.add("failed");
            }
        });
        assertEquals(List.of(failure), List.ofAll(heard));
        assertEquals(List.empty(), List.ofAll(told));
    }

    /** What the thread's handler of uncaught exceptions hears while a wish is refused as ever. */
    private static ArrayList<Throwable> heard(Telemetry telemetry) {
        var thread = Thread.currentThread();
        var before = thread.getUncaughtExceptionHandler();
        var heard = new ArrayList<Throwable>();
        thread.setUncaughtExceptionHandler((where, what) -> heard.add(what));
        try {
            var pipeline = SalesPipeline.on(MemoryPorts.create().withTelemetry(telemetry));
            assertEquals(
                    Rule.K_1,
                    pipeline.handle(new IssueQuote(QUOTE), Context.of(Deal.START, "grace", "1"))
                            .getLeft()
                            .rule());
        } finally {
            thread.setUncaughtExceptionHandler(before);
        }
        return heard;
    }

    private record Told(ArrayList<String> told) implements Telemetry {
        @Override
        public Handling begin(Command<?> wish, Context context) {
            var name = wish.getClass().getSimpleName();
            return new Handling() {
                @Override
                public void end(Either<Rejection, ? extends Plan<?>> how, int tries) {
                    told.add(name + " ended " + (how.isRight() ? "right" : "left") + " after " + tries);
                }

                @Override
                public void failed(Throwable failure, int tries) {
                    told.add(name + " failed after " + tries);
                }
            };
        }
    }
}
