package org.leadtoorder.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OTHER_CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.customer.CustomerCommand.AddContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.ChangeContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Consent;
import org.leadtoorder.crm.lead.Consents;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.CorrectContact;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.lead.Withdrawal;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.quote.Quote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PhoneNumber;
import org.leadtoorder.crm.value.PostalAddress;

@DisplayName("No lead, customer or quote grows without end")
class BoundsTest {
    private static final int MOST = Contact.MAX_ENTRIES;
    private static final String OF_A_CONTACT = "TOO_MANY contact.%s [200]";

    private final Deal deal = Deal.standard();

    @Test
    @DisplayName("L-1, L-5: the lists of a contact are bounded, and all that are too long are told")
    void the_lists_of_a_contact_are_bounded() {
        var all = List.of("emails", "phones", "addresses", "externalRefs").map(OF_A_CONTACT::formatted);
        assertEquals(all, refused(new CaptureLead(LEAD, contact(MOST + 1), Attribution.of("web"))));
        deal.walk(new CaptureLead(LEAD, contact(MOST), Attribution.of("web")));
        assertEquals(all, refused(new CorrectContact(LEAD, contact(MOST + 1))));
    }

    @Test
    @DisplayName("C-1: whatever a lead may have, its customer may have")
    void whatever_a_lead_may_have_its_customer_may_have() {
        assertTrue(MasterData.MAX_ENTRIES >= Contact.MAX_ENTRIES && MasterData.MAX_ADDRESSES >= Contact.MAX_ENTRIES);
    }

    @Test
    @DisplayName(
            "C-5: a contact person that a lead brought with all it may have can be changed, and the customer merged")
    void whatever_a_lead_may_have_its_person_may_have() {
        var card = contact(MOST);
        var full = Contact.builder()
                .person("Ada")
                .organisation("Many AG")
                .emails(card.emails())
                .phones(card.phones());
        deal.walk(new CaptureLead(LEAD, full.build(), Attribution.of("web")));
        learn();
        deal.walk(new QualifyLead(LEAD), new ConvertLead(LEAD, CUSTOMER));
        var ada = deal.the(Prospect.class, CUSTOMER).contactPersons().single();
        deal.walk(new ChangeContactPerson(CUSTOMER, ada.called(ada.id()).primary(true)));
        deal.walk(registration(OTHER_CUSTOMER, List.empty()), new MergeCustomer(OTHER_CUSTOMER, CUSTOMER));
    }

    @Test
    @DisplayName("C-3, C-4: the lists of master data are bounded, and all that are too long are told")
    void the_lists_of_master_data_are_bounded() {
        var all = List.of(
                "TOO_MANY masterData.emails [200]",
                "TOO_MANY masterData.phones [200]",
                "TOO_MANY masterData.addresses [1000]",
                "TOO_MANY masterData.externalRefs [200]");
        var full = data(MasterData.MAX_ENTRIES, MasterData.MAX_ADDRESSES);
        var more = data(MasterData.MAX_ENTRIES + 1, MasterData.MAX_ADDRESSES + 1);
        assertEquals(
                all,
                refused(new RegisterCustomer(
                        CUSTOMER, more, Deal.registration(CUSTOMER, "x").origin())));
        deal.walk(new RegisterCustomer(
                CUSTOMER, full, Deal.registration(CUSTOMER, "x").origin()));
        var patch = MasterDataPatch.naming()
                .emails(more.emails())
                .phones(more.phones())
                .addresses(AddressPurpose.DELIVERY, more.addresses())
                .externalRefs(more.externalRefs())
                .build();
        assertEquals(all, refused(new UpdateMasterData(CUSTOMER, patch, Label.of("call"), Deal.TODAY, false)));
    }

