package org.leadtoorder.crm.example.jdbc;

import org.leadtoorder.crm.port.Numbers;
import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.NumbersContract;

class PostgresNumbersTest implements NumbersContract {
    @Override
    public Fixture<Numbers> fixture() {
        return Storage.postgres().fixture(host -> host.ports().numbers());
    }
}
