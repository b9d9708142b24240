package org.leadtoorder.crm.memory;

import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.LedgerContract;

class MemoryLedgerTest implements LedgerContract {
    @Override
    public Fixture<Ledger> fixture() {
        return Fixture.of("the ledger in memory", MemoryLedger::new);
    }
}
