package org.leadtoorder.crm.example.migration;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.example.jdbc.JdbcHost;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.port.Ports;
import picocli.CommandLine.Option;

/** Where to: a database. */
final class Target {
    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "Where the company goes: jdbc:h2:./crm or jdbc:postgresql://host/crm?user=crm&password=secret. Without it nothing is kept.")
    private @Nullable String database;

    boolean isKept() {
        return database != null;
    }

    /** Does something with the ports of the database, or of none but the memory. */
    <T> T use(Function<Ports, T> act) {
        if (database == null) return act.apply(MemoryPorts.create());
        try (var host = JdbcHost.open(database)) {
            return act.apply(host.ports());
        }
    }
}
