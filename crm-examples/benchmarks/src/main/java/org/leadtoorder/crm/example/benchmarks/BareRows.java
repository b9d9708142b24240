package org.leadtoorder.crm.example.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.leadtoorder.crm.kernel.Id.OpportunityId;

/**
 * The rows of one commit, which logs an activity: the answer to the request, the state, the event. Written on one connection by
 * statements that are prepared once; the version is checked, as everybody would who shares a database.
 */
final class BareRows implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement answer;
    private final PreparedStatement state;
    private final PreparedStatement event;
    private final String ref;
    private final OffsetDateTime at = Company.NOW.atOffset(ZoneOffset.UTC);
    private long version;
    private long requests;

    /** Takes the texts of the last commit to the opportunity. */
    BareRows(Server server, OpportunityId deal) throws SQLException {
        connection = DriverManager.getConnection(server.url());
        ref = text("select ref from aggregate where ref like ?", "%/" + deal.value());
        version = Long.parseLong(text("select version from aggregate where ref = ?", ref));
        var json = server.isPostgres() ? "cast(? as jsonb)" : "?";
        answer = connection.prepareStatement("insert into answer (answer, request) values (" + json + ", ?)");
        answer.setString(
                1, text("select answer from answer where request like ? limit 1", deal.value() + " request %"));
        state = connection.prepareStatement("update aggregate set state = " + json
                + ", last_event = ?, idle = ?, version = ?" + (server.isPostgres() ? ", tx = pg_current_xact_id()" : "")
                + " where ref = ? and version = ?");
        state.setString(1, text("select state from aggregate where ref = ?", ref));
        state.setObject(2, at);
        state.setObject(3, at);
        state.setString(5, ref);
        event = connection.prepareStatement(
                "insert into event (event, provenance, aggregate, version) values (" + json + ", " + json + ", ?, ?)");
        event.setString(1, last("event"));
        event.setString(2, last("provenance"));
        event.setString(3, ref);
        connection.setAutoCommit(false);
    }

    private String last(String column) throws SQLException {
        return text("select " + column + " from event where aggregate = ? order by position desc limit 1", ref);
    }

    private String text(String query, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (var found = statement.executeQuery()) {
                if (!found.next()) throw new IllegalStateException("not there: " + query);
                return found.getString(1);
            }
        }
    }

    void write() throws SQLException {
        answer.setString(2, ref + " bare " + requests++);
        answer.executeUpdate();
        state.setLong(4, version + 1);
        state.setLong(6, version);
        if (state.executeUpdate() != 1) throw new IllegalStateException("another version");
        event.setLong(4, ++version);
        event.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
