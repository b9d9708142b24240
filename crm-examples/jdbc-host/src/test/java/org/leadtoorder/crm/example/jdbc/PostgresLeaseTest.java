package org.leadtoorder.crm.example.jdbc;

class PostgresLeaseTest extends LeaseCases {
    @Override
    Storage storage() {
        return Storage.postgres();
    }
}
