package org.leadtoorder.crm.example.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.example.jdbc.watch.Backlog;
import org.leadtoorder.crm.example.jdbc.watch.RelayHealth.Verdict;
import org.leadtoorder.crm.example.jdbc.watch.Thresholds;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.OrderToCash;
import org.leadtoorder.crm.relay.Relay;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What the backlog says of a relay, on one database. */
abstract class BacklogCases {
    /** More than a slow machine needs for a test. */
    private static final Duration OLD = Duration.ofHours(1);

    Storage storage;
    JdbcHost host;

    abstract Storage storage();

    @BeforeEach
    void open() {
        storage = storage();
        host = storage.host();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    Deal deal() {
        return Deal.on(host.ports(), SalesProcess.standard());
    }

    Relay relay(OrderToCash.Answer answer) {
        return Relay.between(
                SalesPipeline.on(host.ports()), host.ports().ledger(), new Answering(answer), host.outbox());
    }

    private record Answering(OrderToCash.Answer answer) implements OrderToCash {
        @Override
        public Answer handOver(OrderMessage message) {
            return answer;
        }

        @Override
        public Option<Answer> lookup(String messageId) {
            return Option.none();
        }
    }

    /** Whatever was recorded so far was recorded long ago. */
    private void age() {
        storage.execute("update event set recorded_at = recorded_at - interval '3600' second");
    }

    private static void assertOld(Duration age) {
        assertTrue(age.compareTo(OLD) >= 0 && age.compareTo(OLD.multipliedBy(2)) < 0, age::toString);
    }

    private static void assertYoung(Duration age) {
        assertTrue(!age.isNegative() && age.compareTo(OLD) < 0, age::toString);
    }

    private long recorded() {
        return host.ports().ledger().feed(Position.START, 999).size();
    }

    @Test
    void where_nothing_happened_nothing_is_behind() {
        assertEquals(Backlog.NONE, host.backlog());
    }

    @Test
    void what_no_relay_has_read_is_counted_and_is_as_old_as_its_oldest() {
        var deal = deal().captured();
        age();
        deal.walk(Deal.piece(PieceKind.NEED));
        var backlog = host.backlog();
        assertEquals(recorded(), backlog.events());
        assertOld(backlog.lag());
        assertEquals(0, backlog.waiting() + backlog.parked());
        assertEquals(Verdict.DOWN, Thresholds.standard().judge(backlog).verdict());
    }

    @Test
    void what_the_relay_has_read_is_not_behind() {
        var deal = deal().captured();
        age();
        relay(new OrderToCash.Answer.Later()).step(Deal.START);
        assertEquals(Backlog.NONE, host.backlog());
        deal.walk(Deal.piece(PieceKind.NEED));
        assertEquals(1, host.backlog().events());
        assertYoung(host.backlog().lag());
    }

    @Test
    void a_message_that_was_never_sent_is_as_old_as_its_fact() {
        deal().ordered();
        age();
        relay(new OrderToCash.Answer.Later()).answered("nobody/1", new OrderToCash.Answer.Later(), Deal.START);
        var backlog = host.backlog();
        assertEquals(0, backlog.events());
        assertEquals(Duration.ZERO, backlog.lag());
        assertEquals(1, backlog.waiting());
        assertOld(backlog.unsent());
        assertEquals(Duration.ZERO, backlog.unanswered());
        assertEquals(1, backlog.parked());
    }

    @Test
    void a_message_that_was_sent_and_has_no_answer_is_as_old_as_its_fact_and_what_follows_it_is_unsent() {
        var deal = deal().ordered();
        age();
        var silent = relay(new OrderToCash.Answer.Later());
        silent.step(Deal.START);
        assertEquals(Duration.ZERO, host.backlog().unsent());
        deal.walk(new AmendOrder(Deal.ORDER, FreeText.of("less"), Vector.of(new LineQuantity("1", Quantity.of(1)))));
        silent.step(Deal.START);
        var backlog = host.backlog();
        assertEquals(2, backlog.waiting());
        assertOld(backlog.unanswered());
        assertYoung(backlog.unsent());
        assertTrue(backlog.unsent().compareTo(Duration.ZERO) > 0);
    }

    @Test
    void what_is_settled_does_not_wait() {
        deal().ordered();
        age();
        relay(new OrderToCash.Answer.Accepted(Label.of("T-1"))).step(Deal.START);
        var backlog = host.backlog();
        assertTrue(backlog.events() > 0, "the confirmation itself is an event, and not read yet");
        assertEquals(0, backlog.waiting() + backlog.parked());
        assertEquals(Duration.ZERO, backlog.unsent());
        assertEquals(Duration.ZERO, backlog.unanswered());
    }

    @Test
    void what_is_much_is_counted_so_far_and_no_further() {
        deal().ordered();
        relay(new OrderToCash.Answer.Later()).answered("nobody/1", new OrderToCash.Answer.Later(), Deal.START);
        for (var doubling = 0; doubling < 7; doubling++) multiply("one", "'" + doubling + "'");
        multiply("one cross join %s other", "'/' || other.seq");
        var backlog = host.backlog();
        assertEquals(Backlog.MOST, backlog.events());
        assertEquals(Backlog.MOST, backlog.waiting());
        assertEquals(Backlog.MOST, backlog.parked());
    }

    /** Adds copies of the rows, under names of their own; the last time a hundred times a hundred. */
    private void multiply(String rows, String name) {
        storage.execute("insert into event (aggregate, version, event, provenance)"
                + " select one.aggregate, one.version, '{}', '{}' from event " + rows.replace("%s", "event")
                + " limit 10000");
        storage.execute("insert into outbox (message, order_id, version, sent, tries, due, standing)"
                + " select one.message || '-' || " + name
                + ", one.order_id, one.version, one.sent, one.tries, one.due, one.standing from outbox "
                + rows.replace("%s", "outbox") + " limit 10000");
        storage.execute("insert into parked (digest, message, reasons, parked_at)"
                + " select one.digest || '-' || " + name + ", one.message, one.reasons, one.parked_at from parked "
                + rows.replace("%s", "parked") + " limit 10000");
    }

    @Test
    void what_was_recorded_before_there_was_a_backlog_counts_from_then() {
        try (var old = storage()) {
            Flyway.configure()
                    .dataSource(old.url(), null, null)
                    .locations("classpath:org/leadtoorder/crm/example/jdbc/" + folder())
                    .target("2")
                    .load()
                    .migrate();
            old.execute("insert into aggregate (ref, version) values ('lead/old', 1)");
            old.execute("insert into event (aggregate, version, event, provenance) values ('lead/old', 1, '{}', '{}')");
            var backlog = old.host().backlog();
            assertEquals(1, backlog.events());
            assertYoung(backlog.lag());
        }
    }

    abstract String folder();
}
