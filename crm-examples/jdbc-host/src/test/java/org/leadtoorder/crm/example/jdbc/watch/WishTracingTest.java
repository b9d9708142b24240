package org.leadtoorder.crm.example.jdbc.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.process.Policy;
import org.leadtoorder.crm.testkit.Deal;

class WishTracingTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    private static SpanData traced(Exported exported, Context context, Policy... policies) {
        SalesPipeline.on(MemoryPorts.create().withTelemetry(new ObservedTelemetry(exported.registry())), policies)
                .handle(new QualifyLead(new LeadId("nobody")), context);
        return exported.spans().last();
    }

    private static Context context(String correlation) {
        return Context.of(Deal.START, "grace", "request 7").because(correlation, "request 6");
    }

    @Test
    void a_wish_is_a_span_that_says_request_and_correlation_and_how_it_ended() {
        try (var exported = new Exported()) {
            var span = traced(exported, context("conversation 3"));
            assertEquals("QualifyLead", span.getName());
            assertEquals("request 7", Exported.attribute(span, "crm.request"));
            assertEquals("conversation 3", Exported.attribute(span, "crm.correlation"));
            assertEquals("refused", Exported.attribute(span, "outcome"));
            assertEquals("K-1", Exported.attribute(span, "rule"));
            assertEquals("1", Exported.attribute(span, "crm.tries"));
            assertTrue(span.getLinks().isEmpty());
        }
    }

    @Test
    void a_correlation_that_is_a_traceparent_is_linked_to_its_span() {
        try (var exported = new Exported()) {
            for (var flags : Vector.of("01", "00")) {
                var links = traced(exported, context("00-" + TRACE + "-" + SPAN + "-" + flags))
                        .getLinks();
                assertEquals(1, links.size());
                assertEquals(TRACE, links.get(0).getSpanContext().getTraceId());
                assertEquals(SPAN, links.get(0).getSpanContext().getSpanId());
                assertEquals(flags.equals("01"), links.get(0).getSpanContext().isSampled());
            }
        }
    }

    @Test
    void what_only_looks_like_a_traceparent_is_not_linked() {
        try (var exported = new Exported()) {
            for (var correlation : Vector.of(
                    "00-" + "0".repeat(32) + "-" + SPAN + "-01",
                    "00-" + TRACE + "-" + "0".repeat(16) + "-01",
                    "00-" + TRACE + "-" + SPAN,
                    "00-" + TRACE + "-" + SPAN + "-01f",
                    "00-" + TRACE.replace('a', 'A') + "-" + SPAN + "-01"))
                assertTrue(traced(exported, context(correlation)).getLinks().isEmpty(), correlation);
        }
    }

    @Test
    void a_wish_is_part_of_what_the_host_does_and_what_happens_meanwhile_is_part_of_the_wish() {
        try (var exported = new Exported()) {
            var outer = exported.telemetry
                    .getTracer("host")
                    .spanBuilder("POST /leads")
                    .startSpan();
            var inner = new String[1];
            SpanData span;
            try (var scope = outer.makeCurrent()) {
                assertTrue(outer.equals(Span.current()) && scope != null);
                span = traced(exported, context("conversation 3"), (wish, view, context) -> {
                    inner[0] = Span.current().getSpanContext().getSpanId();
                    return Option.none();
                });
            }
            outer.end();
            assertEquals(outer.getSpanContext().getSpanId(), span.getParentSpanId());
            assertEquals(span.getSpanId(), inner[0]);
        }
    }
}
