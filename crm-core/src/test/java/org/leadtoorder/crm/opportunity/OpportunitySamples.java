package org.leadtoorder.crm.opportunity;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.CustomerPart.CreateCustomer;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.Activity;
import org.leadtoorder.crm.lead.ActivityChannel;
import org.leadtoorder.crm.lead.ActivityKind;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.FollowUp;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.LogActivity;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.lead.Participant;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** The customers and leads that opportunities come from, reached by their own rules. */
final class OpportunitySamples {
    private static final Contact CONTACT =
            Contact.builder().person("Grace Hopper").email("grace@example.org").build();

    private OpportunitySamples() {}

    /** A customer with whom the company trades. */
    static final Prospect CLIENT =
            registered(new CustomerId("c"), Context.of(Instant.parse("2026-03-01T10:00:00Z"), "tester", "request"));

    static Prospect registered(CustomerId id, Context context) {
        var origin = new Origin.Registered(Label.of("ERP"), FreeText.of("a customer for years"));
        var wish = new RegisterCustomer(id, MasterData.of(CONTACT), List.empty(), origin, Option.none());
        return Prospect.from(
                Prospect.register(wish, List.empty(), List.empty(), context).get());
    }

    static Prospect from(LeadId lead, CustomerId id, Context context) {
        return Prospect.from(
                Prospect.create(qualified(lead, context), new CreateCustomer(lead, id), List.empty(), context)
                        .get());
    }

    static QualifiedLead qualified(LeadId id, Context context) {
        var lead = NewLead.from(NewLead.capture(new CaptureLead(id, CONTACT, Attribution.of("web")), context)
                .get());
        for (var kind : List.of(PieceKind.INTEREST, PieceKind.NEED, PieceKind.AUTHORITY)) {
            var piece = Piece.of(kind, "known", "ada", context.at(), "call");
            lead = lead.on(lead.enrich(new EnrichLead(id, piece), context).get().get());
        }
        return lead.on(lead.qualify(new QualifyLead(id), context).get());
    }

    /** Of which something is still to be done. */
    static QualifiedLead busy(LeadId id, FollowUp next, Context context) {
        var talk = Activity.builder()
                .kind(ActivityKind.SALES_TALK)
                .channel(ActivityChannel.CALL)
                .began(context.at())
                .participants(List.of(Participant.theirs("Grace Hopper")))
                .content(FreeText.of("talked"))
                .followUp(Option.some(next))
                .build();
        var lead = qualified(id, context);
        return lead.on(lead.log(new LogActivity(id, talk), context).get().get());
    }

    static ConvertedLead converted(LeadId id, CustomerId into, Context context) {
        var lead = qualified(id, context);
        return lead.on(lead.convert(new ConvertLead(id, into), context).get());
    }
}
