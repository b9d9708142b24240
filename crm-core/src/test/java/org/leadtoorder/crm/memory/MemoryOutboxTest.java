package org.leadtoorder.crm.memory;

import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.testkit.OutboxContract;

class MemoryOutboxTest extends OutboxContract {
    @Override
    protected Outbox fresh() {
        return new MemoryOutbox();
    }
}
