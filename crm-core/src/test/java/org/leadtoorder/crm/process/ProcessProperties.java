package org.leadtoorder.crm.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.ContactPerson;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.MergedCustomer;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadEvent.LeadQualified;
import org.leadtoorder.crm.opportunity.Opportunity;
import org.leadtoorder.crm.order.CompletedOrder;
import org.leadtoorder.crm.order.EndedOrder;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderEvent.OrderPlaced;
import org.leadtoorder.crm.order.StandingOrder;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.process.Walk.Taken;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.Quote;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteAccepted;
import org.leadtoorder.crm.quote.WithdrawnQuote;
import org.leadtoorder.crm.testkit.CommandArbitraries;
import org.leadtoorder.crm.testkit.Turn;

/** What must always hold of the process as a whole, on random walks of commands through the facade. */
class ProcessProperties {
    private static final int TURNS = 80;
    private static final Set<Class<?>> TERMINAL =
            HashSet.of(ConvertedLead.class, MergedCustomer.class, WithdrawnQuote.class, CompletedOrder.class);

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Label(
            "property 1: no order without an accepted quote, no quote without an opportunity, and so on back to the lead")
    void lineage(@ForAll("walks") Seq<Turn> turns, @ForAll("companies") SalesProcess company) {
        var walk = walked(turns, company);
        for (var order : walk.all(Order.class))
            assertTrue(history(walk, order.quote()).exists(QuoteAccepted.class::isInstance));
        for (var quote : walk.all(Quote.class)) assertInstanceOf(Opportunity.class, state(walk, quote.opportunity()));
        for (var opportunity : walk.all(Opportunity.class))
            assertInstanceOf(Customer.class, state(walk, opportunity.customer()));
        for (var customer : walk.all(Customer.class))
            if (customer.origin() instanceof Origin.FromLead from) {
                assertTrue(history(walk, from.lead()).exists(LeadQualified.class::isInstance));
                assertEquals(
                        customer.id(),
                        assertInstanceOf(ConvertedLead.class, state(walk, from.lead()))
                                .customer());
            }
        for (var state : walk.states()) for (var id : state.lineage()) state(walk, id);
        collect(walk);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Label("property 2: a wish is answered by a row or refused, nothing throws, a refusal changes nothing")
    void refusals(@ForAll("walks") Seq<Turn> turns, @ForAll("companies") SalesProcess company) {
        var walk = new Walk(company);
        for (var turn : turns) {
            var before = walk.everything();
            var events = walk.feed();
            var taken = walk.take(turn);
            Statistics.label("how")
                    .collect(
                            taken.how().isRight()
                                    ? "taken"
                                    : taken.how().getLeft().getClass().getSimpleName());
            if (taken.how().isLeft()) {
                assertEquals(before, walk.everything());
                assertEquals(events, walk.feed());
                assertTrue(taken.how().getLeft().reasons().nonEmpty());
                if (taken.how().getLeft() instanceof Rejection.Refused refused)
                    PairsTest.assertNamed(taken.wish(), refused);
            } else {
                assertEquals(
                        taken.how().get().events(),
                        walk.feed().drop(events.size()).map(Recorded::event));
                for (var change : taken.how().get().changes()) assertEquals(change.after(), state(walk, change.id()));
            }
        }
        Statistics.label("how").coverage(seen -> {
            seen.check("taken").percentage(share -> share > 30);
            seen.check("Refused").percentage(share -> share > 2);
            seen.check("NoSuchStep").percentage(share -> share > 2);
        });
        collect(walk);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Label(
            "property 3: replaying the history gives the state, and a fold keeps every attribute that its event does not name")
    void replay(@ForAll("walks") Seq<Turn> turns, @ForAll("companies") SalesProcess company) {
        var walk = walked(turns, company);
        for (var state : walk.states()) {
            Option<State<?>> before = Option.none();
            for (var fact : history(walk, state.id())) {
                var after = LeadToOrder.fold(before, fact);
                for (var known : before)
                    assertEquals(
                            HashSet.empty(),
                            Attributes.lost(known, fact, after),
                            () -> "forgotten by the fold of " + fact.type().getSimpleName());
                before = Option.some(after);
            }
            assertEquals(Option.some(state), before);
        }
        collect(walk);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Label("property 4: terminal states stay; an expiry never replaces an acceptance")
    void terminal(@ForAll("walks") Seq<Turn> turns, @ForAll("companies") SalesProcess company) {
        var walk = new Walk(company);
        for (var turn : turns) {
            var before = walk.states().filter(state -> state instanceof EndedOrder || TERMINAL.contains(state.type()));
            var accepted = walk.all(AcceptedQuote.class);
            walk.take(turn);
            for (var state : before) assertEquals(state, state(walk, state.id()));
            for (var quote : accepted)
                assertTrue(state(walk, quote.id()) instanceof AcceptedQuote
                        || state(walk, quote.id()) instanceof WithdrawnQuote);
        }
        collect(walk);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @Label(
            "property 5: one live quote and one accepted quote per opportunity, one order per accepted quote or parts within it, one primary contact")
    void uniqueness(@ForAll("walks") Seq<Turn> turns, @ForAll("companies") SalesProcess company) {
        var walk = new Walk(company);
        for (var turn : turns) {
            walk.take(turn);
            if (!company.quoteVariants()) assertOnce(walk.all(IssuedQuote.class), Quote::opportunity);
            assertOnce(walk.all(AcceptedQuote.class), Quote::opportunity);
            assertOnce(lasting(walk).filter(Order::whole), Order::quote);
            if (!company.splitOrders()) assertOnce(lasting(walk), Order::quote);
            for (var quote : walk.all(AcceptedQuote.class))
                assertWithin(quote, lasting(walk).filter(order -> order.quote().equals(quote.id())));
            for (var customer : walk.all(Customer.class))
                assertEquals(
                        customer.contactPersons().isEmpty() ? 0 : 1,
                        customer.contactPersons().count(ContactPerson::primary));
            assertOrdersAreCounted(walk);
        }
        collect(walk);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    // That parts add up is told of many more parts in PartsEngineProperties.
    @Label(
            "property 6: lines add up to totals, discounts to the discount, net and tax to gross; an order's totals are its quote's")
    void totals(@ForAll("walks") Seq<Turn> turns, @ForAll("companies") SalesProcess company) {
        var walk = walked(turns, company);
        for (var quote : walk.all(Quote.class)) {
            Sums.check(quote.content().totals());
            for (var frozen : quote.earlier()) Sums.check(frozen.content().totals());
        }
        for (var order : walk.all(Order.class)) Sums.check(order.totals());
        for (var recorded : walk.feed())
            if (recorded.event() instanceof OrderPlaced placed) {
                Sums.check(placed.document().totals());
                var quote = state(walk, placed.quote());
                if (placed.whole())
                    Sums.same(
                            ((Quote) quote).content().totals(),
                            placed.document().totals());
            }
        var parts = walk.all(AcceptedQuote.class).filter(quote -> quote.isWhollyOrdered());
        for (var quote : parts)
            Sums.parts(
                    quote,
                    lasting(walk)
                            .filter(order -> order.quote().equals(quote.id()))
                            .flatMap(Order::taken));
        collect(walk);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    @Label(
            "property 7: a request handled twice has the effect of one handled once, and the answer is the first one (K-3)")
    void twice(@ForAll("walks") Seq<Turn> turns, @ForAll("companies") SalesProcess company) {
        var walk = new Walk(company);
        var taken = new ArrayList<Taken>();
        for (var turn : turns) {
            taken.add(walk.take(turn));
            assertAnsweredAgain(walk, taken.get(taken.size() - 1));
        }
        for (var each : taken) if (each.how().isRight()) assertAnsweredAgain(walk, each);
        collect(walk);
    }

    private static void assertAnsweredAgain(Walk walk, Taken first) {
        var events = walk.feed();
        var everything = walk.everything();
        var again = walk.take(first.wish(), first.context());
        assertEquals(events, walk.feed());
        assertEquals(everything, walk.everything());
        if (first.how().isLeft()) {
            assertEquals(first.how().getLeft(), again.how().getLeft());
            return;
        }
        assertEquals(first.how().get().changes(), again.how().get().changes());
        assertEquals(first.how().get().warnings(), again.how().get().warnings());
        assertEquals(first.how().get().result(), again.how().get().result());
        Command<?> other = new AssignLead(new Id.LeadId("somebody else"), "nobody");
        var misused = walk.take(other, first.context());
        assertEquals(
                new Rejection.RequestReused(first.context().request()),
                misused.how().getLeft());
        assertEquals(events, walk.feed());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Label("property 9: what the bare process refuses is refused under every configuration and every policy")
    void bounded(
            @ForAll("walks") Seq<Turn> turns,
            @ForAll("companies") SalesProcess company,
            @ForAll("objections") Set<Class<?>> objections) {
        Policy policy = (state, move, context) -> Option.when(objections.contains(move.getClass()), "not here");
        var walk = new Walk(company, policy);
        var bare = SalesPipeline.on(walk.ports);
        for (var turn : turns) {
            var wished = walk.wished(turn);
            // The wish at its most permissive, on the very same states.
            var freely = HashSet.of(true, false)
                    .exists(approving -> bare.plan(
                                    wished.wish(), wished.context().in(CommandArbitraries.bare(company, approving)))
                            .isRight());
            var how = walk.take(wished.wish(), wished.context()).how();
            if (how.isRight()) assertTrue(freely, () -> "only the narrowed process allows " + wished.wish());
            if (objections.contains(wished.wish().getClass()))
                assertEquals(Rule.K_6, how.getLeft().rule());
            Statistics.label("bounds").collect(freely ? how.isRight() ? "allowed" : "narrowed" : "refused anyway");
        }
        Statistics.label("bounds").coverage(seen -> {
            seen.check("allowed").percentage(share -> share > 20);
            seen.check("narrowed").count(count -> count > 0);
            seen.check("refused anyway").percentage(share -> share > 5);
        });
    }

    @Provide
    Arbitrary<Seq<Turn>> walks() {
        return CommandArbitraries.walks(TURNS);
    }

    @Provide
    Arbitrary<SalesProcess> companies() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(SalesProcess.standard())),
                net.jqwik.api.Tuple.of(2, CommandArbitraries.companies()));
    }

    @Provide
    Arbitrary<Set<Class<?>>> objections() {
        return Arbitraries.of(
                        LeadToOrder.steps().<Class<?>>map(Step::move).distinct().asJava())
                .set()
                .ofMaxSize(3)
                .map(HashSet::ofAll);
    }

    private static Walk walked(Seq<Turn> turns, SalesProcess company) {
        var walk = new Walk(company);
        turns.forEach(walk::take);
        return walk;
    }

    /** Walks that end with a handful of leads prove nothing of orders. */
    private static void collect(Walk walk) {
        var phase = walk.states().exists(Order.class::isInstance)
                ? "order"
                : walk.states().exists(Quote.class::isInstance)
                        ? "quote"
                        : walk.states().exists(Customer.class::isInstance) ? "customer" : "lead";
        Statistics.label("phase").collect(phase);
        Statistics.label("phase").coverage(seen -> {
            seen.check("order").percentage(share -> share > 40);
            seen.check("quote").percentage(share -> share > 5);
        });
    }

    private static Seq<Event> history(Walk walk, Id id) {
        return walk.ports.ledger().history(id).map(Recorded::event);
    }

    private static State<?> state(Walk walk, Id id) {
        return walk.ports.ledger().find(id).get().state();
    }

    private static Seq<Order> lasting(Walk walk) {
        return walk.all(Order.class).filter(order -> order instanceof StandingOrder || order instanceof CompletedOrder);
    }

    private static <T> void assertOnce(Seq<T> all, Function<T, Object> of) {
        var twice = all.groupBy(of).filterValues(group -> group.size() > 1);
        assertEquals(HashMap.empty(), twice);
    }

    /** What orders took of a line is within what was accepted of it, and the quote knows how much that is. */
    private static void assertWithin(AcceptedQuote quote, Seq<Order> orders) {
        assertEquals(orders.size(), quote.ordersStanding());
        for (var line : quote.acceptedLines()) {
            var taken = orders.flatMap(Order::taken)
                    .filter(each -> each.line().equals(line.id()))
                    .map(each -> each.quantity().value())
                    .reduceOption(java.math.BigDecimal::add);
            assertTrue(
                    taken.forAll(sum -> sum.compareTo(line.item().quantity().value()) <= 0),
                    () -> taken + " of " + line);
            assertEquals(
                    taken.map(java.math.BigDecimal::stripTrailingZeros),
                    quote.ordered(line.id()).map(each -> each.quantity().value().stripTrailingZeros()));
        }
    }

    /** C-9: a customer, or the survivor it was merged into, counts the orders that stand or were completed. */
    private static void assertOrdersAreCounted(Walk walk) {
        for (var customer : walk.all(Customer.class)) {
            if (customer instanceof MergedCustomer) continue;
            var counted = lasting(walk)
                    .count(order -> survivor(walk, order.customer()).equals(customer.id()));
            assertEquals(counted, customer.orders(), customer.id().value());
        }
    }

    private static Id survivor(Walk walk, Id id) {
        return state(walk, id) instanceof MergedCustomer merged ? survivor(walk, merged.survivor()) : id;
    }
}
