package org.leadtoorder.crm.lead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.piece;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.DisqualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.testkit.Deal;

@DisplayName("L-6, L-7: how far a lead has come")
class QualificationLevelTest {
    @Test
    void it_follows_from_what_is_known_and_from_the_state() {
        var deal = Deal.standard().captured();
        assertEquals(QualificationLevel.UNKNOWN, level(deal));
        deal.walk(piece(PieceKind.NEED));
        assertEquals(QualificationLevel.IN_PROGRESS, level(deal));
        deal.walk(piece(PieceKind.INTEREST), piece(PieceKind.AUTHORITY));
        assertEquals(QualificationLevel.READY, level(deal));
        deal.walk(new QualifyLead(LEAD));
        assertEquals(QualificationLevel.QUALIFIED, level(deal));
        deal.walk(new ConvertLead(LEAD, Deal.CUSTOMER));
        assertEquals(QualificationLevel.QUALIFIED, level(deal));
        assertEquals(
                QualificationLevel.DISQUALIFIED,
                level(Deal.standard().captured().walk(new DisqualifyLead(LEAD, "no budget", Option.none()))));
    }

    @Test
    void a_lead_that_cannot_be_reached_is_never_ready() {
        var silent = Contact.builder().person("Ada Lovelace").build();
        var deal = Deal.standard().walk(new CaptureLead(LEAD, silent, Attribution.of("event")));
        assertEquals(QualificationLevel.UNKNOWN, level(deal));
        for (var kind : List.of(PieceKind.INTEREST, PieceKind.NEED, PieceKind.AUTHORITY)) deal.walk(piece(kind));
        assertEquals(QualificationLevel.IN_PROGRESS, level(deal));
    }

    private static QualificationLevel level(Deal deal) {
        return deal.the(Lead.class, LEAD).level(SalesProcess.standard());
    }
}
