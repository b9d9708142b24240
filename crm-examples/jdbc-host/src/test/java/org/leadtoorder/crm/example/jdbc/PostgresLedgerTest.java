package org.leadtoorder.crm.example.jdbc;

import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.LedgerContract;

class PostgresLedgerTest implements LedgerContract {
    @Override
    public Fixture<Ledger> fixture() {
        return Storage.postgres().fixture(host -> host.ports().ledger());
    }
}
