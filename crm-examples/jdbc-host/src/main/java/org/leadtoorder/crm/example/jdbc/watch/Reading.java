package org.leadtoorder.crm.example.jdbc.watch;

import io.micrometer.core.instrument.Clock;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.time.Duration;
import java.util.function.Supplier;

/** What was read last, or how that failed: a database that does not answer is not asked by every gauge anew. Thread-safe. */
final class Reading {
    private final Supplier<RelayHealth> health;
    private final Clock clock;
    private final long fresh;
    private Option<Try<RelayHealth>> last = Option.none();
    private long at;

    Reading(Supplier<RelayHealth> health, Clock clock, Duration fresh) {
        this.health = health;
        this.clock = clock;
        this.fresh = fresh.toNanos();
    }

    /** Throws what the read threw. */
    synchronized RelayHealth get() {
        if (last.isEmpty() || clock.monotonicTime() - at >= fresh) {
            last = Option.some(Try.ofSupplier(health));
            at = clock.monotonicTime(); // after the read, which may have taken its time
        }
        return last.get().get();
    }
}
