package org.leadtoorder.crm.example.jdbc;

import org.junit.jupiter.api.AfterEach;
import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.testkit.OutboxContract;

class H2OutboxTest extends OutboxContract {
    private final Storages storages = new Storages(Storage::h2);

    @Override
    protected Outbox fresh() {
        return storages.fresh().host().outbox();
    }

    @AfterEach
    void close() {
        storages.close();
    }
}
