package org.leadtoorder.crm.example.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** A pool whose connections commit in a way of their own. */
final class Watched implements AutoCloseable {
    private final HikariDataSource pool;
    private final Commits commits;
    private volatile boolean armed;

    Watched(String url, Commits commits) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMinimumIdle(1);
        this.pool = new HikariDataSource(config);
        this.commits = commits;
    }

    /** From now on; the tables are there. */
    void arm() {
        armed = true;
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    var given = call(() -> method.invoke(pool, arguments));
                    return given instanceof Connection connection ? watched(connection) : given;
                });
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (!armed || !method.getName().equals("commit"))
                        return call(() -> method.invoke(connection, arguments));
                    commits.commit(connection);
                    return null;
                });
    }

    private interface Call {
        Object result() throws IllegalAccessException, InvocationTargetException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.result();
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