    @Test
    @DisplayName("C-5: contact persons, their roles, addresses and numbers are bounded")
    void contact_persons_are_bounded() {
        var full = List.range(0, Customer.MAX_CONTACT_PERSONS).map(number -> person("p" + number));
        assertEquals(
                List.of("TOO_MANY contactPersons [1000]"),
                refused(registration(CUSTOMER, full.append(person("one more")))));
        deal.walk(registration(CUSTOMER, full));
        assertEquals(
                List.of("TOO_MANY contactPersons [1000]"), refused(new AddContactPerson(CUSTOMER, person("one more"))));
        var many = ContactPerson.builder()
                .id("p0")
                .name(PersonName.of("Ada"))
                .roles(List.range(0, ContactPerson.MAX_ENTRIES + 1).map(number -> Label.of("role " + number)))
                .emails(List.range(0, ContactPerson.MAX_ENTRIES + 1).map(BoundsTest::mail))
                .phones(List.range(0, ContactPerson.MAX_ENTRIES + 1).map(BoundsTest::phone))
                .build();
        var all =
                List.of("TOO_MANY person.roles [200]", "TOO_MANY person.emails [200]", "TOO_MANY person.phones [200]");
        assertEquals(all, refused(new ChangeContactPerson(CUSTOMER, many)));
        assertEquals(all, refused(registration(OTHER_CUSTOMER, List.of(many))));
        deal.walk(registration(OTHER_CUSTOMER, List.empty()));
        assertEquals(all, refused(new AddContactPerson(OTHER_CUSTOMER, many)));
    }

    @Test
    @DisplayName("P-9: what does not fit into the survivor is not merged, and nothing is lost")
    void what_does_not_fit_is_not_merged() {
        var half = Customer.MAX_CONTACT_PERSONS / 2;
        deal.walk(registration(CUSTOMER, List.range(0, half).map(number -> person("a" + number))));
        deal.walk(registration(OTHER_CUSTOMER, List.range(0, half + 1).map(number -> person("b" + number))));
        assertEquals(List.of("TOO_MANY contactPersons [1000]"), refused(new MergeCustomer(OTHER_CUSTOMER, CUSTOMER)));
        assertTrue(deal.pipeline().find(Prospect.class, OTHER_CUSTOMER).isDefined());
    }

    @Test
    @DisplayName("P-3, P-9: references to other systems that do not fit together are not united")
    void references_that_do_not_fit_are_not_united() {
        deal.walk(new RegisterCustomer(
                CUSTOMER,
                data(MasterData.MAX_ENTRIES, 0),
                Deal.registration(CUSTOMER, "x").origin()));
        deal.walk(new RegisterCustomer(
                OTHER_CUSTOMER,
                MasterData.builder()
                        .organisation("More AG")
                        .externalRefs(List.of(ExternalRef.of("till", "1")))
                        .build(),
                Deal.registration(OTHER_CUSTOMER, "x").origin()));
        var all = List.of("TOO_MANY masterData.externalRefs [200]");
        assertEquals(all, refused(new MergeCustomer(OTHER_CUSTOMER, CUSTOMER)));
        var card = Contact.builder()
                .organisation("More AG")
                .email("ada@example.org")
                .externalRefs(List.of(ExternalRef.of("fair", "1")));
        deal.walk(new CaptureLead(LEAD, card.build(), Attribution.of("web")));
        learn();
        deal.walk(new QualifyLead(LEAD));
        assertEquals(all, refused(new ConvertLead(LEAD, ConvertLead.Into.EXISTING_CUSTOMER, CUSTOMER, Option.none())));
    }

    @Test
    @DisplayName("L-13: consents are bounded, and a consent that stands can always be taken back")
    void consents_are_bounded() {
        var full = Consents.none();
        for (var number = 0; number < Consents.MAX_PAIRS; number++) full = full.with(consent("purpose " + number));
        var context = deal.context();
        assertEquals(List.of("TOO_MANY consents [1000]"), reasons(full.record(consent("one more"), context)));
        assertTrue(full.record(again(consent("purpose 7")), context).get().isDefined());
        assertTrue(full.withdraw(withdrawal("purpose 7"), context).get().isDefined());
        assertEquals(List.of("TOO_MANY consents [1000]"), reasons(full.withdraw(withdrawal("one more"), context)));
        var withdrawn = full.with(withdrawal("purpose 7"));
        assertEquals(full.given().size() - 1, withdrawn.given().size());
        assertTrue(withdrawn.tooMany().isEmpty(), "taking back takes no room");
    }

