package org.leadtoorder.crm.example.jdbc.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayGaugesTest {
    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final AtomicInteger reads = new AtomicInteger();
    private final ArrayDeque<Backlog> backlogs = new ArrayDeque<>();

    @BeforeEach
    void bind() {
        new RelayGauges(
                        () -> {
                            reads.incrementAndGet();
                            if (backlogs.isEmpty()) throw new IllegalStateException("connection lost");
                            return Thresholds.standard().judge(backlogs.poll());
                        },
                        Duration.ofSeconds(5))
                .bindTo(meters);
    }

    private double value(String name) {
        return meters.get("crm.relay." + name).gauge().value();
    }

    @Test
    void every_figure_has_a_gauge_and_all_of_one_scrape_share_one_read() {
        backlogs.add(new Backlog(1, Duration.ofMillis(2_500), 3, Duration.ofSeconds(400), Duration.ofSeconds(5), 6));
        assertEquals(1, value("events"));
        assertEquals(2.5, value("lag"));
        assertEquals(3, value("waiting"));
        assertEquals(400, value("unsent"));
        assertEquals(5, value("unanswered"));
        assertEquals(6, value("parked"));
        assertEquals(1, value("verdict"));
        assertEquals(7, meters.getMeters().size());
        assertTrue(meters.getMeters().stream()
                .allMatch(meter -> meter.getId().getTags().isEmpty()));
        assertEquals(1, reads.get());
    }

    @Test
    void the_next_scrape_reads_anew() {
        backlogs.add(Backlog.NONE);
        backlogs.add(new Backlog(1, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO, 0));
        assertEquals(0, value("events"));
        clock.add(4_999, TimeUnit.MILLISECONDS);
        assertEquals(0, value("events"));
        clock.add(1, TimeUnit.MILLISECONDS);
        assertEquals(1, value("events"));
    }

    @Test
    void where_the_read_fails_no_gauge_shows_a_figure_the_log_says_why_and_none_reads_again_at_once() {
        try (var listening = new Listening()) {
            assertTrue(Double.isNaN(value("events")));
            assertTrue(Double.isNaN(value("verdict")));
            assertEquals("connection lost", listening.heard.get(0).getMessage());
        }
        assertEquals(1, reads.get());
        backlogs.add(Backlog.NONE);
        clock.add(5, TimeUnit.SECONDS);
        assertEquals(0, value("verdict"));
    }

    /** Hears what gauges log, in place of the console. */
    private static final class Listening extends Handler implements AutoCloseable {
        private static final Logger GAUGES = Logger.getLogger("io.micrometer.core.instrument.internal.DefaultGauge");

        private final ArrayList<Throwable> heard = new ArrayList<>();

        Listening() {
            GAUGES.setUseParentHandlers(false);
            GAUGES.addHandler(this);
        }

        @Override
        public void publish(LogRecord said) {
            heard.add(said.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            GAUGES.removeHandler(this);
            GAUGES.setUseParentHandlers(true);
        }
    }
}
