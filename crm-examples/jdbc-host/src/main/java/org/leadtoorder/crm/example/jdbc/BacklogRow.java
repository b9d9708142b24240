package org.leadtoorder.crm.example.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.leadtoorder.crm.example.jdbc.watch.Backlog;

/**
 * How far the relay is behind, as one statement. What may be many rows when things are bad is counted up to {@link Backlog#MOST}, so that
 * to ask does not make it worse.
 */
final class BacklogRow {
    private BacklogRow() {}

    static Backlog read(Handle handle, Dialect dialect) {
        return handle.createQuery("""
                        select <clock> as clock,
                            unread.events,
                            unread.since as unread_since,
                            (select count(*)
                                from (select seq from outbox where standing = 'WAITING' limit :most) few) as waiting,
                            (select min(recorded_at) from event join outbox on <message>
                                where seq = (select min(seq) from outbox where standing = 'WAITING' and sent = false)
                            ) as unsent_since,
                            (select min(recorded_at) from event join outbox on <message>
                                where seq = (select min(seq) from outbox where standing = 'WAITING' and sent = true)
                            ) as unanswered_since,
                            (select count(*) from (select seq from parked limit :most) few) as parked
                        from (select count(*) as events, min(recorded_at) as since from (<unread>) few) unread
                        """)
                .define("clock", dialect.clock())
                .define("unread", dialect.unread())
                .define("message", "event.aggregate = 'order/' || outbox.order_id and event.version = outbox.version")
                .bind("most", Backlog.MOST)
                .map((row, context) -> new Backlog(
                        row.getLong("events"),
                        age(row, "unread_since"),
                        row.getLong("waiting"),
                        age(row, "unsent_since"),
                        age(row, "unanswered_since"),
                        row.getLong("parked")))
                .one();
    }

    /** No longer than nothing, should the clock of the database have been set back. */
    private static Duration age(ResultSet row, String since) throws SQLException {
        var now = Times.read(row, "clock");
        return Times.readOption(row, since)
                .filter(now::isAfter)
                .map(at -> Duration.between(at, now))
                .getOrElse(Duration.ZERO);
    }
}
