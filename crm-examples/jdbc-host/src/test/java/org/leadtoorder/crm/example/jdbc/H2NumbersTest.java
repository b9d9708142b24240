package org.leadtoorder.crm.example.jdbc;

import org.leadtoorder.crm.port.Numbers;
import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.NumbersContract;

class H2NumbersTest implements NumbersContract {
    @Override
    public Fixture<Numbers> fixture() {
        return Storage.h2().fixture(host -> host.ports().numbers());
    }
}
