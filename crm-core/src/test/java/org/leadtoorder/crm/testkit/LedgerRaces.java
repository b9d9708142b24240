package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.LedgerClaims.registration;
import static org.leadtoorder.crm.testkit.LedgerReading.capture;
import static org.leadtoorder.crm.testkit.LedgerSentences.ALL;
import static org.leadtoorder.crm.testkit.LedgerSentences.CLAIMS;
import static org.leadtoorder.crm.testkit.LedgerSentences.FIND;
import static org.leadtoorder.crm.testkit.LedgerSentences.REQUEST;
import static org.leadtoorder.crm.testkit.LedgerSentences.THREADS;
import static org.leadtoorder.crm.testkit.LedgerSentences.VERSIONS;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.concurrent.atomic.AtomicBoolean;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.testkit.Script.Commit;

/** Many at once. A race is run several times, because one may pass by luck. */
final class LedgerRaces {
    private static final int ROUNDS = 8;

    static final Seq<Case<Ledger>> CASES = Vector.of(
            new Case<>(
                    VERSIONS,
                    "8 want to change one aggregate and one does",
                    (ledger, fixture) -> one(ledger, ledger, 8)),
            new Case<>(
                    VERSIONS,
                    "16 want to change one aggregate and one does",
                    (ledger, fixture) -> one(ledger, ledger, 16)),
            new Case<>(
                    THREADS,
                    "8 on two instances want to change one aggregate and one does",
                    (ledger, fixture) -> one(ledger, fixture.another(ledger), 8)),
            new Case<>(
                    CLAIMS,
                    "8 newcomers want one claim and one gets it",
                    (ledger, fixture) -> claim(ledger, ledger, 8)),
            new Case<>(
                    CLAIMS,
                    "16 newcomers on two instances want one claim and one gets it",
                    (ledger, fixture) -> claim(ledger, fixture.another(ledger), 16)),
            new Case<>(
                    REQUEST,
                    "a request comes 8 times at once and is handled once",
                    (ledger, fixture) -> twins(ledger, ledger, 8)),
            new Case<>(
                    REQUEST,
                    "a request comes 16 times at once to two instances and is handled once",
                    (ledger, fixture) -> twins(ledger, fixture.another(ledger), 16)),
            new Case<>(REQUEST, "8 wishes share a request and one is handled", (ledger, fixture) -> {
                for (var round = 0; round < ROUNDS; round++) {
                    var context = new Script("shared " + round).context();
                    var key = "round " + round + " lead ";
                    var commits = Vector.range(0, 8).map(number -> new Script().fork(capture(key + number), context));
                    var receipts =
                            Race.of(8, number -> () -> commits.get(number).on(ledger));
                    var winner = winner(receipts);
                    var first = Ledger.Answer.of(
                            commits.get(winner).plan(), commits.get(winner).fingerprint());
                    assertEquals(
                            7,
                            receipts.count(receipt -> receipt.equals(new Receipt.Already(first))),
                            () -> "receipts " + receipts);
                    assertEquals(
                            1,
                            commits.count(commit ->
                                    ledger.find(commit.plan().result().id()).isDefined()));
                }
            }),
            new Case<>(
                    THREADS, "16 write what has nothing to do with each other and all succeed", (ledger, fixture) -> {
                        var scripts = Vector.range(0, 16).map(number -> {
                            var script = new Script("writer " + number);
                            script.then(capture("lead " + number));
                            for (var event = 0; event < 5; event++)
                                script.then(new AssignLead(new LeadId("lead " + number), "owner " + event));
                            return script;
                        });
                        Race.of(16, number -> () -> scripts.get(number).play(ledger));
                        for (var script : scripts) for (var id : script.ids()) script.agrees(ledger, id);
                        assertEquals(16 * 6, Script.feed(ledger, 10).size());
                    }),
            new Case<>(VERSIONS, "two look at what the other changes and one of them is refused", LedgerRaces::skew),
            new Case<>(VERSIONS, "8 order the same quote and one order stands", (ledger, fixture) -> {
                var script = Script.of(Deal::accepted).play(ledger);
                var orders = Vector.range(0, 8)
                        .map(number -> script.fork(new PlaceOrder(QUOTE, new OrderId("order " + number))));
                var receipts = Race.of(8, number -> () -> orders.get(number).on(ledger));
                var winner = winner(receipts);
                assertEquals(
                        1,
                        orders.count(
                                order -> ledger.find(order.plan().result().id()).isDefined()));
                assertEquals(
                        orders.get(winner).plan().result(),
                        ledger.find(new OrderId("order " + winner)).get().state());
            }),
            new Case<>(FIND, "nobody sees half a commit", LedgerRaces::halves),
            new Case<>(ALL, "what loses a race leaves nothing", (ledger, fixture) -> {
                var script = Script.of(Deal::converted).play(ledger);
                var quotes = Vector.range(0, 8)
                        .map(number -> script.fork(new CreateQuote(
                                OPPORTUNITY,
                                new org.leadtoorder.crm.kernel.Id.QuoteId("quote " + number),
                                Deal.OFFER)));
                var before = Script.feed(ledger, 100).size();
                var winner =
                        winner(Race.of(8, number -> () -> quotes.get(number).on(ledger)));
                assertEquals(before + 1, Script.feed(ledger, 100).size());
                for (var number = 0; number < 8; number++) {
                    assertEquals(
                            number == winner,
                            ledger.find(quotes.get(number).plan().result().id()).isDefined());
                    assertEquals(
                            number == winner,
                            ledger.answer(quotes.get(number).plan().context().request())
                                    .isDefined());
                }
            }));

