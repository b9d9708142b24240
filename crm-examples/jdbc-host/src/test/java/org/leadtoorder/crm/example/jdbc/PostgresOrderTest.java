package org.leadtoorder.crm.example.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.Connection;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.testkit.Deal;

/**
 * A commit can be given the lower transaction number and come second all the same, when its plan names a version that is not there yet.
 * It has to begin again, or the feed shows an aggregate's third version before its second.
 */
class PostgresOrderTest {
    private static final LeadId NOBODY = new LeadId("nobody");

    private final Storage storage = Storage.postgres();
    private final Deal model = Deal.standard().captured();

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void an_aggregate_s_events_come_in_order_of_its_versions_whoever_began_first() throws Exception {
        assertEquals(Vector.of(1L, 2L, 3L), versions(new Postgres()));
    }

    /** The negative control. */
    @Test
    void without_the_guard_the_order_is_lost() throws Exception {
        assertEquals(Vector.of(1L, 3L, 2L), versions(new Postgres() {
            @Override
            public String inOrder() {
                return "true";
            }
        }));
    }

    private Seq<Long> versions(Dialect dialect) throws Exception {
        var ledger = storage.ledger(dialect, Connection::commit);
        var first = Deal.on(
                Ports.of(
                        ledger,
                        storage.host().ports().lookups(),
                        storage.host().ports().numbers()),
                SalesProcess.standard());
        first.captured();
        var second = model.handle(new AssignLead(Deal.LEAD, "grace")).get();
        var third = Seeing.alsoNobodyAt(
                NOBODY,
                model.pipeline()
                        .plan(new AssignLead(Deal.LEAD, "ada"), model.context())
                        .get());
        var threads = Executors.newSingleThreadExecutor();
        try (var blocker = storage.connection()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("insert into aggregate (ref, version) values ('lead/nobody', 0)");
            var early = threads.submit(() -> ledger.commit(third, "3".repeat(64)));
            awaitWaiting();
            assertEquals(new Receipt.Committed(), ledger.commit(second, "2".repeat(64)));
            blocker.rollback();
            assertEquals(new Receipt.Committed(), early.get(30, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
        return ledger.feed(Position.START, 10).map(Ledger.Recorded::version);
    }

    /** Until the commit has its number and waits for the place that is held. */
    private void awaitWaiting() throws Exception {
        try (var connection = storage.connection();
                var statement = connection.createStatement()) {
            for (var tries = 0; tries < 600; tries++) {
                var waiting = statement.executeQuery(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into aggregate%'");
                waiting.next();
                if (waiting.getInt(1) > 0) return;
                Thread.sleep(50);
            }
        }
        fail("the commit does not wait");
    }
}
