package org.leadtoorder.crm.example.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.port.OrderToCash;
import org.leadtoorder.crm.testkit.Deal;

class PostgresBacklogTest extends BacklogCases {
    @Override
    Storage storage() {
        return Storage.postgres();
    }

    @Override
    String folder() {
        return "postgresql";
    }

    @Test
    void a_transaction_that_stays_open_and_stops_the_feed_is_seen() throws SQLException {
        try (var forgotten = storage.connection()) {
            forgotten.setAutoCommit(false);
            forgotten.createStatement().execute("select pg_current_xact_id()");
            deal().captured();
            relay(new OrderToCash.Answer.Later()).step(Deal.START);
            assertEquals(1, host.backlog().events());
            forgotten.rollback();
        }
        relay(new OrderToCash.Answer.Later()).step(Deal.START);
        assertEquals(0, host.backlog().events());
    }
}
