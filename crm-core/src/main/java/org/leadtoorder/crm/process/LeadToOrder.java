package org.leadtoorder.crm.process;

import static org.leadtoorder.crm.kernel.Rule.*;
import static org.leadtoorder.crm.process.Needs.*;
import static org.leadtoorder.crm.process.Procedure.procedure;
import static org.leadtoorder.crm.process.Step.answer;
import static org.leadtoorder.crm.process.Step.birth;
import static org.leadtoorder.crm.process.Step.move;
import static org.leadtoorder.crm.process.Step.same;
import static org.leadtoorder.crm.process.Step.start;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.leadtoorder.crm.customer.*;
import org.leadtoorder.crm.customer.CustomerCommand.*;
import org.leadtoorder.crm.customer.CustomerEvent.*;
import org.leadtoorder.crm.customer.CustomerPart.*;
import org.leadtoorder.crm.lead.*;
import org.leadtoorder.crm.lead.LeadCommand.*;
import org.leadtoorder.crm.lead.LeadEvent.*;
import org.leadtoorder.crm.opportunity.*;
import org.leadtoorder.crm.opportunity.OpportunityCommand.*;
import org.leadtoorder.crm.opportunity.OpportunityEvent.*;
import org.leadtoorder.crm.opportunity.OpportunityPart.*;
import org.leadtoorder.crm.order.*;
import org.leadtoorder.crm.order.OrderCommand.*;
import org.leadtoorder.crm.order.OrderEvent.*;
import org.leadtoorder.crm.quote.*;
import org.leadtoorder.crm.quote.QuoteCommand.*;
import org.leadtoorder.crm.quote.QuoteEvent.*;
import org.leadtoorder.crm.quote.QuotePart.*;

/** Lead-to-order: every step there is, and every procedure. A company can narrow it by policies; nobody can add a row. */
public final class LeadToOrder {
    private LeadToOrder() {}

    // @formatter:off
    static final Seq<Step<?, ?, ?, ?>> STEPS = List.of(
        //     from                     move                              event                              to                        rule                                fold
        start(                          CaptureLead.class,                LeadCaptured.class,                NewLead.class,            NewLead::capture,                   NewLead::from)                  .by(L_1, L_2, L_3).warning(Duplicates::ofLead),
        same(  OpenLead.class,          EnrichLead.class,                 LeadEnriched.class,                                          OpenLead::enrich,                   OpenLead::on)                   .by(L_4),
        same(  OpenLead.class,          CorrectContact.class,             ContactCorrected.class,                                      OpenLead::correct,                  OpenLead::on)                   .by(L_5, L_7),
        move(  NewLead.class,           QualifyLead.class,                LeadQualified.class,               QualifiedLead.class,      NewLead::qualify,                   NewLead::on)                    .by(L_6, L_7),
        move(  OpenLead.class,          DisqualifyLead.class,             LeadDisqualified.class,            DisqualifiedLead.class,   OpenLead::disqualify,               OpenLead::on)                   .by(L_8),
        move(  DisqualifiedLead.class,  RecycleLead.class,                LeadRecycled.class,                NewLead.class,            DisqualifiedLead::recycle,          DisqualifiedLead::on)           .by(L_9),
        move(  QualifiedLead.class,     ConvertLead.class,                LeadConverted.class,               ConvertedLead.class,      QualifiedLead::convert,             QualifiedLead::on)              .by(L_10),
        answer(ConvertedLead.class,     ConvertLead.class,                                                                             ConvertedLead::again)                                               .by(L_10),
        same(  UnconvertedLead.class,   AssignLead.class,                 LeadAssigned.class,                                          UnconvertedLead::assign,            UnconvertedLead::on)            .by(L_11),
        same(  OpenLead.class,          LeadCommand.LogActivity.class,    LeadEvent.ActivityLogged.class,                              OpenLead::log,                      OpenLead::on)                   .by(L_12),
        same(  UnconvertedLead.class,   LeadCommand.RecordConsent.class,  LeadEvent.ConsentRecorded.class,                             UnconvertedLead::recordConsent,     UnconvertedLead::on)            .by(L_13),
        same(  UnconvertedLead.class,   LeadCommand.WithdrawConsent.class, LeadEvent.ConsentWithdrawn.class,                           UnconvertedLead::withdrawConsent,   UnconvertedLead::on)            .by(L_13));

    static final Seq<Procedure<?>> PROCEDURES = List.of(
        procedure(ConvertLead.class,         Conversion::unfold));
    // @formatter:on

    static final Table TABLE = new Table(STEPS, PROCEDURES);
}
