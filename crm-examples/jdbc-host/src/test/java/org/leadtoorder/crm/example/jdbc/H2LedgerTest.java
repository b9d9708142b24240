package org.leadtoorder.crm.example.jdbc;

import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.LedgerContract;

class H2LedgerTest implements LedgerContract {
    @Override
    public Fixture<Ledger> fixture() {
        return Storage.h2().fixture(host -> host.ports().ledger());
    }
}
