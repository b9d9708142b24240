package org.leadtoorder.crm.codec;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.value.Fault;

/**
 * Ends the reading of a tree; it never leaves the package. The paths grow on the way out, so that reading well costs nothing. Holds
 * at least one fault, and all that were found by then.
 */
final class Unreadable extends RuntimeException {
    /** More faults than this help nobody: the reading ends. */
    static final int MOST = 100;

    private static final long serialVersionUID = 1;

    private final transient Seq<Fault> faults;

    private Unreadable(Seq<Fault> faults) {
        super(null, null, false, false);
        this.faults = faults;
    }

    static Unreadable of(Fault.Code code, Object... arguments) {
        return new Unreadable(Vector.of(Fault.of(code, "", arguments)));
    }

    static Unreadable of(Seq<Fault> faults) {
        return new Unreadable(faults);
    }

    Unreadable in(String whole) {
        return new Unreadable(faults.map(fault -> fault.in(whole)));
    }

    /** The same, and what another part is unreadable by; the other may be null. */
    Unreadable after(@Nullable Unreadable earlier) {
        return earlier == null ? this : new Unreadable(earlier.faults.appendAll(faults));
    }

    boolean isEnough() {
        return faults.size() >= MOST;
    }

    Fault fault() {
        return faults.head();
    }

    Seq<Fault> faults() {
        return faults;
    }
}
