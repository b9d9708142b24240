package org.leadtoorder.crm.example.jdbc.watch;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler;
import java.util.regex.Pattern;

/**
 * Makes a span of each wish. A correlation id that is a W3C {@code traceparent} becomes a link to the span it names, so that the answer
 * of order-to-cash, days later and in another process, shows whose conversation it belongs to; any other is an attribute to search by.
 */
public final class WishTracing implements TracingObservationHandler<WishContext> {
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private final Tracer tracer;

    /**
     * A handler for an {@code ObservationRegistry}; it comes before a handler of all observations.
     *
     * @param tracer makes the spans
     */
    public WishTracing(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void onStart(WishContext context) {
        var span = tracer.spanBuilder().name(context.wish());
        var parent = getParentSpan(context);
        if (parent != null) span.setParent(parent.context());
        link(span, context.correlation());
        getTracingContext(context).setSpan(span.start());
    }

    private void link(Span.Builder span, String correlation) {
        var named = TRACEPARENT.matcher(correlation);
        if (!named.matches()) return;
        var sampled = (Integer.parseInt(named.group(3), 16) & 1) == 1;
        span.addLink(new Link(tracer.traceContextBuilder()
                .traceId(named.group(1))
                .spanId(named.group(2))
                .sampled(sampled)
                .build()));
    }

    @Override
    public void onStop(WishContext context) {
        var span = getRequiredSpan(context);
        tagSpan(context, span);
        endSpan(context, span);
    }

    @Override
    public Tracer getTracer() {
        return tracer;
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof WishContext;
    }
}
