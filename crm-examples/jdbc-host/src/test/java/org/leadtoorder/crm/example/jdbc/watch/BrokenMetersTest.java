package org.leadtoorder.crm.example.jdbc.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.trace.Span;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.testkit.Deal;

/** What watches may break; what is watched goes on. */
class BrokenMetersTest {
    private final ArrayList<Throwable> told = new ArrayList<>();
    private final Thread.UncaughtExceptionHandler before =
            Thread.currentThread().getUncaughtExceptionHandler();

    @BeforeEach
    void listen() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> told.add(failure));
    }

    @AfterEach
    void stopListening() {
        Thread.currentThread().setUncaughtExceptionHandler(before);
    }

    private static Deal deal(ObservationRegistry registry) {
        return Deal.on(MemoryPorts.create().withTelemetry(new ObservedTelemetry(registry)), SalesProcess.standard());
    }

    private static void nothingIsLeftOpen(ObservationRegistry registry) {
        assertNull(registry.getCurrentObservation());
        assertFalse(Span.current().getSpanContext().isValid());
    }

    private void outcomesAreAsEver(ObservationRegistry registry, int failures) {
        var deal = deal(registry);
        deal.captured();
        nothingIsLeftOpen(registry);
        assertEquals(
                "L-6", deal.handle(new QualifyLead(Deal.LEAD)).getLeft().rule().id());
        nothingIsLeftOpen(registry);
        assertEquals(failures, told.size(), told::toString);
        assertTrue(told.stream().allMatch(failure -> failure.getMessage().equals("out of order")), told::toString);
    }

    @Test
    void a_registry_that_fails_at_the_beginning_changes_no_outcome() {
        try (var exported = new Exported(new SimpleMeterRegistry() {
            @Override
            protected LongTaskTimer newLongTaskTimer(Meter.Id id, DistributionStatisticConfig config) {
                throw new IllegalStateException("out of order");
            }
        })) {
            outcomesAreAsEver(exported.registry(), 2);
        }
    }

    @Test
    void a_registry_that_fails_at_the_end_changes_no_outcome_and_the_spans_end() {
        for (var meters : new MeterRegistry[] {withoutTimers(), withoutSummaries()}) {
            told.clear();
            try (var exported = new Exported(meters)) {
                outcomesAreAsEver(exported.registry(), 2);
                assertEquals(2, exported.spans().size());
            }
        }
    }

    private static MeterRegistry withoutTimers() {
        return new SimpleMeterRegistry() {
            @Override
            protected Timer newTimer(Meter.Id id, DistributionStatisticConfig config, PauseDetector detector) {
                throw new IllegalStateException("out of order");
            }
        };
    }

    private static MeterRegistry withoutSummaries() {
        return new SimpleMeterRegistry() {
            @Override
            protected DistributionSummary newDistributionSummary(
                    Meter.Id id, DistributionStatisticConfig config, double scale) {
                throw new IllegalStateException("out of order");
            }
        };
    }

    @Test
    void a_handler_that_fails_once_the_scope_is_open_leaves_nothing_open() {
        try (var exported = new Exported()) {
            var registry = exported.registry();
            registry.observationConfig().observationHandler(new ObservationHandler<>() {
                @Override
                public void onScopeOpened(Observation.Context context) {
                    throw new IllegalStateException("out of order");
                }

                @Override
                public boolean supportsContext(Observation.Context context) {
                    return true;
                }
            });
            outcomesAreAsEver(registry, 2);
            assertEquals(2, exported.spans().size());
            assertEquals(0, exported.meters.find("crm.wish.tries").summaries().size(), "nobody saw an end");
        }
    }

    @Test
    void where_nobody_observes_nothing_fails_and_a_wish_is_refused_as_ever() {
        var deal = deal(ObservationRegistry.NOOP);
        assertEquals(
                "K-1",
                deal.handle(new QualifyLead(new LeadId("nobody")))
                        .getLeft()
                        .rule()
                        .id());
        assertEquals(0, told.size(), told::toString);
    }
}
