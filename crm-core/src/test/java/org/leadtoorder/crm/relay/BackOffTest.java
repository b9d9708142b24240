package org.leadtoorder.crm.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = BackOff.doubling(Duration.ofSeconds(1), Duration.ofSeconds(10), 6);

    @Test
    @DisplayName("R-9: pauses double up to their bound, and of each a half to the whole is waited")
    void pauses_double_up_to_their_bound() {
        for (var message = 0; message < 500; message++)
            for (var tries = 1; tries <= 6; tries++) {
                var whole = Duration.ofSeconds(Math.min(10, 1L << (tries - 1)));
                var pause = backOff.pause("order/" + message, tries).get();
                assertTrue(
                        pause.compareTo(whole.dividedBy(2)) >= 0 && pause.compareTo(whole) <= 0,
                        () -> whole + " " + pause);
            }
    }

    @Test
    void there_is_no_try_after_the_last() {
        assertTrue(backOff.pause("message", 6).isDefined());
        assertTrue(backOff.pause("message", 7).isEmpty());
    }

    @Test
    void messages_that_failed_together_do_not_come_back_together() {
        var pauses = Vector.range(0, 100)
                .map(message -> backOff.pause("order/" + message, 3).get());
        assertTrue(
                pauses.distinct().size() > 80, () -> "only " + pauses.distinct().size());
        assertEquals(backOff.pause("order/1", 3), backOff.pause("order/1", 3));
    }

    @Test
    void a_long_bound_is_reached_without_overflow() {
        var patient = BackOff.doubling(Duration.ofNanos(2), Duration.ofSeconds(Long.MAX_VALUE), Integer.MAX_VALUE);
        assertTrue(patient.pause("message", 5_000).get().compareTo(Duration.ofDays(365)) > 0);
    }

    @Test
    void a_back_off_without_pause_or_try_is_misuse() {
        assertThrows(IllegalArgumentException.class, () -> BackOff.doubling(Duration.ZERO, Duration.ofSeconds(1), 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> BackOff.doubling(Duration.ofSeconds(2), Duration.ofSeconds(1), 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> BackOff.doubling(Duration.ofSeconds(2), Duration.ofSeconds(3), 0));
    }
}
