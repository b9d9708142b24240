package org.leadtoorder.crm.example.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.testkit.Fixture;

/** A fresh storage of one of the two databases, as several processes would share it. */
final class Storage implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("com.zaxxer.hikari"),
            Logger.getLogger("org.flywaydb"),
            Logger.getLogger("io.zonky.test.db.postgres"));

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private final String name;
    private final String url;
    private final String drop;
    private final ArrayList<Runnable> closing = new ArrayList<>();

    private Storage(String name, String url, String create, String drop) {
        this.name = name;
        this.url = url;
        this.drop = drop;
        if (!create.isEmpty()) execute(Server.URL, create);
    }

    /** One server for all tests of a JVM; it goes with the JVM. Nothing here outlives a crash of the machine, so nothing waits for its disk. */
    private static final class Server {
        static final String URL = start().getJdbcUrl("postgres", "postgres");

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failed) {
                throw new IllegalStateException("PostgreSQL did not start", failed);
            }
        }
    }

    static Storage postgres() {
        var schema = "s" + COUNT.incrementAndGet();
        return new Storage(
                "PostgreSQL",
                Server.URL + "&currentSchema=" + schema,
                "create schema " + schema,
                "drop schema " + schema + " cascade");
    }

    static Storage h2() {
        var url = "jdbc:h2:mem:s" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        return new Storage("H2", url, "", "shutdown");
    }

    /** Another process. */
    JdbcHost host() {
        var host = JdbcHost.open(url);
        closing.add(host::close);
        return host;
    }

    /** Another process whose connections do something on the way. */
    JdbcHost host(Commits commits) {
        var watched = new Watched(url, commits);
        closing.add(watched::close);
        var host = JdbcHost.on(watched.source());
        watched.arm();
        return host;
    }

    /** A ledger that treats the database in another way than it should. */
    Ledger ledger(Dialect dialect, Commits commits) {
        var watched = new Watched(url, commits);
        closing.add(watched::close);
        host();
        watched.arm();
        return new JdbcLedger(Jdbi.create(watched.source()), dialect);
    }

    Fixture<Ledger> ledgers(Dialect dialect) {
        return Fixture.<Ledger>of(name, () -> ledger(dialect, Connection::commit))
                .reopening(() -> ledger(dialect, Connection::commit))
                .failing(() -> ledger(dialect, Commits.broken()))
                .holding(action -> ledger(dialect, Commits.held(action)))
                .closing(this);
    }

    String url() {
        return url;
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** What a port is on this storage, with all that the storage can do. */
    <P> Fixture<P> fixture(Function<JdbcHost, P> port) {
        return Fixture.<P>of(name, () -> port.apply(host()))
                .reopening(() -> port.apply(host()))
                .failing(() -> port.apply(host(Commits.broken())))
                .holding(action -> port.apply(host(Commits.held(action))))
                .closing(this);
    }

    void execute(String sql) {
        execute(url, sql);
    }

    private static void execute(String url, String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
        execute(drop);
    }
}
