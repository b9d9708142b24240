package org.leadtoorder.crm.codec;

import org.leadtoorder.crm.value.Fault;

/** Ends the reading of a tree; it never leaves the package. The path grows on the way out, so that reading well costs nothing. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    private Unreadable(Fault fault) {
        super(null, null, false, false);
        this.fault = fault;
    }

    static Unreadable of(Fault.Code code, Object... arguments) {
        return new Unreadable(Fault.of(code, "", arguments));
    }

    Unreadable in(String whole) {
        return new Unreadable(fault.in(whole));
    }

    Fault fault() {
        return fault;
    }
}
