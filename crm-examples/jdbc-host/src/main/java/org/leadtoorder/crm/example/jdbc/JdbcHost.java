package org.leadtoorder.crm.example.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.leadtoorder.crm.example.jdbc.watch.Backlog;
import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.relay.Relay;

/**
 * Lead-to-order on a relational database: opens it, brings its tables up to date, and gives the ports. Thread-safe; any number of
 * hosts, in any number of processes, may share one PostgreSQL.
 */
public final class JdbcHost implements AutoCloseable {
    private static final int CONNECTIONS = 10;

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final AutoCloseable close;

    private JdbcHost(DataSource source, AutoCloseable close) {
        jdbi = Jdbi.create(source);
        dialect = dialect(source);
        this.close = close;
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/leadtoorder/crm/example/jdbc/" + dialect.folder())
                .load()
                .migrate();
        jdbi.useHandle(dialect::inspect);
    }

    /**
     * Opens a database with a pool of its own.
     *
     * @param url where it is, such as {@code jdbc:h2:./crm} or {@code jdbc:postgresql://host/crm?user=crm&password=secret}
     * @return the host, never null
     */
    public static JdbcHost open(String url) {
        var pool = new HikariDataSource(config(url));
        try {
            return new JdbcHost(pool, pool);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
    }

    /**
     * Takes a pool that the application has; it stays open.
     *
     * @param source where connections come from, best with {@code READ COMMITTED}
     * @return the host, never null
     */
    public static JdbcHost on(DataSource source) {
        return new JdbcHost(source, () -> {});
    }

    private static HikariConfig config(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql(
                Dialect.of(url.startsWith("jdbc:h2:") ? "H2" : "PostgreSQL").greeting());
        return config;
    }

    private static Dialect dialect(DataSource source) {
        try (var connection = source.getConnection()) {
            return Dialect.of(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException failed) {
            throw new IllegalStateException("the database does not answer", failed);
        }
    }

    /**
     * What {@code SalesPipeline.on} takes.
     *
     * @return ledger, look-ups and numbers on this database, never null
     */
    public Ports ports() {
        return Ports.of(new JdbcLedger(jdbi, dialect), new JdbcLookups(jdbi), new JdbcNumbers(jdbi, dialect));
    }

    /**
     * What a relay remembers; several relays may share it, each message goes to whoever is first.
     *
     * @return the outbox on this database, never null
     */
    public Outbox outbox() {
        return outbox(Fence.NONE);
    }

    /**
     * A relay of which one works at a time, in all processes on this database.
     *
     * @param relay makes the relay of the outbox that it is to write to, such as {@code outbox -> Relay.between(pipeline, ledger,
     *     receiver, outbox)}
     * @param length how long its holder may be silent until another one takes over; longer than a step takes
     * @return the relay, never null
     */
    public LeasedRelay relay(Function<Outbox, Relay> relay, Duration length) {
        return new LeasedRelay(new Leases(jdbi, dialect), this::outbox, relay, length);
    }

    /**
     * How far the relay is behind, whichever process it runs in, in one read; by the clock of the database.
     *
     * @return the backlog now, never null
     */
    public Backlog backlog() {
        return jdbi.withHandle(handle -> BacklogRow.read(handle, dialect));
    }

    Outbox outbox(Fence fence) {
        return new JdbcOutbox(jdbi, dialect, fence);
    }

    @Override
    public void close() {
        try {
            close.close();
        } catch (Exception failed) {
            throw new IllegalStateException("the pool could not be closed", failed);
        }
    }
}
