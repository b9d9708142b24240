package org.leadtoorder.crm.example.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.testkit.Deal;

/** A dump of one server, restored on another one whose transaction numbers are lower. */
class PostgresRestoreTest {
    private final Storage storage = Storage.postgres();

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void a_restored_storage_is_refused_until_its_script_was_run_and_then_reads_and_writes_on() throws IOException {
        var deal = Deal.on(storage.host().ports(), SalesProcess.standard()).captured();
        var events = deal.ports().ledger().history(Deal.LEAD).map(Recorded::event);
        storage.execute("update event set tx = '9999999999'; update aggregate set tx = '9999999999'");
        var refused = assertThrows(IllegalStateException.class, storage::host);
        assertTrue(refused.getMessage().contains("after-restore.sql"));
        storage.execute(script());
        var again = Deal.on(storage.host().ports(), SalesProcess.standard());
        assertEquals(events, again.ports().ledger().feed(Position.START, 10).map(Recorded::event));
        again.context();
        again.walk(new AssignLead(Deal.LEAD, "ada"));
        assertEquals(
                again.ports().ledger().history(Deal.LEAD),
                again.ports().ledger().feed(Position.START, 10));
    }

    private static String script() throws IOException {
        try (var script = JdbcHost.class.getResourceAsStream("postgresql/after-restore.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
