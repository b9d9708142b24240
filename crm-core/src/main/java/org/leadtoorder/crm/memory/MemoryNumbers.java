package org.leadtoorder.crm.memory;

import java.util.concurrent.atomic.AtomicLongArray;
import org.leadtoorder.crm.port.Numbers;

/** Counts up, one series for each kind: {@code Q-1}, {@code Q-2}, {@code O-1}. Thread-safe. */
public final class MemoryNumbers implements Numbers {
    private final AtomicLongArray drawn = new AtomicLongArray(Kind.values().length);

    /** Starts every series at 1. */
    public MemoryNumbers() {}

    @Override
    public String next(Kind kind) {
        return kind.name().charAt(0) + "-" + drawn.incrementAndGet(kind.ordinal());
    }
}
