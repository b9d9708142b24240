package org.leadtoorder.crm.example.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * PostgreSQL. Commits run side by side, so that a position that was drawn first may be committed last. The feed is therefore ordered by
 * transaction and position, and read no further than every transaction is over: what is committed later comes later.
 */
class Postgres implements Dialect {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,19})-(\\d{1,18})");

    @Override
    public String folder() {
        return "postgresql";
    }

    /** A transaction that its process forgot would stop the feed for everyone. */
    @Override
    public String greeting() {
        return "set idle_in_transaction_session_timeout = '60s'";
    }

    @Override
    public void inspect(Handle handle) {
        var ahead = handle.createQuery("select exists (select 1 from event where tx > pg_current_xact_id())")
                .mapTo(Boolean.class)
                .one();
        if (ahead)
            throw new IllegalStateException("events of another server: nobody would ever read them;"
                    + " run postgresql/after-restore.sql once, with nobody at work");
    }

    @Override
    public boolean run(Script script, Connection connection) throws SQLException {
        return script.atOnce(connection);
    }

    @Override
    public void gate(Script script) {}

    @Override
    public String document(String parameter) {
        return "cast(" + parameter + " as jsonb)";
    }

    @Override
    public String next(String sequence) {
        return "nextval('" + sequence + "')";
    }

    /** Not that of the transaction's beginning: it may have waited. */
    @Override
    public String clock() {
        return "clock_timestamp()";
    }

    @Override
    public String milliseconds(String parameter) {
        return ":" + parameter + " * interval '1 millisecond'";
    }

    @Override
    public String inOrder() {
        return "tx <= pg_current_xact_id()";
    }

    @Override
    public String stamp() {
        return ", tx = pg_current_xact_id()";
    }

    @Override
    public String place() {
        return "tx || '-' || position";
    }

    @Override
    public Query feed(Handle handle, String after, int limit) {
        var place = PLACE.matcher(after.isEmpty() ? "0-0" : after);
        if (!place.matches()) throw new IllegalArgumentException("no position of this ledger");
        return handle.createQuery("""
                        select tx || '-' || position as place, aggregate, version, event, provenance
                        from event
                        where (tx, position) > (cast(:tx as xid8), :position)
                          and tx < pg_snapshot_xmin(pg_current_snapshot())
                        order by tx, position
                        limit :limit
                        """)
                .bind("tx", place.group(1))
                .bind("position", Long.parseLong(place.group(2)))
                .bind("limit", limit);
    }

    /** Also what the feed does not show yet: a transaction that stays open and stops the feed has to be seen. */
    @Override
    public String unread() {
        return """
                select recorded_at
                from event
                where (tx, position) > (
                    cast((select coalesce(nullif(split_part(position, '-', 1), ''), '0') from relay) as xid8),
                    cast((select coalesce(nullif(split_part(position, '-', 2), ''), '0') from relay) as bigint))
                order by tx, position
                limit :most
                """;
    }
}
