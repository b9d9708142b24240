package org.leadtoorder.crm.example.jdbc.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.Vector;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.example.jdbc.watch.RelayHealth.Verdict;

class ThresholdsTest {
    private static final Backlog TWO = backlog(2, 2, 2, 2, 2, 2);
    private static final Backlog FOUR = backlog(4, 4, 4, 4, 4, 4);
    private static final Thresholds THRESHOLDS = new Thresholds(TWO, FOUR);

    private static Backlog backlog(long events, long lag, long waiting, long unsent, long unanswered, long parked) {
        return new Backlog(
                events,
                Duration.ofSeconds(lag),
                waiting,
                Duration.ofSeconds(unsent),
                Duration.ofSeconds(unanswered),
                parked);
    }

    @Test
    void a_figure_at_its_limit_is_well() {
        assertEquals(new RelayHealth(Verdict.UP, Vector.empty(), TWO), THRESHOLDS.judge(TWO));
        assertEquals(Verdict.DEGRADED, THRESHOLDS.judge(FOUR).verdict());
    }

    @Test
    void one_figure_beyond_its_limit_is_enough_and_is_named() {
        var figures = Vector.of("events", "lag", "waiting", "unsent", "unanswered", "parked");
        for (var figure = 0; figure < figures.size(); figure++) {
            for (var bad : Vector.of(3L, 5L)) {
                var values = Vector.fill(6, () -> 0L).update(figure, bad);
                var health = THRESHOLDS.judge(backlog(
                        values.get(0), values.get(1), values.get(2), values.get(3), values.get(4), values.get(5)));
                assertEquals(bad == 3L ? Verdict.DEGRADED : Verdict.DOWN, health.verdict());
                assertEquals(Vector.of(figures.get(figure)), health.because());
            }
        }
    }

    @Test
    void an_outage_names_what_is_an_outage_and_not_what_is_only_bad() {
        assertEquals(
                Vector.of("unsent"), THRESHOLDS.judge(backlog(3, 3, 3, 5, 3, 3)).because());
    }

    @Test
    void limits_that_contradict_each_other_and_figures_below_zero_are_misuse() {
        assertThrows(IllegalArgumentException.class, () -> new Thresholds(FOUR, TWO));
        assertThrows(IllegalArgumentException.class, () -> backlog(0, 0, 0, 0, 0, -1));
        assertThrows(IllegalArgumentException.class, () -> backlog(0, -1, 0, 0, 0, 0));
    }

    @Test
    void what_is_parked_is_looked_at_and_never_an_outage_of_the_standard_relay() {
        assertEquals(
                Verdict.DEGRADED,
                Thresholds.standard()
                        .judge(backlog(0, 0, 0, 0, 0, Backlog.MOST))
                        .verdict());
        assertEquals(Verdict.UP, Thresholds.standard().judge(Backlog.NONE).verdict());
    }
}
