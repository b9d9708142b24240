package org.leadtoorder.crm.example.jdbc.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** Everything that leaves a host that is watched. */
public final class Exported implements AutoCloseable {
    /** The figures. */
    public final MeterRegistry meters;
    /** OpenTelemetry, as a host would have it. */
    public final OpenTelemetrySdk telemetry;

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    public Exported() {
        this(new SimpleMeterRegistry());
    }

    Exported(MeterRegistry meters) {
        this.meters = meters;
        this.telemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build())
                .build();
    }

    public ObservationRegistry registry() {
        return Observations.of(meters, telemetry);
    }

    /** In the order in which they ended. */
    public Seq<SpanData> spans() {
        return Vector.ofAll(exporter.getFinishedSpanItems());
    }

    public Seq<Meter.Id> meterIds() {
        return Vector.ofAll(meters.getMeters()).map(Meter::getId);
    }

    /** All that a span says, in words. */
    public static Seq<String> words(SpanData span) {
        return Vector.of(
                        span.getName(),
                        span.getStatus().getDescription(),
                        span.getResource().toString())
                .appendAll(Vector.of(span.getAttributes().toString()))
                .appendAll(Vector.ofAll(span.getEvents()).map(event -> event.getName() + event.getAttributes()))
                .appendAll(Vector.ofAll(span.getLinks()).map(Object::toString));
    }

    public static String attribute(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.stringKey(key));
    }

    @Override
    public void close() {
        telemetry.close();
    }
}
