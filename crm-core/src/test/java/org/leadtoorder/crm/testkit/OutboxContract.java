package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.OrderToCash.Answer;
import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.port.OutboxEntry;
import org.leadtoorder.crm.port.OutboxEntry.Standing;
import org.leadtoorder.crm.port.Parked;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Label;

/** What every {@link Outbox} has to pass; an adapter's test says how a fresh one is made. */
public abstract class OutboxContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Position ONE = new Position("1");
    private static final Position TWO = new Position("2");

    private Outbox outbox;

    @BeforeEach
    void open() {
        outbox = fresh();
    }

    /**
     * An empty outbox, at the start of the feed.
     *
     * @return the outbox, never null
     */
    protected abstract Outbox fresh();

    private static OutboxEntry entry(String order, int number, Instant due) {
        return OutboxEntry.builder()
                .message(order + "/" + number)
                .order(new OrderId(order))
                .version(number)
                .sent(false)
                .tries(0)
                .due(due)
                .standing(Standing.WAITING)
                .build();
    }

    private static Parked parked(String message, Option<Answer> answer, Instant at) {
        return Parked.builder()
                .message(message)
                .answer(answer)
                .reasons(List.of(new Reason(Rule.R_10, Fault.of(Fault.Code.NOT_FOUND, "message", at))))
                .at(at)
                .build();
    }

    /** Sentence 1. */
    @Test
    void the_position_and_the_entries_move_in_one_step_from_the_position_that_was_seen() {
        var entry = entry("a", 1, NOW);
        assertEquals(Position.START, outbox.position());
        assertTrue(outbox.take(Position.START, ONE, List.of(entry)));
        assertEquals(ONE, outbox.position());
        assertEquals(Option.some(entry), outbox.find("a/1"));
        assertFalse(outbox.take(Position.START, TWO, List.of(entry("b", 1, NOW))));
        assertEquals(ONE, outbox.position());
        assertTrue(outbox.find("b/1").isEmpty());
    }

    /** Sentence 1. */
    @Test
    void an_entry_that_is_known_is_not_kept_again() {
        var entry = entry("a", 1, NOW);
        outbox.take(Position.START, ONE, List.of(entry));
        var settled = entry.with(Standing.SETTLED);
        outbox.replace(entry, settled);
        assertTrue(outbox.take(ONE, TWO, List.of(entry)));
        assertEquals(Option.some(settled), outbox.find("a/1"));
        assertTrue(outbox.due(NOW, 9).isEmpty());
    }

    /** Sentences 2 and 3. */
    @Test
    void of_each_order_the_first_entry_that_is_not_settled_is_due() {
        var first = entry("a", 1, NOW.plusSeconds(5));
        var second = entry("a", 2, NOW);
        var other = entry("b", 1, NOW.plusSeconds(1));
        outbox.take(Position.START, ONE, List.of(first, other, second));
        assertTrue(outbox.due(NOW, 9).isEmpty());
        assertEquals(Vector.of(other), outbox.due(NOW.plusSeconds(4), 9));
        assertEquals(Vector.of(other, first), outbox.due(NOW.plusSeconds(5), 9));
        assertEquals(Vector.of(other), outbox.due(NOW.plusSeconds(5), 1));
        outbox.replace(first, first.with(Standing.SETTLED));
        assertEquals(Vector.of(second), outbox.due(NOW, 9));
    }

    /** Sentence 3. */
    @Test
    void what_follows_a_parked_entry_is_not_due() {
        var first = entry("a", 1, NOW);
        outbox.take(Position.START, ONE, List.of(first, entry("a", 2, NOW), entry("b", 1, NOW)));
        var parked = first.with(Standing.PARKED);
        outbox.replace(first, parked);
        assertEquals(Vector.of("b/1"), outbox.due(NOW, 9).map(OutboxEntry::message));
        outbox.replace(parked, parked.resumed(NOW));
        assertEquals(
                Vector.of("a/1", "b/1"),
                outbox.due(NOW, 9).map(OutboxEntry::message).sorted());
    }

    /** Sentence 3. */
    @Test
    void an_entry_settled_out_of_turn_is_passed_over() {
        var first = entry("a", 1, NOW);
        var second = entry("a", 2, NOW);
        var third = entry("a", 3, NOW);
        outbox.take(Position.START, ONE, List.of(first, second, third));
        outbox.replace(second, second.with(Standing.SETTLED));
        assertEquals(Vector.of(first), outbox.due(NOW, 9));
        outbox.replace(first, first.with(Standing.SETTLED));
        assertEquals(Vector.of(third), outbox.due(NOW, 9));
    }

    /** Sentence 4. */
    @Test
    void an_entry_is_replaced_only_as_it_was_seen() {
        var entry = entry("a", 1, NOW);
        outbox.take(Position.START, ONE, List.of(entry));
        var tried = entry.tried(NOW.plusSeconds(1));
        assertTrue(outbox.replace(entry, tried));
        assertFalse(outbox.replace(entry, entry.with(Standing.SETTLED)));
        assertEquals(Option.some(tried), outbox.find("a/1"));
        assertTrue(outbox.due(NOW, 9).isEmpty());
        assertFalse(outbox.replace(entry("z", 1, NOW), entry("z", 1, NOW)));
    }

    /** Sentence 6. */
    @Test
    void what_is_parked_is_kept_once_until_it_is_released() {
        var answer = Option.<Answer>some(new Answer.Accepted(Label.of("T-1")));
        var first = parked("a/1", answer, NOW);
        outbox.park(first);
        outbox.park(parked("a/1", answer, NOW.plusSeconds(1)));
        outbox.park(parked("a/1", Option.none(), NOW));
        assertEquals(Vector.of(answer, Option.none()), outbox.parked(9).map(Parked::answer));
        assertEquals(NOW, outbox.parked(1).single().at());
        assertEquals(first.reasons(), outbox.parked(1).single().reasons());
        outbox.release(parked("a/1", answer, NOW.plusSeconds(2)));
        assertEquals(Vector.of(Option.none()), outbox.parked(9).map(Parked::answer));
    }

    /** Sentence 8. */
    @Test
    void of_many_relays_one_gets_the_entry() throws Exception {
        for (var round = 0; round < 50; round++) {
            outbox = fresh();
            var entry = entry("a", 1, NOW);
            var taken = new AtomicInteger();
            var got = new AtomicInteger();
            var barrier = new CyclicBarrier(4);
            var threads = Executors.newFixedThreadPool(4);
            try {
                var runs = List.range(0, 4)
                        .map(number -> threads.submit(() -> {
                            barrier.await();
                            if (outbox.take(Position.START, ONE, List.of(entry))) taken.incrementAndGet();
                            if (outbox.replace(entry, entry.tried(NOW.plusSeconds(number)))) got.incrementAndGet();
                            return number;
                        }));
                for (var run : runs) run.get();
            } finally {
                threads.shutdownNow();
            }
            assertEquals(1, taken.get());
            assertEquals(1, got.get());
        }
    }
}
