package org.leadtoorder.crm.example.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * H2. It does not say which transactions are open, so commits end one by one: each locks the one row of the gate before its first event
 * and holds it to its end. Positions are drawn behind the gate and are therefore committed in their order.
 */
class H2 implements Dialect {
    private static final Pattern PLACE = Pattern.compile("\\d{1,18}");

    @Override
    public String folder() {
        return "h2";
    }

    @Override
    public String greeting() {
        return "select 1";
    }

    @Override
    public void inspect(Handle handle) {}

    /** It has no round trips to save. */
    @Override
    public boolean run(Script script, Connection connection) throws SQLException {
        return script.oneByOne(connection);
    }

    /** An update and no {@code select … for update}, which H2 parses each time. */
    @Override
    public void gate(Script script) {
        script.one("update gate set id = id");
    }

    @Override
    public String document(String parameter) {
        return parameter;
    }

    @Override
    public String next(String sequence) {
        return "next value for " + sequence;
    }

    @Override
    public String clock() {
        return "current_timestamp";
    }

    @Override
    public String milliseconds(String parameter) {
        return "cast(:" + parameter + " as bigint) / 1000.0 * interval '1' second";
    }

    @Override
    public String inOrder() {
        return "true";
    }

    @Override
    public String stamp() {
        return "";
    }

    @Override
    public String place() {
        return "cast(position as varchar)";
    }

    @Override
    public Query feed(Handle handle, String after, int limit) {
        var place = after.isEmpty() ? "0" : after;
        if (!PLACE.matcher(place).matches()) throw new IllegalArgumentException("no position of this ledger");
        return handle.createQuery("""
                        select cast(position as varchar) as place, aggregate, version, event, provenance
                        from event
                        where position > :position
                        order by position
                        limit :limit
                        """).bind("position", Long.parseLong(place)).bind("limit", limit);
    }

    @Override
    public String unread() {
        return """
                select recorded_at
                from event
                where position > (select cast(coalesce(nullif(position, ''), '0') as bigint) from relay)
                order by position
                limit :most
                """;
    }
}
