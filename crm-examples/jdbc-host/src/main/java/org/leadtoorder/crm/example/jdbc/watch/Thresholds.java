package org.leadtoorder.crm.example.jdbc.watch;

import java.time.Duration;
import org.leadtoorder.crm.example.jdbc.watch.RelayHealth.Verdict;

/**
 * When the relay is well, and when it is not. Immutable. A count that may be {@link Backlog#MOST} has no limit.
 *
 * @param up the largest figures with which it is {@link Verdict#UP}
 * @param degraded the largest figures with which it is {@link Verdict#DEGRADED}; with a larger one it is {@link Verdict#DOWN}
 */
public record Thresholds(Backlog up, Backlog degraded) {
    /**
     * Checks that what is up is not down.
     *
     * @param up the largest figures with which it is up
     * @param degraded the largest figures with which it is degraded
     */
    public Thresholds {
        if (up.beyond(degraded).nonEmpty())
            throw new IllegalArgumentException("up, but not even degraded: " + up.beyond(degraded));
    }

    /**
     * For a relay that takes a step every few seconds. Somebody should look once anything is parked; that alone never is an outage.
     *
     * @return the thresholds, never null
     */
    public static Thresholds standard() {
        return new Thresholds(
                new Backlog(1_000, Duration.ofMinutes(1), 1_000, Duration.ofMinutes(5), Duration.ofHours(1), 0),
                new Backlog(
                        Backlog.MOST,
                        Duration.ofMinutes(10),
                        Backlog.MOST,
                        Duration.ofHours(1),
                        Duration.ofDays(1),
                        Backlog.MOST));
    }

    /**
     * Judges a backlog.
     *
     * @param backlog how far the relay is behind
     * @return its health, never null
     */
    public RelayHealth judge(Backlog backlog) {
        var outage = backlog.beyond(degraded);
        if (outage.nonEmpty()) return new RelayHealth(Verdict.DOWN, outage, backlog);
        var complaints = backlog.beyond(up);
        return new RelayHealth(complaints.isEmpty() ? Verdict.UP : Verdict.DEGRADED, complaints, backlog);
    }
}
