package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.relay.Relay;
import org.leadtoorder.crm.relay.Relayed;

/**
 * A relay of which one in all processes works at a time. Any number may call {@link #step} as often as they like: who has the lease
 * does the work, the others find it taken, and take over when its holder is silent for longer than the lease. A holder that wakes up
 * late is refused by its token before it sends anything more. Thread-safe.
 *
 * <p>Without it relays work on one outbox just as safely, each message by whoever is first; a lease spares them the races.
 */
public final class LeasedRelay implements AutoCloseable {
    private static final String NAME = "relay";

    private final Leases leases;
    private final Function<Fence, Outbox> outbox;
    private final Function<Outbox, Relay> relay;
    private final Duration length;
    private final String holder = UUID.randomUUID().toString();

    LeasedRelay(Leases leases, Function<Fence, Outbox> outbox, Function<Outbox, Relay> relay, Duration length) {
        this.leases = leases;
        this.outbox = outbox;
        this.relay = relay;
        this.length = length;
    }

    /**
     * Takes the lease, or stays on it, and takes one step of the relay.
     *
     * @param at now, as {@link Relay#step} has it
     * @return what was done; none if somebody else has the lease, or got it on the way: what was done till then stands; never null
     */
    public Option<Seq<Relayed>> step(Instant at) {
        return lease().flatMap(lease -> step(lease, at));
    }

    private Option<Seq<Relayed>> step(Lease lease, Instant at) {
        try {
            return Option.some(relay.apply(outbox.apply(lease)).step(at));
        } catch (LeaseLost overtaken) {
            return Option.none();
        }
    }

    Option<Lease> lease() {
        return leases.take(NAME, holder, length);
    }

    /** Gives the lease back, so that another process takes over at once. */
    @Override
    public void close() {
        lease().forEach(leases::release);
    }
}
