package org.leadtoorder.crm.example.jdbc.watch;

import io.vavr.collection.Seq;

/**
 * How the relay to order-to-cash is, for a health endpoint. Immutable.
 *
 * @param verdict in one word
 * @param because the names of the figures of the backlog that led to the verdict; none if it is {@link Verdict#UP}
 * @param backlog how far the relay is behind
 */
public record RelayHealth(Verdict verdict, Seq<String> because, Backlog backlog) {
    /** Health in one word, from good to bad. */
    public enum Verdict {
        /** Orders arrive in time. */
        UP,
        /** Somebody should look at it. */
        DEGRADED,
        /** Orders do not arrive in time. */
        DOWN
    }
}
