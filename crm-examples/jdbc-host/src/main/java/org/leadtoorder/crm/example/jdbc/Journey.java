package org.leadtoorder.crm.example.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.vavr.control.Option;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.example.jdbc.watch.Observations;
import org.leadtoorder.crm.example.jdbc.watch.ObservedTelemetry;
import org.leadtoorder.crm.example.jdbc.watch.Thresholds;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.port.OrderToCash;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.relay.Relay;
import org.leadtoorder.crm.value.Label;

/** One deal from lead to order, kept in a database, handed over to an order-to-cash that takes everything, and shown. */
public final class Journey {
    private static final String DEFAULT_URL = "jdbc:h2:./lead-to-order";

    private final String key = UUID.randomUUID().toString();
    private final Instant now;
    private final SalesPipeline pipeline;
    private final Ports ports;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private int requests;

    private Journey(Ports unwatched, Instant now) {
        // a host that traces gives its OpenTelemetry here
        this.ports = unwatched.withTelemetry(new ObservedTelemetry(Observations.of(meters, OpenTelemetry.noop())));
        this.now = now;
        this.pipeline = SalesPipeline.on(ports);
    }

    /**
     * Runs it.
     *
     * @param arguments the URL of the database; an H2 file in the present directory without one
     */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var host = JdbcHost.open(arguments.length == 0 ? DEFAULT_URL : arguments[0])) {
            run(host, Instant.now(), out);
        }
    }

    static void run(JdbcHost host, Instant now, PrintStream out) {
        var journey = new Journey(host.ports(), now);
        journey.walk();
        try (var relay = host.relay(
                outbox -> Relay.between(journey.pipeline, journey.ports.ledger(), new Willing(), outbox),
                Duration.ofSeconds(30))) {
            relay.step(now).forEach(done -> out.println("relayed: " + done.size()));
        }
        journey.show(out);
        for (var timer : journey.meters.find("crm.wish").timers())
            out.printf(
                    Locale.ROOT,
                    "%s %s: %d in %.0f ms%n",
                    timer.getId().getTag("wish"),
                    timer.getId().getTag("outcome"),
                    timer.count(),
                    timer.totalTime(TimeUnit.MILLISECONDS));
        out.println("relay " + Thresholds.standard().judge(host.backlog()));
    }

    private void walk() {
        var lead = new LeadId(key);
        var opportunity = new OpportunityId(key);
        var quote = new QuoteId(key);
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        var contact = Contact.builder()
                .person("Ada Lovelace")
                .organisation("Analytical Engines " + key)
                .email(key + "@example.org")
                .build();
        take(new CaptureLead(lead, contact, Attribution.of("web")));
        for (var kind : new PieceKind[] {PieceKind.INTEREST, PieceKind.NEED, PieceKind.AUTHORITY})
            take(new EnrichLead(lead, Piece.of(kind, "told us so", "grace", now, "call")));
        take(new QualifyLead(lead));
        take(new ConvertLead(
                lead,
                new CustomerId(key),
                new ConvertLead.Wanted(opportunity, "difference engines", "EUR", today.plusDays(60))));
        var line = DraftLine.of(
                "1",
                "difference engine",
                2,
                UnitPrice.of("1200.00", "EUR"),
                "list price",
                Tax.of("VAT", Percentage.of(19)));
        take(new CreateQuote(opportunity, quote, QuoteDraft.of(line)));
        var issued = take(new IssueQuote(quote));
        take(new AcceptQuote(quote, Acceptance.of(issued, today, "Ada Lovelace", "signed letter")));
        take(new PlaceOrder(quote, new OrderId(key)));
    }

    private <S extends State<?>> S take(Command<S> wish) {
        return pipeline.handle(wish, Context.of(now, "grace", key + " " + ++requests))
                .map(Plan::result)
                .getOrElseThrow(why -> new IllegalStateException("refused: " + why));
    }

    private void show(PrintStream out) {
        for (Id id : new Id[] {
            new LeadId(key), new CustomerId(key), new OpportunityId(key), new QuoteId(key), new OrderId(key)
        }) {
            for (var kept : ports.ledger().find(id))
                out.println(kept.state().type().getSimpleName() + ", version " + kept.version());
            for (var recorded : ports.ledger().history(id))
                out.println("    " + recorded.position().token() + "  "
                        + recorded.event().getClass().getSimpleName());
        }
    }

    /** Takes every order; where there is an order-to-cash, this is where a host calls it. */
    private static final class Willing implements OrderToCash {
        @Override
        public Answer handOver(OrderMessage message) {
            return new Answer.Accepted(Label.of("O2C " + message.order().value()));
        }

        @Override
        public Option<Answer> lookup(String messageId) {
            return Option.none();
        }
    }
}
