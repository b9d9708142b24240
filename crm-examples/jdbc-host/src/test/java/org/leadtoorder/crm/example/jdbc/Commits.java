package org.leadtoorder.crm.example.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** What happens when a connection is told to commit. */
@FunctionalInterface
interface Commits {
    void commit(Connection connection) throws SQLException;

    /** The first commit runs something before its end. */
    static Commits held(Runnable action) {
        var first = new AtomicBoolean(true);
        return connection -> {
            if (first.getAndSet(false)) action.run();
            connection.commit();
        };
    }

    /** The first commit finds its connection gone, after everything was sent. */
    static Commits broken() {
        var first = new AtomicBoolean(true);
        return connection -> {
            if (first.getAndSet(false)) cut(connection);
            connection.commit();
        };
    }

    /** The first commit is done, and nobody hears of it. */
    static Commits unheard() {
        var first = new AtomicBoolean(true);
        return connection -> {
            connection.commit();
            if (first.getAndSet(false)) {
                cut(connection);
                throw new SQLException("the connection is gone", "08006");
            }
        };
    }

    /** Past the pool, which would roll back first. */
    private static void cut(Connection connection) throws SQLException {
        connection.unwrap(Connection.class).close();
    }
}