    private LedgerRaces() {}

    private static Ledger of(Ledger one, Ledger other, int number) {
        return number % 2 == 0 ? one : other;
    }

    private static int winner(Seq<Receipt> receipts) {
        assertEquals(1, receipts.count(Receipt.Committed.class::isInstance), () -> "winners of a race: " + receipts);
        return receipts.indexWhere(Receipt.Committed.class::isInstance);
    }

    private static void one(Ledger ledger, Ledger other, int racers) throws Exception {
        var script = Script.of(Deal::captured).play(ledger);
        for (var round = 0; round < ROUNDS; round++) {
            var commits = Vector.range(0, racers)
                    .map(number -> script.fork(
                            new AssignLead(LEAD, "owner " + script.context().request())));
            var receipts = Race.of(racers, number -> () -> commits.get(number).on(of(ledger, other, number)));
            var won = commits.get(winner(receipts));
            assertEquals(
                    racers - 1,
                    receipts.count(receipt -> receipt.equals(new Receipt.Stale(Vector.of(LEAD)))),
                    () -> "receipts " + receipts);
            assertEquals(won.plan().result(), ledger.find(LEAD).get().state());
            assertTrue(won.on(script.model()) instanceof Receipt.Committed);
        }
        assertEquals(ROUNDS + 1, ledger.history(LEAD).size());
        script.agrees(other, LEAD);
    }

    private static void claim(Ledger ledger, Ledger other, int racers) throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var key = "round " + round + " customer ";
            var ref = "ref" + round;
            var commits = Vector.range(0, racers)
                    .map(number -> new Script(key + number).fork(registration(key + number, "shop", ref)));
            var receipts = Race.of(racers, number -> () -> commits.get(number).on(of(ledger, other, number)));
            var holder = new CustomerId(key + winner(receipts));
            assertEquals(
                    racers - 1,
                    receipts.count(receipt -> receipt instanceof Receipt.Claimed claimed
                            && claimed.by().equals(holder)),
                    () -> "receipts " + receipts);
            assertEquals(
                    1,
                    commits.count(
                            commit -> ledger.find(commit.plan().result().id()).isDefined()));
        }
    }

    private static void twins(Ledger ledger, Ledger other, int racers) throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var commit = new Script("round " + round).fork(capture("lead " + round));
            var receipts = Race.of(racers, number -> () -> commit.on(of(ledger, other, number)));
            winner(receipts);
            var first = new Receipt.Already(Ledger.Answer.of(commit.plan(), commit.fingerprint()));
            assertEquals(racers - 1, receipts.count(first::equals), () -> "receipts " + receipts);
            assertEquals(1, ledger.history(commit.plan().result().id()).size());
        }
        assertEquals(ROUNDS, Script.feed(ledger, 3).size());
    }

    /** Each is decided on the other's version as it was: whoever comes second is stale, though both change different aggregates. */
    private static void skew(Ledger ledger, Fixture<Ledger> fixture) throws Exception {
        var script = new Script();
        var one = new LeadId("one");
        var other = new LeadId("other");
        script.then(capture("one"));
        script.then(capture("other"));
        script.play(ledger);
        for (var round = 1; round <= ROUNDS; round++) {
            var commits = Vector.of(
                    Plans.seeing(script.fork(new AssignLead(one, "owner " + round)), other, version(ledger, other)),
                    Plans.seeing(script.fork(new AssignLead(other, "owner " + round)), one, version(ledger, one)));
            var receipts = Race.of(2, number -> () -> commits.get(number).on(ledger));
            assertTrue(commits.get(winner(receipts)).on(script.model()) instanceof Receipt.Committed);
            assertTrue(receipts.exists(Receipt.Stale.class::isInstance), () -> "receipts " + receipts);
        }
        assertEquals(ROUNDS + 2, version(ledger, one) + version(ledger, other));
    }

    private static long version(Ledger ledger, LeadId id) {
        return ledger.find(id).get().version();
    }

    /** Two aggregates move in each commit; whoever reads one and then the other never finds the other behind. */
    private static void halves(Ledger ledger, Fixture<Ledger> fixture) throws Exception {
        var script = Script.of(Deal::converted).play(ledger);
        var commits = new java.util.ArrayList<Commit>();
        for (var round = 0; round < 40; round++) {
            var one = script.fork(new AssignOpportunity(OPPORTUNITY, "owner " + round));
            var other = script.fork(
                    new org.leadtoorder.crm.customer.CustomerCommand.AssignCustomer(CUSTOMER, "owner " + round));
            var both = Plans.both(one, other);
            assertTrue(both.on(script.model()) instanceof Receipt.Committed);
            commits.add(both);
        }
        var gap = ledger.find(CUSTOMER).get().version()
                - ledger.find(OPPORTUNITY).get().version();
        var done = new AtomicBoolean();
        Race.<Boolean>of(3, number -> () -> {
            if (number == 0)
                try {
                    for (var commit : commits) Proof.committed(ledger, commit);
                } finally {
                    done.set(true);
                }
            while (!done.get()) {
                var first = number == 1 ? OPPORTUNITY : CUSTOMER;
                var second = number == 1 ? CUSTOMER : OPPORTUNITY;
                var before = ledger.find(first).get().version();
                var after = ledger.find(second).get().version();
                var least = number == 1 ? before + gap : before - gap;
                if (number != 0 && after < least)
                    throw new AssertionError(second + " is behind " + first + ": " + after + " < " + least);
            }
            return true;
        });
        script.agrees(ledger, OPPORTUNITY);
        script.agrees(ledger, CUSTOMER);
    }
}
