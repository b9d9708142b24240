package org.leadtoorder.crm.example.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.StatusCode;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.example.jdbc.watch.Exported;
import org.leadtoorder.crm.example.jdbc.watch.ObservedTelemetry;
import org.leadtoorder.crm.example.jdbc.watch.RelayGauges;
import org.leadtoorder.crm.example.jdbc.watch.Thresholds;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.port.Lookups;
import org.leadtoorder.crm.port.OrderToCash;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.relay.Relay;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.Label;

/** A whole deal, watched: the figures are right, and nothing that leaves the host is about a person. */
class ObservedJourneyTest {
    /** What the journey, its people and its drivers say. */
    private static final Seq<String> PERSONAL = Vector.of(
            "Ada ",
            "Lovelace",
            "Analytical",
            "example.org",
            "grace",
            "told us so",
            "difference engine",
            "installation",
            "business card",
            "signed letter",
            "T-1");

    private static final Seq<String> TAGS = Vector.of("wish", "outcome", "rule", "error");

    @Test
    void a_deal_is_counted_timed_and_traced_without_a_word_about_a_person() {
        for (var storage : Vector.of(Storage.postgres(), Storage.h2()))
            try (storage;
                    var exported = new Exported()) {
                var host = storage.host();
                new RelayGauges(() -> Thresholds.standard().judge(host.backlog()), Duration.ZERO)
                        .bindTo(exported.meters);
                var telemetry = new ObservedTelemetry(exported.registry());
                journey(host.ports(), telemetry);
                assertTrue(gauge(exported, "events") > 10, "nobody has read yet");
                relay(host, telemetry);
                figures(exported);
                spans(exported);
                privacy(exported);
            }
    }

    private static void journey(Ports ports, ObservedTelemetry telemetry) {
        var deal = Deal.on(ports.withTelemetry(telemetry), SalesProcess.standard());
        deal.captured();
        assertTrue(deal.handle(new QualifyLead(Deal.LEAD)).isLeft());
        Vector.of(PieceKind.INTEREST, PieceKind.NEED, PieceKind.AUTHORITY).forEach(kind -> deal.walk(Deal.piece(kind)));
        deal.walk(new QualifyLead(Deal.LEAD));
        failing(ports, telemetry);
        deal.walk(new ConvertLead(
                Deal.LEAD,
                Deal.CUSTOMER,
                new ConvertLead.Wanted(Deal.OPPORTUNITY, "difference engines", "EUR", Deal.TODAY.plusDays(60))));
        deal.walk(new CreateQuote(Deal.OPPORTUNITY, Deal.QUOTE, Deal.OFFER));
        deal.walk(new IssueQuote(Deal.QUOTE));
        deal.walk(deal.acceptance());
        deal.walk(new PlaceOrder(Deal.QUOTE, Deal.ORDER));
    }

    /** A driver that says in its message what it had in its hands. */
    private static void failing(Ports ports, ObservedTelemetry telemetry) {
        var lookups = (Lookups) Proxy.newProxyInstance(
                Lookups.class.getClassLoader(), new Class<?>[] {Lookups.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException(
                            "Ada Lovelace", new IllegalArgumentException("(e-mail)=(ada@example.org)"));
                });
        var broken = Ports.of(ports.ledger(), lookups, ports.numbers()).withTelemetry(telemetry);
        assertThrows(
                IllegalStateException.class,
                () -> SalesPipeline.on(broken)
                        .handle(
                                new CaptureLead(new LeadId("second"), Deal.ADA, Attribution.of("business card")),
                                Context.of(Deal.START, "grace", "a request that fails")));
    }

    private static void relay(JdbcHost host, ObservedTelemetry telemetry) {
        var ports = host.ports().withTelemetry(telemetry);
        var receiver = new OrderToCash() {
            @Override
            public Answer handOver(OrderMessage message) {
                return new Answer.Accepted(Label.of("T-1"));
            }

            @Override
            public Option<Answer> lookup(String messageId) {
                return Option.none();
            }
        };
        var relay = Relay.between(SalesPipeline.on(ports), ports.ledger(), receiver, host.outbox());
        relay.step(Deal.START);
        relay.step(Deal.START);
    }

    private static double gauge(Exported exported, String name) {
        return exported.meters.get("crm.relay." + name).gauge().value();
    }

    private static void figures(Exported exported) {
        assertEquals(1, count(exported, "CaptureLead", "granted", "none"));
        assertEquals(1, count(exported, "CaptureLead", "failed", "none"));
        assertEquals(3, count(exported, "EnrichLead", "granted", "none"));
        assertEquals(1, count(exported, "QualifyLead", "refused", "L-6"));
        assertEquals(1, count(exported, "QualifyLead", "granted", "none"));
        assertEquals(1, count(exported, "PlaceOrder", "granted", "none"));
        assertEquals(1, count(exported, "ConfirmOrder", "granted", "none"));
        assertEquals(
                13,
                exported.meters.find("crm.wish").timers().stream()
                        .mapToLong(Timer::count)
                        .sum());
        assertEquals(
                0,
                exported.meters.find("crm.wish.active").longTaskTimers().stream()
                        .mapToInt(LongTaskTimer::activeTasks)
                        .sum());
        for (var gone : Vector.of("events", "lag", "waiting", "unsent", "unanswered", "parked", "verdict"))
            assertEquals(0, gauge(exported, gone), gone);
    }

    private static long count(Exported exported, String wish, String outcome, String rule) {
        var timer = exported.meters
                .get("crm.wish")
                .tags("wish", wish, "outcome", outcome, "rule", rule)
                .timer();
        assertTrue(timer.totalTime(java.util.concurrent.TimeUnit.NANOSECONDS) > 0);
        var tries = exported.meters
                .get("crm.wish.tries")
                .tags("wish", wish, "outcome", outcome, "rule", rule)
                .summary();
        assertEquals(timer.count(), tries.count());
        assertEquals((double) timer.count(), tries.totalAmount(), "once each");
        return timer.count();
    }

    private static void spans(Exported exported) {
        var spans = exported.spans();
        assertEquals(13, spans.size());
        assertEquals("CaptureLead", spans.head().getName());
        assertEquals("request 1", Exported.attribute(spans.head(), "crm.request"));
        var failed = spans.filter(span -> span.getStatus().getStatusCode() == StatusCode.ERROR);
        assertEquals(1, failed.size());
        assertEquals("failed", Exported.attribute(failed.head(), "outcome"));
        assertEquals(
                "java.lang.IllegalStateException", failed.head().getStatus().getDescription());
        var confirmed = spans.last();
        assertEquals("ConfirmOrder", confirmed.getName());
        assertEquals(
                Exported.attribute(spans.get(11), "crm.correlation"),
                Exported.attribute(confirmed, "crm.correlation"),
                "the answer belongs to the conversation of the order");
    }

    private static void privacy(Exported exported) {
        for (var id : exported.meterIds())
            for (var tag : id.getTags()) {
                assertTrue(TAGS.contains(tag.getKey()), tag::toString);
                assertTrue(
                        tag.getValue().matches("[A-Z][A-Za-z]+|granted|refused|failed|none|[KLCOQRP]-\\d+"),
                        tag::toString);
            }
        var said = exported.spans()
                .flatMap(Exported::words)
                .appendAll(exported.meterIds().map(Object::toString));
        assertTrue(said.exists(words -> words.contains("PortFailure")), "the failure is among what is looked through");
        for (var personal : PERSONAL)
            assertEquals(
                    Vector.empty(),
                    said.filter(words -> words.contains(personal)).toVector(),
                    personal);
    }
}
