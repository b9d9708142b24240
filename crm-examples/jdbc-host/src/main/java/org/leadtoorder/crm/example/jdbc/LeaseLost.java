package org.leadtoorder.crm.example.jdbc;

/** Somebody else has the lease by now: nothing of the call was written, and whoever made it has to stop. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeaseLost(Lease lease) {
        super("the lease of token " + lease.token() + " has gone to somebody else");
    }
}
