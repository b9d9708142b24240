package org.leadtoorder.crm.example.jdbc;

class H2BacklogTest extends BacklogCases {
    @Override
    Storage storage() {
        return Storage.h2();
    }

    @Override
    String folder() {
        return "h2";
    }
}
