package org.leadtoorder.crm.lead;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.leadtoorder.crm.kernel.Context;

/** A time that somebody states: of the years that the process takes, and as precise as databases keep it. Pure. */
final class Moment {
    private Moment() {}

    /** The time, cut to microseconds. */
    static Instant of(Instant stated) {
        if (stated.isBefore(Context.EARLIEST) || !stated.isBefore(Context.TOO_LATE))
            throw new IllegalArgumentException("a time that no process has: " + stated);
        return stated.truncatedTo(ChronoUnit.MICROS);
    }
}
