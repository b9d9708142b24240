package org.leadtoorder.crm.example.jdbc.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.process.Policy;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.TelemetryContract;
import org.leadtoorder.crm.testkit.Watched;

class ObservedTelemetryTest implements TelemetryContract {
    @Override
    public Fixture<Watched> fixture() {
        var meters = new SimpleMeterRegistry();
        var telemetry = new ObservedTelemetry(Observations.of(meters, OpenTelemetry.noop()));
        return Fixture.of(
                "Micrometer",
                () -> new Watched(
                        telemetry,
                        () -> count(meters, outcome -> !outcome.equals("failed")),
                        () -> count(meters, outcome -> outcome.equals("failed"))));
    }

    @Test
    void a_wish_that_is_decided_anew_shows_its_tries() {
        var meters = new SimpleMeterRegistry();
        var ports = MemoryPorts.create();
        var meanwhile = Deal.on(ports, SalesProcess.standard()).captured();
        var asked = new AtomicInteger();
        var watched = ports.withTelemetry(new ObservedTelemetry(Observations.of(meters, OpenTelemetry.noop())));
        Policy interrupting = (state, move, context) -> {
            if (asked.incrementAndGet() == 1) meanwhile.walk(Deal.piece(PieceKind.INTEREST));
            return Option.none();
        };
        var deal = Deal.on(watched, SalesProcess.standard(), interrupting);
        assertTrue(deal.pipeline()
                .handle(Deal.piece(PieceKind.NEED), deal.context("request of its own"))
                .isRight());
        assertEquals(
                2,
                meters.get("crm.wish.tries")
                        .tags("wish", "EnrichLead", "outcome", "granted", "rule", "none")
                        .summary()
                        .max());
    }

    private static long count(MeterRegistry meters, Predicate<String> outcome) {
        return meters.find("crm.wish").timers().stream()
                .filter(timer -> outcome.test(timer.getId().getTag("outcome")))
                .mapToLong(Timer::count)
                .sum();
    }
}
