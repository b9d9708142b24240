package org.leadtoorder.crm.customer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.CustomerPart.ActivateCustomer;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Consent;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.RecordConsent;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Language;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PhoneNumber;
import org.leadtoorder.crm.value.PostalAddress;
import org.leadtoorder.crm.value.TaxId;
import org.leadtoorder.crm.value.WebAddress;

/** Customers in each state, made by rules and folds only. */
final class Samples {
    static final Instant NOW = Instant.parse("2030-05-06T12:00:00Z");
    static final Context CONTEXT = Context.of(NOW, "sam", "r1");
    static final LocalDate TODAY = CONTEXT.today();
    static final CustomerId ID = new CustomerId("C1");
    static final LeadId LEAD = new LeadId("L1");
    static final OrderId ORDER = new OrderId("O1");
    static final Seq<MatchCandidate> NOBODY = List.empty();
    static final Origin.Registered ORIGIN = new Origin.Registered(Label.of("ERP"), FreeText.of("bought before"));
    static final Contact CARD = Contact.builder()
            .person("Ada Lovelace")
            .organisation("Acme GmbH")
            .jobTitle(Option.some(Label.of("buyer")))
            .email("ada@acme.example")
            .phones(List.of(PhoneNumber.of("+49 30 1234567")))
            .addresses(List.of(PostalAddress.of("Street 1\nTown")))
            .web(Option.some(WebAddress.of("https://acme.example")))
            .language(Option.some(Language.of("en")))
            .taxId(Option.some(TaxId.parse("DE136695976").get()))
            .externalRefs(List.of(ExternalRef.of("shop", "77")))
            .note(Option.some(FreeText.of("met at the fair")))
            .build();

    private Samples() {}

    static QualifiedLead qualified(Contact contact) {
        var lead = NewLead.from(
                NewLead.capture(new CaptureLead(LEAD, contact, Attribution.of("web"), Option.some("kim")), CONTEXT)
                        .get());
        for (var kind : CONTEXT.company().requiredPieces()) lead = learnt(lead, kind);
        lead = lead.on(lead.recordConsent(new RecordConsent(LEAD, consent(NOW)), CONTEXT)
                .get()
                .get());
        return lead.on(lead.qualify(new QualifyLead(LEAD), CONTEXT).get());
    }

    private static NewLead learnt(NewLead lead, PieceKind kind) {
        return lead.on(lead.enrich(new EnrichLead(LEAD, Piece.of(kind, "yes", "sam", NOW, "call")), CONTEXT)
                .get()
                .get());
    }

    static Prospect prospect(MasterData data) {
        return prospect(ID, data);
    }

    static Prospect prospect(CustomerId id, MasterData data) {
        return Prospect.from(Prospect.register(
                        new RegisterCustomer(id, data, ORIGIN),
                        NOBODY,
                        data.parent().toVector(),
                        CONTEXT)
                .get());
    }

    static ActiveCustomer active(MasterData data) {
        return active(prospect(data));
    }

    static ActiveCustomer active(Prospect prospect) {
        return prospect.on(prospect.activate(new ActivateCustomer(prospect.id(), ORDER), CONTEXT)
                .get());
    }

    static BlockedCustomer blocked(LiveCustomer live) {
        return live.on(live.block(new BlockCustomer(live.id(), BlockReason.SALES, Option.none()), CONTEXT)
                .get());
    }

    static ContactPerson person(String id, String name, boolean primary) {
        return ContactPerson.builder()
                .id(id)
                .name(PersonName.of(name))
                .primary(primary)
                .build();
    }

    static Consent consent(Instant at) {
        return Consent.builder()
                .purpose(Label.of("newsletter"))
                .channel(Label.of("mail"))
                .wording(Label.of("v1"))
                .givenAt(at)
                .proof(Label.of("form"))
                .build();
    }

    static void refused(Either<Rejection, ?> outcome, Rule rule, Code code) {
        assertTrue(outcome.isLeft(), () -> "done: " + outcome);
        assertTrue(
                outcome.getLeft()
                        .reasons()
                        .exists(each -> each.rule() == rule && each.fault().code() == code),
                () -> "refused: " + outcome);
    }
}
