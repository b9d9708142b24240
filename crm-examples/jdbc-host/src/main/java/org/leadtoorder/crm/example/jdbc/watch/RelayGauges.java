package org.leadtoorder.crm.example.jdbc.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The health of the relay as gauges that begin with {@code crm.relay}. They are asked, not told: a process whose relay has died shows it.
 * All gauges of one scrape share one read; where the read fails they are not a number, and Micrometer logs why.
 */
public final class RelayGauges implements MeterBinder {
    private final Supplier<RelayHealth> health;
    private final Duration fresh;

    /**
     * Gauges of a relay.
     *
     * @param health reads it, such as {@code () -> thresholds.judge(host.backlog())}
     * @param fresh for how long a read is good enough: longer than a scrape takes, shorter than the time between two
     */
    public RelayGauges(Supplier<RelayHealth> health, Duration fresh) {
        this.health = health;
        this.fresh = fresh;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        var reading = new Reading(health, registry.config().clock(), fresh);
        gauge(
                registry,
                reading,
                "events",
                "events",
                "events that were not read",
                it -> it.backlog().events());
        gauge(
                registry,
                reading,
                "lag",
                "seconds",
                "age of the oldest of them",
                it -> seconds(it.backlog().lag()));
        gauge(
                registry,
                reading,
                "waiting",
                "messages",
                "messages that wait",
                it -> it.backlog().waiting());
        gauge(
                registry,
                reading,
                "unsent",
                "seconds",
                "age of the oldest that was never sent",
                it -> seconds(it.backlog().unsent()));
        gauge(
                registry,
                reading,
                "unanswered",
                "seconds",
                "age of the oldest without an answer",
                it -> seconds(it.backlog().unanswered()));
        gauge(
                registry,
                reading,
                "parked",
                "messages",
                "what waits for a person",
                it -> it.backlog().parked());
        gauge(
                registry,
                reading,
                "verdict",
                "",
                "0 up, 1 degraded, 2 down",
                it -> it.verdict().ordinal());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private static void gauge(
            MeterRegistry registry,
            Reading reading,
            String name,
            String unit,
            String description,
            ToDoubleFunction<RelayHealth> figure) {
        Gauge.builder("crm.relay." + name, () -> figure.applyAsDouble(reading.get()))
                .baseUnit(unit)
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
