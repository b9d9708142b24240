package org.leadtoorder.crm.example.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadtoorder.crm.example.migration.SampleTest.Said;

/** The sample, moved into a real PostgreSQL and out again. */
class PostgresTest {
    @Test
    void what_goes_into_postgresql_verifies_and_comes_out(@TempDir Path folder) throws Exception {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .start()) {
            String[] more = {
                "--findings", "" + folder.resolve("f.csv"), "--database", server.getJdbcUrl("postgres", "postgres")
            };
            var run = Said.of("run", more);
            assertEquals(0, run.code(), run.out() + run.err());
            assertEquals(0, Said.of("verify", more).code());
            var export = Said.by(
                    "export",
                    "--database",
                    more[3],
                    "--company",
                    "sample/company.yaml",
                    "--layout",
                    "mappings/layout-sap.yaml",
                    "--system",
                    "altsystem",
                    "--out",
                    "" + folder);
            assertEquals(0, export.code(), export.err());
            assertTrue(export.out().contains("KNA1.csv: 7"), export.out());
            assertTrue(export.out().contains("CRM_OPPT.csv: 7"), export.out());
        }
    }
}
