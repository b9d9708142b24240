package org.leadtoorder.crm.relay;

import io.vavr.control.Option;
import java.time.Duration;

/**
 * How long to wait after each try, and how many tries there are. Pure: the same message and try give the same answer.
 */
@FunctionalInterface
public interface BackOff {
    /**
     * How long to wait after a try until the next one.
     *
     * @param message the id of the message, so that messages that failed together do not come back together
     * @param tries which try it is, from 1
     * @return the pause, longer than nothing; none if this try is not to be made any more; never null
     */
    Option<Duration> pause(String message, int tries);

    /**
     * Twelve tries within about two days, the first pauses in seconds.
     *
     * @return the back-off, never null
     */
    static BackOff standard() {
        return doubling(Duration.ofSeconds(15), Duration.ofHours(12), 12);
    }

    /**
     * Pauses that double up to a bound; of each, a half to the whole is waited, as the message's id decides.
     *
     * @param first the longest pause after the first try, at least two nanoseconds
     * @param most the longest pause ever, at least {@code first}
     * @param tries how many tries there are, at least 1
     * @return the back-off, never null
     * @throws IllegalArgumentException if an argument is out of range
     */
    static BackOff doubling(Duration first, Duration most, int tries) {
        if (first.compareTo(Duration.ofNanos(2)) < 0 || most.compareTo(first) < 0 || tries < 1)
            throw new IllegalArgumentException("a back-off of " + tries + " tries from " + first + " to " + most);
        return (message, number) -> Option.when(number <= tries, () -> {
            var pause = first;
            for (int doubled = 1; doubled < number && pause.compareTo(most) < 0; doubled++)
                pause = pause.compareTo(most.dividedBy(2)) > 0 ? most : pause.multipliedBy(2);
            var half = pause.dividedBy(2);
            return half.plus(half.dividedBy(1 << 10).multipliedBy(spread(message, number)));
        });
    }

    /** 0 to 1023, well spread over messages and tries: the finish of SplitMix64. */
    private static long spread(String message, int number) {
        var mixed = message.hashCode() * 0x9E3779B97F4A7C15L + number;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (mixed ^ (mixed >>> 31)) >>> 54;
    }
}