    @Test
    @DisplayName("Q-7: the versions of a quote are bounded")
    void the_versions_of_a_quote_are_bounded() {
        deal.issued();
        for (var version = 2; version <= Quote.MAX_VERSIONS; version++)
            deal.walk(new ReviseQuote(QUOTE), new IssueQuote(QUOTE));
        assertEquals(List.of("TOO_MANY versions [200]"), refused(new ReviseQuote(QUOTE)));
    }

    @Test
    @DisplayName("the refusal is told in English and German")
    void the_refusal_is_told() {
        var refusal = deal.pipeline()
                .handle(new CaptureLead(LEAD, contact(MOST + 1), Attribution.of("web")), deal.context())
                .getLeft();
        assertTrue(Messages.in(Locale.ENGLISH).of(refusal).head().contains("contact.emails (200) has more entries"));
        assertTrue(Messages.in(Locale.GERMAN).of(refusal).head().contains("contact.emails (200) hat mehr Einträge"));
    }

    private void learn() {
        for (var kind : List.of(PieceKind.INTEREST, PieceKind.NEED, PieceKind.AUTHORITY))
            deal.walk(new EnrichLead(LEAD, Piece.of(kind, "yes", "grace", Deal.START, "call")));
    }

    private Seq<String> refused(Command<?> wish) {
        return reasons(deal.pipeline().handle(wish, deal.context()));
    }

    private static Seq<String> reasons(Either<Rejection, ?> outcome) {
        assertTrue(outcome.isLeft(), "it is taken");
        return outcome.getLeft()
                .reasons()
                .map(reason -> reason.fault().code() + " " + reason.fault().field()
                        + reason.fault().arguments().mkString(" [", ", ", "]"))
                .toList();
    }

    private static Contact contact(int entries) {
        return Contact.builder()
                .person("Ada")
                .emails(List.range(0, entries).map(BoundsTest::mail))
                .phones(List.range(0, entries).map(BoundsTest::phone))
                .addresses(List.range(0, entries).map(BoundsTest::address))
                .externalRefs(List.range(0, entries).map(BoundsTest::ref))
                .build();
    }

    private static MasterData data(int entries, int addresses) {
        return MasterData.builder()
                .organisation("Many AG")
                .emails(List.range(0, entries).map(BoundsTest::mail))
                .phones(List.range(0, entries).map(BoundsTest::phone))
                .addresses(List.range(0, addresses)
                        .map(number -> CustomerAddress.builder()
                                .purpose(AddressPurpose.DELIVERY)
                                .address(address(number))
                                .build()))
                .externalRefs(List.range(0, entries).map(BoundsTest::ref))
                .build();
    }

    private static RegisterCustomer registration(CustomerId id, Seq<ContactPerson> people) {
        var plain = Deal.registration(id, id.value() + " AG");
        return new RegisterCustomer(id, plain.masterData(), people, plain.origin(), plain.owner());
    }

    private static EmailAddress mail(int number) {
        return EmailAddress.of("mail" + number + "@example.org");
    }

    private static PhoneNumber phone(int number) {
        return PhoneNumber.of("+4930" + (100_000 + number));
    }

    private static PostalAddress address(int number) {
        return PostalAddress.of("Street " + number + "\nTown");
    }

    private static ExternalRef ref(int number) {
        return ExternalRef.of("shop", "number " + number);
    }

    private static ContactPerson person(String id) {
        return ContactPerson.builder()
                .id(id)
                .name(PersonName.of("Person " + id))
                .build();
    }

    private static Consent consent(String purpose) {
        return Consent.builder()
                .purpose(Label.of(purpose))
                .channel(Label.of("mail"))
                .wording(Label.of("v1"))
                .givenAt(Deal.START.minusSeconds(60))
                .proof(Label.of("form"))
                .build();
    }

    private static Consent again(Consent consent) {
        return Consent.builder()
                .purpose(consent.purpose())
                .channel(consent.channel())
                .wording(Label.of("v2"))
                .givenAt(Deal.START)
                .proof(consent.proof())
                .build();
    }

    private static Withdrawal withdrawal(String purpose) {
        return new Withdrawal(Label.of(purpose), Label.of("mail"), Deal.START, Label.of("by mail"));
    }
}
