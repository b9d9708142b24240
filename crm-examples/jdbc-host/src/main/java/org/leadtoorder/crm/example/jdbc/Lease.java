package org.leadtoorder.crm.example.jdbc;

import org.jdbi.v3.core.Handle;

/**
 * The right to relay, until the clock of the database says otherwise. Immutable. The clock decides only who may ask next; what keeps a
 * holder out who slept through its end is the token, which every write compares under a lock.
 *
 * @param name what it is the right to
 * @param token grows with each new holder
 */
record Lease(String name, long token) implements Fence {
    @Override
    public void pass(Handle handle) {
        var current = handle.createQuery("select token from lease where name = :name for update")
                .bind("name", name)
                .mapTo(Long.class)
                .one();
        if (current != token) throw new LeaseLost(this);
    }
}
