package org.leadtoorder.crm.example.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A database on files, which go when it is closed. PostgreSQL keeps what it promised when the power fails, as in production; H2 is as its
 * URL makes it, and writes half a second behind. Who asks makes no difference: no connection sets anything else.
 */
record Server(String url, Closeable end) implements Closeable {
    static Server start(String database) throws IOException {
        if (database.equals("h2")) {
            var folder = Files.createTempDirectory("benchmarks");
            return new Server("jdbc:h2:file:" + folder.resolve("crm"), () -> delete(folder));
        }
        var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new Server(server.getJdbcUrl("postgres", "postgres"), server);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    @Override
    public void close() throws IOException {
        end.close();
    }
}
