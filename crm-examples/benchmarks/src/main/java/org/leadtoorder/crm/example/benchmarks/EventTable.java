package org.leadtoorder.crm.example.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.leadtoorder.crm.example.benchmarks.OwnerLoop.Fate;
import org.leadtoorder.crm.example.benchmarks.OwnerLoop.Tally;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityAssigned;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityCreated;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityLost;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityReopened;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityWon;
import org.leadtoorder.crm.port.Ledger.Recorded;

/**
 * A history in a database within the process: one row an event, with what this one question needs of it. To fill it is not measured; to
 * read the answer is.
 */
final class EventTable implements AutoCloseable {
    private static final String TABLE =
            "CREATE TABLE event (seq INTEGER, deal VARCHAR, kind VARCHAR, owner VARCHAR, day INTEGER)";
    private static final String ROW = "INSERT INTO event VALUES (?, ?, ?, ?, ?)";
    /** The latest owner, the day of birth and the latest fate of each deal, then how often each came about. */
    private static final String QUESTION = """
            WITH born AS (SELECT deal, day FROM event WHERE kind = 'born'),
                 owned AS (%s),
                 ended AS (%s)
            SELECT owned.owner, coalesce(ended.kind, 'open'), ended.day - born.day AS days, count(*)
            FROM born JOIN owned ON owned.deal = born.deal LEFT JOIN ended ON ended.deal = born.deal
            GROUP BY owned.owner, ended.kind, days
            """;

    private final Connection connection;
    private final PreparedStatement question;

    private EventTable(String url, String owned, String ended, Iterable<Recorded> history) throws SQLException {
        connection = DriverManager.getConnection(url);
        try (var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        fill(history);
        question = connection.prepareStatement(QUESTION.formatted(owned, ended));
    }

    /** In DuckDB, which keeps columns. */
    static EventTable duckdb(Iterable<Recorded> history) throws SQLException {
        return new EventTable(
                "jdbc:duckdb:",
                "SELECT deal, arg_max(owner, seq) AS owner FROM event WHERE kind IN ('born', 'assigned') GROUP BY deal",
                """
                SELECT deal, arg_max(kind, seq) AS kind, arg_max(day, seq) AS day
                FROM event WHERE kind IN ('won', 'lost', 'open') GROUP BY deal""",
                history);
    }

    /** In SQLite, which keeps rows, and gives the columns of the row with the maximum. */
    static EventTable sqlite(Iterable<Recorded> history) throws SQLException {
        return new EventTable(
                "jdbc:sqlite::memory:",
                "SELECT deal, owner, max(seq) FROM event WHERE kind IN ('born', 'assigned') GROUP BY deal",
                "SELECT deal, kind, day, max(seq) FROM event WHERE kind IN ('won', 'lost', 'open') GROUP BY deal",
                history);
    }

    private void fill(Iterable<Recorded> history) throws SQLException {
        connection.setAutoCommit(false);
        try (var row = connection.prepareStatement(ROW)) {
            var seq = 0;
            for (var fact : history) {
                add(row, ++seq, fact);
                if (seq % 1_000 == 0) row.executeBatch();
            }
            row.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void add(PreparedStatement row, int seq, Recorded fact) throws SQLException {
        row.setInt(1, seq);
        row.setString(2, fact.id().value());
        row.setString(3, kind(fact));
        row.setString(4, owner(fact));
        row.setInt(5, (int) day(fact).toEpochDay());
        row.addBatch();
    }

    private static String kind(Recorded fact) {
        var event = fact.event();
        if (event instanceof OpportunityCreated) return "born";
        if (event instanceof OpportunityWon) return "won";
        if (event instanceof OpportunityLost) return "lost";
        if (event instanceof OpportunityReopened) return "open";
        return event instanceof OpportunityAssigned ? "assigned" : "other";
    }

    private static String owner(Recorded fact) {
        if (fact.event() instanceof OpportunityAssigned assigned) return assigned.owner();
        return fact.event() instanceof OpportunityCreated born ? born.owner().getOrElse("") : "";
    }

    private static LocalDate day(Recorded fact) {
        if (fact.event() instanceof OpportunityWon won) return won.closed();
        if (fact.event() instanceof OpportunityLost lost) return lost.closed();
        return LocalDate.ofInstant(fact.provenance().at(), ZoneOffset.UTC);
    }

    Map<String, Tally> answer() throws SQLException {
        var tallies = new HashMap<String, Tally>();
        try (var found = question.executeQuery()) {
            while (found.next())
                tallies.computeIfAbsent(found.getString(1), each -> new Tally())
                        .add(fate(found.getString(2)), found.getLong(3), found.getLong(4));
        }
        return tallies;
    }

    private static Fate fate(String kind) {
        return switch (kind) {
            case "won" -> Fate.WON;
            case "lost" -> Fate.LOST;
            default -> Fate.OPEN;
        };
    }

    @Override
    public void close() throws SQLException {
        question.close();
        connection.close();
    }
}
