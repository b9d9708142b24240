package org.leadtoorder.crm.example.jdbc;

class H2LeaseTest extends LeaseCases {
    @Override
    Storage storage() {
        return Storage.h2();
    }
}
