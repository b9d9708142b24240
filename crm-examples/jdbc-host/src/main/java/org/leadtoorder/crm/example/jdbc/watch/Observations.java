package org.leadtoorder.crm.example.jdbc.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.OpenTelemetry;

/**
 * Makes the registry of a host without a framework. A host that gets one from its framework adds {@link TriesMeter} and {@link
 * WishTracing} to it.
 */
public final class Observations {
    private static final String SCOPE = "org.leadtoorder.crm";

    private Observations() {}

    /**
     * A registry that feeds both.
     *
     * @param meters where figures go
     * @param telemetry where spans go
     * @return the registry, never null
     */
    public static ObservationRegistry of(MeterRegistry meters, OpenTelemetry telemetry) {
        var tracer = new OtelTracer(telemetry.getTracer(SCOPE), new OtelCurrentTraceContext(), event -> {});
        var registry = ObservationRegistry.create();
        registry.observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters))
                .observationHandler(new TriesMeter(meters))
                // told last of a beginning and first of an end: a meter that fails leaves no span open
                .observationHandler(new FirstMatchingCompositeObservationHandler(
                        new WishTracing(tracer), new DefaultTracingObservationHandler(tracer)));
        return registry;
    }
}
