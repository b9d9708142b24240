package org.leadtoorder.crm.example.jdbc.watch;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * How far the relay to order-to-cash is behind. Immutable. Nothing in it names an order, a customer or a person.
 *
 * @param events how many events of the ledger the relay has not read; counted up to {@link #MOST}
 * @param lag for how long the oldest of them has been recorded; zero without one
 * @param waiting how many messages are not settled and will be tried; counted up to {@link #MOST}
 * @param unsent for how long the fact has been recorded that the oldest message tells which was never sent; zero without one: it grows
 *     when no relay works, or when a parked message of the same order is in its way
 * @param unanswered for how long the fact has been recorded that the oldest message tells which was sent and has no answer; zero without
 *     one: it grows when order-to-cash is silent
 * @param parked how much waits for a person; counted up to {@link #MOST}
 */
public record Backlog(long events, Duration lag, long waiting, Duration unsent, Duration unanswered, long parked) {
    /** No figure is counted further. */
    public static final long MOST = 10_000;
    /** Nothing to do. */
    public static final Backlog NONE = new Backlog(0, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO, 0);

    /**
     * Checks that no figure is below zero.
     *
     * @param events events that were not read
     * @param lag age of the oldest of them
     * @param waiting messages that wait
     * @param unsent age of the oldest one that was never sent
     * @param unanswered age of the oldest one without an answer
     * @param parked what waits for a person
     */
    public Backlog {
        if (Math.min(Math.min(events, waiting), parked) < 0
                || lag.isNegative()
                || unsent.isNegative()
                || unanswered.isNegative()) throw new IllegalArgumentException("a figure below zero");
    }

    /**
     * Which figures are larger than they should be.
     *
     * @param limits the largest that each may be
     * @return the names of the figures, in their order; never null
     */
    public Seq<String> beyond(Backlog limits) {
        return Vector.of(
                        Option.when(events > limits.events, "events"),
                        longer("lag", lag, limits.lag),
                        Option.when(waiting > limits.waiting, "waiting"),
                        longer("unsent", unsent, limits.unsent),
                        longer("unanswered", unanswered, limits.unanswered),
                        Option.when(parked > limits.parked, "parked"))
                .flatMap(name -> name);
    }

    private static Option<String> longer(String name, Duration age, Duration limit) {
        return Option.when(age.compareTo(limit) > 0, name);
    }
}
