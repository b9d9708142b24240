package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.LedgerReading.capture;
import static org.leadtoorder.crm.testkit.LedgerSentences.FEED;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.port.Ledger.Recorded;

/** Everything that happened, in pages. */
final class LedgerFeed {
    static final Seq<Case<Ledger>> CASES = Vector.of(
            new Case<>(FEED, "pages of every size give the same events", (ledger, fixture) -> {
                var script = Script.of(Deal::ordered).play(ledger);
                var all = script.model().feed(Position.START, 1_000).map(Script::placeless);
                for (var limit = 1; limit <= all.size() + 1; limit++)
                    assertEquals(all, Script.feed(ledger, limit).map(Script::placeless), "pages of " + limit);
            }),
            new Case<>(FEED, "no two events share a position", (ledger, fixture) -> {
                var script = Script.of(Deal::ordered).play(ledger);
                var feed = Script.feed(ledger, 3);
                assertEquals(script.model().feed(Position.START, 1_000).size(), feed.size());
                assertEquals(
                        feed.size(), feed.map(Recorded::position).distinct().size());
            }),
            new Case<>(FEED, "a page is as large as an int can say", (ledger, fixture) -> {
                Script.of(Deal::qualified).play(ledger);
                var first = ledger.feed(Position.START, 1).head();
                var rest = ledger.feed(first.position(), Integer.MAX_VALUE);
                assertEquals(ledger.feed(Position.START, Integer.MAX_VALUE).tail(), rest);
                assertTrue(rest.nonEmpty());
            }),
            new Case<>(FEED, "a limit of no event is misuse", (ledger, fixture) -> {
                Script.of(Deal::captured).play(ledger);
                assertThrows(IllegalArgumentException.class, () -> ledger.feed(Position.START, 0));
                assertThrows(IllegalArgumentException.class, () -> ledger.feed(Position.START, -1));
            }),
            new Case<>(FEED, "a position that no ledger gave is misuse", (ledger, fixture) -> {
                Script.of(Deal::captured).play(ledger);
                assertThrows(
                        IllegalArgumentException.class,
                        () -> ledger.feed(new Position("no place; DROP TABLE feed"), 1)
                                .size());
            }),
            new Case<>(FEED, "a page is read again", (ledger, fixture) -> {
                Script.of(Deal::qualified).play(ledger);
                var page = ledger.feed(Position.START, 3);
                assertEquals(3, page.size());
                assertEquals(page, ledger.feed(Position.START, 3));
                assertEquals(
                        ledger.feed(page.last().position(), 2),
                        ledger.feed(new Position(page.last().position().token()), 2));
            }),
            new Case<>(FEED, "reading goes on where it ended", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var end = ledger.feed(Position.START, 10).last().position();
                assertEquals(0, ledger.feed(end, 10).size());
                script.then(new AssignLead(LEAD, "grace"));
                script.play(ledger);
                assertEquals(ledger.history(LEAD).tail(), ledger.feed(end, 10));
                assertEquals(1, ledger.feed(end, 10).size());
            }),
            new Case<>(FEED, "refused commits leave no hole that stops a reader", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                for (var number = 0; number < 20; number++) {
                    assertTrue(
                            Plans.seeing(script.fork(new AssignLead(LEAD, "late")), LEAD, 99)
                                            .on(ledger)
                                    instanceof Receipt.Stale);
                    script.then(new AssignLead(LEAD, "owner " + number));
                    script.play(ledger);
                }
                assertEquals(21, Script.feed(ledger, 2).size());
                script.agrees(ledger);
            }),
            new Case<>(FEED, "the events of one commit come together and in order", (ledger, fixture) -> {
                var script = Script.of(Deal::ordered).play(ledger);
                var rest = Script.feed(ledger, 5).map(Recorded::event);
                for (var commit : script.commits()) {
                    assertEquals(
                            commit.plan().events(),
                            rest.take(commit.plan().events().size()));
                    rest = rest.drop(commit.plan().events().size());
                }
                assertEquals(0, rest.size());
            }),
            new Case<>(FEED, "a commit that began first ends last", LedgerFeed::late),
            new Case<>(
                    FEED,
                    "a reader keeps up with 6 writers",
                    (ledger, fixture) -> read(ledger, fixture.another(ledger), 6, 12)),
            new Case<>(
                    FEED,
                    "a reader keeps up with 12 writers of one aggregate each",
                    (ledger, fixture) -> read(ledger, ledger, 12, 6)));

    private LedgerFeed() {}

    /** One commit is held before its end, another one ends meanwhile or waits; a reader that saw the other sees both. */
    private static void late(Ledger ledger, Fixture<Ledger> fixture) throws Exception {
        var script = new Script();
        var slow = script.then(capture("slow"));
        var fast = script.then(capture("fast"));
        if (!fixture.holds()) {
            assertThrows(UnsupportedOperationException.class, () -> fixture.holding(() -> {}));
            script.play(ledger).agrees(ledger);
            return;
        }
        var held = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(3);
        try {
            var holding = fixture.holding(() -> {
                held.countDown();
                waitFor(go);
            });
            var one = threads.submit(() -> slow.on(holding));
            assertTrue(held.await(30, TimeUnit.SECONDS), "the commit is held before its end");
            var other = threads.submit(() -> fast.on(ledger));
            settle(other);
            var reading = threads.submit(() -> ledger.feed(Position.START, 10));
            settle(reading);
            go.countDown();
            assertEquals(new Receipt.Committed(), one.get(30, TimeUnit.SECONDS));
            assertEquals(new Receipt.Committed(), other.get(30, TimeUnit.SECONDS));
            var early = reading.get(30, TimeUnit.SECONDS);
            var from = early.isEmpty() ? Position.START : early.last().position();
            var seen = early.appendAll(Script.feed(ledger, from, 10)).map(Recorded::id);
            assertEquals(Vector.of("fast", "slow"), seen.map(Id::value).sorted());
        } finally {
            go.countDown();
            threads.shutdownNow();
        }
    }

    /** It may have to wait for the commit that is held; then it goes on without it. */
    private static void settle(Future<?> other) throws Exception {
        try {
            other.get(300, TimeUnit.MILLISECONDS);
        } catch (TimeoutException waits) {
            assertFalse(other.isCancelled(), "nobody stops it");
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writers write; a reader reads on meanwhile; in the end it has each event once, and each aggregate's in order. */
    private static void read(Ledger ledger, Ledger readers, int writers, int each) throws Exception {
        var writing = new AtomicInteger(writers);
        var found = Race.<Seq<Recorded>>of(
                writers + 1,
                number -> number == 0
                        ? () -> follow(readers, writing)
                        : () -> {
                            try {
                                var script = new Script("writer " + number);
                                var lead = new LeadId("lead " + number);
                                script.then(capture("lead " + number));
                                for (var event = 1; event < each; event++)
                                    script.then(new AssignLead(lead, "owner " + event));
                                script.play(ledger);
                                return Vector.empty();
                            } finally {
                                writing.decrementAndGet();
                            }
                        });
        var seen = found.head();
        for (var number = 1; number <= writers; number++) {
            var lead = new LeadId("lead " + number);
            assertEquals(each, ledger.history(lead).size());
            assertEquals(
                    ledger.history(lead),
                    seen.filter(recorded -> recorded.id().equals(lead)),
                    () -> "what the reader saw of " + lead);
        }
        assertEquals(writers * each, seen.size());
        assertEquals(seen, Script.feed(ledger, 7));
    }

    private static Seq<Recorded> follow(Ledger ledger, AtomicInteger writing) {
        var seen = Vector.<Recorded>empty();
        for (var last = false; ; ) {
            var page = ledger.feed(seen.isEmpty() ? Position.START : seen.last().position(), 3);
            seen = seen.appendAll(page);
            if (page.isEmpty() && last) return seen;
            last = writing.get() == 0;
        }
    }
}
