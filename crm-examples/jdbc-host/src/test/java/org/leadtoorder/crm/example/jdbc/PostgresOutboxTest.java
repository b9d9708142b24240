package org.leadtoorder.crm.example.jdbc;

import org.junit.jupiter.api.AfterEach;
import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.testkit.OutboxContract;

class PostgresOutboxTest extends OutboxContract {
    private final Storages storages = new Storages(Storage::postgres);

    @Override
    protected Outbox fresh() {
        return storages.fresh().host().outbox();
    }

    @AfterEach
    void close() {
        storages.close();
    }
}
