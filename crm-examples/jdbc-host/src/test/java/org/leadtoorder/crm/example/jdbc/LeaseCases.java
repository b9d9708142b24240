package org.leadtoorder.crm.example.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.order.ConfirmedOrder;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.OrderToCash;
import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.port.OutboxEntry;
import org.leadtoorder.crm.port.OutboxEntry.Standing;
import org.leadtoorder.crm.port.Parked;
import org.leadtoorder.crm.relay.Relay;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.Label;

/** What a lease is worth, with two processes on one database. */
abstract class LeaseCases {
    private static final Duration LONG = Duration.ofMinutes(10);

    private Storage storage;
    private JdbcHost one;
    private JdbcHost other;
    private final java.util.List<String> arrived = Collections.synchronizedList(new ArrayList<>());

    abstract Storage storage();

    @BeforeEach
    void open() {
        storage = storage();
        one = storage.host();
        other = storage.host();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private LeasedRelay relay(JdbcHost host, OrderToCash receiver, Duration length) {
        var ports = host.ports();
        return host.relay(outbox -> Relay.between(SalesPipeline.on(ports), ports.ledger(), receiver, outbox), length);
    }

    private OrderToCash receiver(Runnable meanwhile) {
        return new OrderToCash() {
            @Override
            public Answer handOver(OrderMessage message) {
                meanwhile.run();
                arrived.add(message.id());
                return new Answer.Accepted(Label.of("T-" + message.id()));
            }

            @Override
            public Option<Answer> lookup(String messageId) {
                return Option.when(arrived.contains(messageId), () -> new Answer.AlreadyKnown(Option.none()));
            }
        };
    }

    private void order() {
        Deal.on(one.ports(), SalesProcess.standard()).ordered();
    }

    /** The holder is silent until its lease is over by the clock of the database. */
    private void expire() {
        storage.execute("update lease set held_until = timestamp with time zone '2026-01-01 00:00:00Z'");
    }

    private Position positionOf(JdbcHost host) {
        return host.outbox().position();
    }

    @Test
    void of_two_relays_one_has_the_lease_and_does_the_work() {
        order();
        try (var first = relay(one, receiver(() -> {}), LONG);
                var second = relay(other, receiver(() -> {}), LONG)) {
            assertEquals(1, first.step(Deal.START).get().size());
            assertTrue(second.step(Deal.START).isEmpty());
            assertEquals(0, first.step(Deal.START).get().size());
        }
        assertEquals(1, arrived.size());
        assertTrue(one.ports().ledger().find(Deal.ORDER).get().state() instanceof ConfirmedOrder);
    }

    @Test
    void a_lease_that_is_given_back_is_free_at_once() {
        order();
        var first = relay(one, receiver(() -> {}), LONG);
        var before = first.lease().get();
        first.close();
        try (var second = relay(other, receiver(() -> {}), LONG)) {
            assertEquals(1, second.step(Deal.START).get().size());
            assertTrue(second.lease().get().token() > before.token());
        }
    }

    @Test
    void a_lease_is_over_by_the_clock_of_the_database() throws Exception {
        try (var first = relay(one, receiver(() -> {}), Duration.ofMillis(300));
                var second = relay(other, receiver(() -> {}), LONG)) {
            var held = first.lease().get();
            for (var tries = 0; second.lease().isEmpty(); tries++) {
                assertTrue(tries < 200, "a lease of 300 ms never ends");
                Thread.sleep(50);
            }
            assertThrows(LeaseLost.class, () -> writes(one.outbox(held)).get(0).call());
        }
    }

    @Test
    void a_holder_stays_on_its_lease_under_the_same_token() {
        try (var first = relay(one, receiver(() -> {}), LONG)) {
            var held = first.lease().get();
            expire();
            assertEquals(held, first.lease().get());
        }
    }

    @Test
    void of_16_who_ask_for_a_lease_at_once_one_gets_it() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var got = new AtomicInteger();
            var runs = List.range(0, 16)
                    .map(number -> threads.submit(() -> {
                        var relay = relay(number % 2 == 0 ? one : other, receiver(() -> {}), LONG);
                        if (relay.lease().isDefined()) got.incrementAndGet();
                        return number;
                    }));
            for (var run : runs) run.get();
            assertEquals(1, got.get());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void every_write_of_a_stale_holder_is_refused_and_leaves_nothing() throws Exception {
        var stale = one.outbox(overtaken());
        for (var write : writes(stale)) assertThrows(LeaseLost.class, write::call);
        assertEquals(Position.START, positionOf(other));
        assertEquals(0, other.outbox().parked(9).size());
    }

    /** The negative control: what the token refuses would go through without it. */
    @Test
    void without_the_token_a_stale_holder_writes_on() throws Exception {
        overtaken();
        for (var write : writes(one.outbox())) write.call();
        assertTrue(!Position.START.equals(positionOf(other)));
        assertEquals(1, other.outbox().parked(9).size());
    }

    @Test
    void a_holder_that_is_overtaken_within_a_step_sends_nothing_more() {
        Deal.on(one.ports(), SalesProcess.standard()).ordered();
        var second = relay(other, receiver(() -> {}), LONG);
        var first = relay(
                one,
                receiver(() -> {
                    expire();
                    assertTrue(second.lease().isDefined(), "the lease is over");
                }),
                LONG);
        assertTrue(first.step(Deal.START).isEmpty(), "it was overtaken while it handed over");
        assertEquals(1, arrived.size());
        assertFalse(other.outbox().due(Deal.START.plusSeconds(99_999), 9).isEmpty(), "its last word is not written");
        assertEquals(1, second.step(Deal.START.plusSeconds(99_999)).get().size());
        assertEquals(1, arrived.size(), "it was asked after, and not sent again");
        assertTrue(other.ports().ledger().find(Deal.ORDER).get().state() instanceof ConfirmedOrder);
    }

    private Lease overtaken() {
        var held = relay(one, receiver(() -> {}), LONG).lease().get();
        expire();
        assertTrue(relay(other, receiver(() -> {}), LONG).lease().isDefined());
        return held;
    }

    private static Vector<Callable<?>> writes(Outbox outbox) {
        var entry = OutboxEntry.builder()
                .message("order/1")
                .order(new OrderId("order"))
                .version(1)
                .sent(false)
                .tries(0)
                .due(Deal.START)
                .standing(Standing.WAITING)
                .build();
        var parked = Parked.builder()
                .message("order/1")
                .answer(Option.none())
                .reasons(List.empty())
                .at(Deal.START)
                .build();
        return Vector.of(
                () -> outbox.take(Position.START, new Position("1"), List.of(entry)),
                () -> outbox.replace(entry, entry.with(Standing.SETTLED)),
                () -> {
                    outbox.release(parked);
                    return true;
                },
                () -> {
                    outbox.park(parked);
                    return true;
                });
    }
}
