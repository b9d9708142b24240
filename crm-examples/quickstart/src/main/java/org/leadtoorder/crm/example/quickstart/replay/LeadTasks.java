package org.leadtoorder.crm.example.quickstart.replay;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.example.quickstart.deals.Deal;
import org.leadtoorder.crm.example.quickstart.deals.LeadEntry;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.DisqualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.Piece;

/** Leads: those of {@code leads.csv} with all that is told of them, and the deals that are not more than that yet. */
record LeadTasks(Desk desk) {
    Seq<Task> of(LeadEntry entry) {
        var id = new LeadId(entry.id());
        var on = entry.captured();
        var contact = Contact.builder()
                .person(entry.person())
                .organisation(entry.organisation())
                .emails(Vector.ofAll(entry.email()))
                .build();
        var captured = capture(id, contact, entry.source(), entry.agent());
        var pieces = piece(entry, PieceKind.INTEREST, entry.interest())
                .appendAll(piece(entry, PieceKind.NEED, entry.need()))
                .appendAll(piece(entry, PieceKind.AUTHORITY, entry.authority()));
        return Vector.of(task(entry, on, "capture the lead", captured))
                .appendAll(pieces.map(piece -> task(entry, on, "enrich the lead", new EnrichLead(id, piece))))
                .appendAll(entry.qualified().map(day -> task(entry, day, "qualify the lead", new QualifyLead(id))))
                .appendAll(entry.disqualified()
                        .map(day -> task(
                                entry,
                                day,
                                "disqualify the lead",
                                new DisqualifyLead(id, entry.reason().getOrElse(""), Option.none()))));
    }

    /** A deal of which nobody has heard more than whose it may be, and of what. */
    Seq<Task> of(Deal deal, LocalDate on) {
        var id = new LeadId(deal.id());
        var contact = Contact.builder().organisation(deal.account()).build();
        var interest = piece(PieceKind.INTEREST, deal.product(), deal.agent(), on);
        return Vector.of(
                new Task(
                        deal.row(),
                        on,
                        "capture the lead",
                        () -> desk.ask(capture(id, contact, "import", deal.agent()), on, deal.agent())),
                new Task(
                        deal.row(),
                        on,
                        "enrich the lead",
                        () -> desk.ask(new EnrichLead(id, interest), on, deal.agent())));
    }

    private static CaptureLead capture(LeadId id, Contact contact, String source, String owner) {
        return new CaptureLead(id, contact, Attribution.of(source), Option.some(owner));
    }

    private static Vector<Piece> piece(LeadEntry entry, PieceKind kind, Option<String> statement) {
        return statement
                .map(words -> piece(kind, words, entry.agent(), entry.captured()))
                .toVector();
    }

    private static Piece piece(PieceKind kind, String statement, String agent, LocalDate on) {
        return Piece.of(kind, statement, agent, on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), "deal list");
    }

    private Task task(LeadEntry entry, LocalDate on, String step, Command<?> wish) {
        var due = on.isBefore(entry.captured()) ? entry.captured() : on;
        return new Task(entry.row(), due, step, () -> desk.ask(wish, on, entry.agent()));
    }
}
