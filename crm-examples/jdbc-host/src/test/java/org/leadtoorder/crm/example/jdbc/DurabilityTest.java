package org.leadtoorder.crm.example.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.Vector;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.Numbers.Kind;
import org.leadtoorder.crm.testkit.Deal;

/** What outlives a process and a connection. */
class DurabilityTest {
    private static final LeadId LATE = new LeadId("late");

    @Test
    void positions_numbers_and_requests_outlive_the_process(@TempDir Path folder) {
        var url = "jdbc:h2:" + folder.resolve("crm");
        Position end;
        String number;
        try (var host = JdbcHost.open(url)) {
            Deal.on(host.ports(), SalesProcess.standard()).ordered();
            end = host.ports().ledger().feed(Position.START, 1_000).last().position();
            host.outbox().take(Position.START, end, Vector.empty());
            number = host.ports().numbers().next(Kind.QUOTE);
        }
        try (var host = JdbcHost.open(url)) {
            var ports = host.ports();
            assertEquals(end, host.outbox().position());
            assertEquals(0, ports.ledger().feed(end, 10).size());
            assertEquals("Q-2", number);
            assertEquals(
                    false,
                    Vector.fill(50, () -> ports.numbers().next(Kind.QUOTE)).exists(number::equals));
            assertEquals(1, ports.ledger().answer("request 1").get().changed().size());
            Deal.on(ports, SalesProcess.standard())
                    .pipeline()
                    .handle(
                            new CaptureLead(LATE, Deal.ADA, Attribution.of("web")),
                            Context.of(Deal.START, "ada", "late"));
            assertEquals(Vector.of(LATE), ports.ledger().feed(end, 10).map(Recorded::id));
        }
    }

    @Test
    void a_commit_of_which_nobody_heard_is_found_again_by_its_request() {
        for (var storage : Vector.of(Storage.postgres(), Storage.h2()))
            try (storage) {
                var model = Deal.standard();
                var plan = model.handle(new CaptureLead(Deal.LEAD, Deal.ADA, Attribution.of("web")))
                        .get();
                var fingerprint = "f".repeat(64);
                assertThrows(RuntimeException.class, () -> unheard(storage, plan, fingerprint));
                var ledger = storage.host().ports().ledger();
                assertEquals(1, ledger.history(Deal.LEAD).size());
                assertInstanceOf(Receipt.Already.class, ledger.commit(plan, fingerprint));
                assertEquals(1, ledger.history(Deal.LEAD).size());
            }
    }

    private static void unheard(Storage storage, Plan<?> plan, String fingerprint) {
        storage.host(Commits.unheard()).ports().ledger().commit(plan, fingerprint);
    }
}
