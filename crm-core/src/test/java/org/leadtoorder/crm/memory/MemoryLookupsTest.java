package org.leadtoorder.crm.memory;

import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.LookupsContract;
import org.leadtoorder.crm.testkit.Store;

class MemoryLookupsTest implements LookupsContract {
    @Override
    public Fixture<Store> fixture() {
        var ledger = new MemoryLedger();
        return Fixture.of("the look-ups in memory", () -> new Store(ledger, ledger));
    }
}
