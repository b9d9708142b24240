package org.leadtoorder.crm.example.jdbc;

import org.jdbi.v3.core.Handle;

/** Stands before every write of an outbox, in its transaction. */
@FunctionalInterface
interface Fence {
    /** Lets everybody in: relays that share an outbox without a lease are kept apart by its entries alone. */
    Fence NONE = handle -> {};

    /**
     * Asks whether this writer may write, and holds the answer until the transaction ends.
     *
     * @throws LeaseLost if it may not
     */
    void pass(Handle handle);
}
