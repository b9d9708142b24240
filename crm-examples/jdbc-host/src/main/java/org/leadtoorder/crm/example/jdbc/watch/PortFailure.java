package org.leadtoorder.crm.example.jdbc.watch;

/**
 * Stands for the failure of a port where people look: its type and where it was thrown. What it says is left out, since drivers put the
 * values of rows into their messages.
 */
final class PortFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    PortFailure(Throwable failure) {
        super(failure.getClass().getName());
        setStackTrace(failure.getStackTrace());
    }
}
