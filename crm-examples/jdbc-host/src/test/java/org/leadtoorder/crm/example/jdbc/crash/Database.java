package org.leadtoorder.crm.example.jdbc.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of its own that can be killed and started again on its data. What it acknowledged it has written; it does not wait for
 * the disk, since the machine does not crash.
 */
final class Database implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;

    Database(Path data) throws IOException {
        this.data = data;
        server = start(0);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off")
                .setServerConfig(
                        "synchronous_commit", "on") // without it, answers are lost with the server: the audit saw it
                .setServerConfig("max_connections", "100");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Kills all processes of the server, and starts it again on the same data and port. */
    void kill() throws IOException, InterruptedException {
        var port = server.getPort();
        var pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        var main = ProcessHandle.of(pid).orElseThrow();
        var others = main.descendants().toList();
        main.destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
        for (var wait = 0; main.isAlive() || others.stream().anyMatch(ProcessHandle::isAlive); wait++) {
            if (wait == 1000) throw new IllegalStateException("the server does not die");
            TimeUnit.MILLISECONDS.sleep(10);
        }
        server.close(); // gives up its hold on the folder
        server = start(port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
