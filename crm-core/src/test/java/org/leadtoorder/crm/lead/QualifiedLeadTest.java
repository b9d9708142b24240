package org.leadtoorder.crm.lead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.LogActivity;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.FreeText;

/** A qualified lead goes on learning, and each fact changes what it names. */
class QualifiedLeadTest {
    private static final Instant NOW = Instant.parse("2030-05-06T12:00:00Z");
    private static final Context CONTEXT = Context.of(NOW, "sam", "r1");
    private static final LeadId ID = new LeadId("L1");

    @Test
    @DisplayName("L-4 L-11 L-12 a qualified lead takes pieces, an owner and activities as a new one does")
    void a_qualified_lead_goes_on_learning() {
        var lead = qualified();
        var budget = Piece.of(PieceKind.BUDGET, "100k", "sam", NOW, "call");
        var richer =
                lead.on(lead.enrich(new EnrichLead(ID, budget), CONTEXT).get().get());
        assertEquals(lead.pieces().append(budget).toList(), richer.pieces().toList());
        var owned = richer.on(
                richer.assign(new AssignLead(ID, "kim"), CONTEXT).get().get());
        assertEquals(Option.some("kim"), owned.owner());
        var talk = Activity.builder()
                .kind(ActivityKind.SALES_TALK)
                .channel(ActivityChannel.CALL)
                .began(NOW)
                .participants(List.of(Participant.theirs("Ada Lovelace")))
                .content(FreeText.of("talked"))
                .build();
        var worked =
                owned.on(owned.log(new LogActivity(ID, talk), CONTEXT).get().get());
        assertEquals(1, worked.activities().salesTalks());
        assertEquals(
                List.of(richer.pieces(), owned.owner(), lead.contact()),
                List.of(worked.pieces(), worked.owner(), worked.contact()));
    }

    @Test
    @DisplayName("a lead comes from nothing of ours")
    void a_lead_is_the_beginning() {
        assertTrue(qualified().lineage().isEmpty());
    }

    @Test
    @DisplayName("P-3 P-9 of the pieces of two records the newest of each kind stays, ours where both are of one time")
    void the_newest_piece_of_each_kind_stays() {
        var need = Piece.of(PieceKind.NEED, "ours", "sam", NOW, "call");
        var budget = Piece.of(PieceKind.BUDGET, "ours", "sam", NOW, "call");
        var sameNeed = Piece.of(PieceKind.NEED, "theirs", "sam", NOW, "call");
        var laterBudget = Piece.of(PieceKind.BUDGET, "theirs", "sam", NOW.plusSeconds(1), "call");
        var interest = Piece.of(PieceKind.INTEREST, "theirs", "sam", NOW.minusSeconds(1), "call");
        assertEquals(
                List.of(need, laterBudget, interest),
                Piece.newest(List.of(need, budget), List.of(interest, laterBudget, sameNeed))
                        .toList());
    }

    @Test
    @DisplayName("L-2 a contact and where it came from are built with what they name")
    void contact_and_attribution_are_built() {
        assertEquals(
                List.of(EmailAddress.of("ada@acme.example")),
                Contact.builder()
                        .person("Ada")
                        .email("ada@acme.example")
                        .build()
                        .emails()
                        .toList());
        assertEquals(Attribution.of("web"), Attribution.builder().source("web").build());
    }

    private static QualifiedLead qualified() {
        var contact = Contact.builder()
                .person("Ada Lovelace")
                .email("ada@acme.example")
                .build();
        var captured = NewLead.from(NewLead.capture(new CaptureLead(ID, contact, Attribution.of("web")), CONTEXT)
                .get());
        var ready = List.of(PieceKind.NEED, PieceKind.INTEREST, PieceKind.AUTHORITY)
                .foldLeft(
                        captured,
                        (lead, kind) -> lead.on(
                                lead.enrich(new EnrichLead(ID, Piece.of(kind, "yes", "sam", NOW, "call")), CONTEXT)
                                        .get()
                                        .get()));
        return ready.on(ready.qualify(new QualifyLead(ID), CONTEXT).get());
    }
}
