package org.leadtoorder.crm.example.quickstart.cards;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.insight.Insights;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.Ports;

/** Cards on their way to customers, on a ledger of their own. */
final class CardLeads {
    private static final String ACTOR = "quickstart";

    private final Ports ports = MemoryPorts.create();
    private final SalesPipeline pipeline = SalesPipeline.on(ports);
    private final Instant at;

    CardLeads(Instant at) {
        this.at = at;
    }

    /** A card that was handed over is interest; it says nothing of need or authority. */
    Either<Rejection, NewLead> capture(Card card) {
        var lead = new LeadId(card.id());
        return ask(new CaptureLead(lead, card.contact(), Attribution.of("business card")), "capture")
                .peek(captured -> learn(lead, PieceKind.INTEREST, "handed over a business card", "talk at a fair"))
                .map(Plan::result);
    }

    Seq<LeadId> captured(Seq<Card> cards) {
        return cards.flatMap(card -> capture(card).toOption()).map(NewLead::id);
    }

    /** What somebody found out later: the same script for each. */
    void enrich(LeadId lead) {
        learn(lead, PieceKind.NEED, "looks for a supplier", "call");
        learn(lead, PieceKind.AUTHORITY, "decides alone", "call");
    }

    Either<Rejection, Plan<QualifiedLead>> qualify(LeadId lead, String request) {
        return ask(new QualifyLead(lead), request);
    }

    /** Each request is a wish of its own, as from two people who press the same button. */
    Either<Rejection, Plan<ConvertedLead>> convert(LeadId lead, String request) {
        return ask(new ConvertLead(lead, new CustomerId("of " + lead.value())), request);
    }

    /** Counted in the feed, where every birth is told. */
    long customers() {
        Seq<Recorded> all = Vector.empty();
        for (var page = ports.ledger().feed(Position.START, 1000);
                !page.isEmpty();
                page = ports.ledger().feed(page.last().position(), 1000)) all = all.appendAll(page);
        return Insights.in(ZoneOffset.UTC)
                .census()
                .of(all, LocalDate.ofInstant(at, ZoneOffset.UTC))
                .total()
                .count(Customer.class);
    }

    private void learn(LeadId lead, PieceKind kind, String statement, String how) {
        ask(new EnrichLead(lead, Piece.of(kind, statement, ACTOR, at, how)), "learn " + kind.name())
                .getOrElseThrow(why -> new IllegalStateException(why.toString()));
    }

    private <S extends State<?>> Either<Rejection, Plan<S>> ask(Command<S> wish, String request) {
        return pipeline.handle(
                wish, Context.of(at, ACTOR, request + " " + wish.target().value()));
    }
}
