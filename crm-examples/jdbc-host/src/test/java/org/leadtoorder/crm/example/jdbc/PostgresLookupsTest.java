package org.leadtoorder.crm.example.jdbc;

import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.LookupsContract;
import org.leadtoorder.crm.testkit.Store;

class PostgresLookupsTest implements LookupsContract {
    @Override
    public Fixture<Store> fixture() {
        return Storage.postgres()
                .fixture(host -> new Store(host.ports().ledger(), host.ports().lookups()));
    }
}
