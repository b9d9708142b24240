package org.leadtoorder.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.customer.Samples.CONTEXT;
import static org.leadtoorder.crm.customer.Samples.ID;
import static org.leadtoorder.crm.customer.Samples.LEAD;
import static org.leadtoorder.crm.customer.Samples.NOBODY;
import static org.leadtoorder.crm.customer.Samples.TODAY;
import static org.leadtoorder.crm.customer.Samples.active;
import static org.leadtoorder.crm.customer.Samples.blocked;
import static org.leadtoorder.crm.customer.Samples.prospect;
import static org.leadtoorder.crm.customer.Samples.qualified;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.DuplicateDecision;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.CustomerCommand.AssignCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.ConfirmMasterData;
import org.leadtoorder.crm.customer.CustomerCommand.RecordConsent;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.CustomerPart.CreateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.EnrichFromLead;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Language;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PhoneNumber;
import org.leadtoorder.crm.value.PostalAddress;
import org.leadtoorder.crm.value.TaxId;
import org.leadtoorder.crm.value.WebAddress;

/** Master data field by field: what a patch names, whom a document goes to, what was valid on a day, what is maintained. */
class MasterDataTest {
    private static final MasterData ACME = MasterData.builder()
            .organisation("Acme GmbH")
            .email("info@acme.example")
            .build();
    private static final CustomerAddress OFFICE =
            CustomerAddress.of(AddressPurpose.MAIN, PostalAddress.of("Street 1\nTown"));
    private static final CustomerAddress BILLS =
            CustomerAddress.of(AddressPurpose.BILLING, PostalAddress.of("Street 2\nTown"));

    @Test
    @DisplayName("C-4 a patch names every field that master data have")
    void a_patch_names_every_field() {
        var patch = MasterDataPatch.naming()
                .organisation(OrganisationName.of("Acme GmbH"))
                .person(PersonName.of("Ada Lovelace"))
                .jobTitle(Label.of("owner"))
                .emails(List.of(EmailAddress.of("info@acme.example")))
                .phones(List.of(PhoneNumber.of("+49 30 1234567")))
                .address(BILLS)
                .addresses(AddressPurpose.MAIN, List.of(OFFICE))
                .web(WebAddress.of("https://acme.example"))
                .language(Language.of("en"))
                .taxId(TaxId.parse("DE136695976").get())
                .externalRefs(List.of(ExternalRef.of("erp", "1")))
                .parent(new CustomerId("P"))
                .industry(Label.of("steel"))
                .segment(Label.of("large"))
                .revenue(Money.of("1000000", "EUR"))
                .employees(0)
                .note(FreeText.of("met at the fair"))
                .build();
        var data = ImmutableMasterData.builder()
                .organisation(Option.some(OrganisationName.of("Acme GmbH")))
                .person(Option.some(PersonName.of("Ada Lovelace")))
                .jobTitle(Option.some(Label.of("owner")))
                .emails(List.of(EmailAddress.of("info@acme.example")))
                .phones(List.of(PhoneNumber.of("+49 30 1234567")))
                .addresses(List.of(OFFICE, BILLS))
                .web(Option.some(WebAddress.of("https://acme.example")))
                .language(Option.some(Language.of("en")))
                .taxId(Option.some(TaxId.parse("DE136695976").get()))
                .externalRefs(List.of(ExternalRef.of("erp", "1")))
                .parent(Option.some(new CustomerId("P")))
                .industry(Option.some(Label.of("steel")))
                .segment(Option.some(Label.of("large")))
                .revenue(Option.some(Money.of("1000000", "EUR")))
                .employees(Option.some(0))
                .note(Option.some(FreeText.of("met at the fair")))
                .build();
        assertEquals(data, patch.values());
        assertEquals(MasterDataPatch.of(data), patch);
        assertThrows(
                IllegalArgumentException.class, () -> MasterDataPatch.naming().employees(-1));
    }

    @Test
    @DisplayName("each purpose of an address is a field of its own")
    void each_purpose_is_a_field() {
        assertEquals(
                List.of(
                        MasterDataField.MAIN_ADDRESSES,
                        MasterDataField.BILLING_ADDRESSES,
                        MasterDataField.DELIVERY_ADDRESSES,
                        MasterDataField.VISIT_ADDRESSES,
                        MasterDataField.OTHER_ADDRESSES),
                List.of(AddressPurpose.values()).map(MasterDataField::of));
    }

    @Test
    @DisplayName("a document goes to the address of its purpose that holds on the day, or else to the main one")
    void a_document_goes_to_the_address_that_holds() {
        var later = CustomerAddress.builder()
                .purpose(AddressPurpose.BILLING)
                .address(PostalAddress.of("Street 3\nTown"))
                .validFrom(Option.some(TODAY.plusDays(1)))
                .build();
        var data = ImmutableMasterData.builder()
                .from(ACME)
                .addresses(List.of(OFFICE, later))
                .build();
        var today = Addressee.of(data, AddressPurpose.BILLING, TODAY);
        assertEquals(data.organisation(), today.organisation());
        assertEquals(Option.some(OFFICE.address()), today.address());
        assertEquals(Option.some(later.address()), Addressee.address(data, AddressPurpose.BILLING, TODAY.plusDays(1)));
        assertEquals(Option.none(), Addressee.address(ACME, AddressPurpose.BILLING, TODAY));
    }

    @Test
    @DisplayName(
            "C-4 what held on a day is told of a customer who came from a lead, learnt of another lead and absorbed a twin")
    void master_data_are_told_as_of_a_day() {
        var lead = qualified(Samples.CARD);
        var born = Prospect.create(lead, new CreateCustomer(LEAD, ID), NOBODY, CONTEXT)
                .get();
        assertEquals(Option.some(born.masterData()), AsOf.masterData(List.of(born), TODAY));
        assertEquals(Option.none(), AsOf.masterData(List.of(born), TODAY.minusDays(1)));
        var known = Prospect.register(new RegisterCustomer(ID, ACME, Samples.ORIGIN), NOBODY, List.empty(), CONTEXT)
                .get();
        var customer = Prospect.from(known);
        var enriched = customer.enrich(new EnrichFromLead(ID, LEAD), lead, NOBODY, CONTEXT)
                .get()
                .get();
        assertEquals(Option.some(customer.on(enriched).masterData()), AsOf.masterData(List.of(known, enriched), TODAY));
        var twin = prospect(
                new CustomerId("C2"),
                MasterData.builder()
                        .organisation("Acme")
                        .phones(Samples.CARD.phones())
                        .build());
        var merged =
                twin.on(twin.merge(new CustomerCommand.MergeCustomer(twin.id(), ID), customer, List.empty(), CONTEXT)
                        .get());
        var absorbed = customer.absorb(new CustomerPart.AbsorbCustomer(ID, twin.id()), merged, List.empty(), CONTEXT)
                .get()
                .get();
        assertEquals(Samples.CARD.phones(), customer.on(absorbed).masterData().phones());
        assertEquals(Option.some(customer.on(absorbed).masterData()), AsOf.masterData(List.of(known, absorbed), TODAY));
    }

    @Test
    @DisplayName("P-3 C-5 whoever stands on a lead becomes a contact person of the organisation, not the customer")
    void the_person_of_a_lead_is_not_the_organisation() {
        var bob = Contact.builder()
                .person("Bob Miller")
                .jobTitle(Option.some(Label.of("buyer")))
                .email("bob@acme.example")
                .build();
        var customer = prospect(ACME);
        var after = customer.on(customer.enrich(new EnrichFromLead(ID, LEAD), qualified(bob), NOBODY, CONTEXT)
                .get()
                .get());
        assertTrue(after.masterData().person().isEmpty());
        assertTrue(after.masterData().jobTitle().isEmpty());
        assertEquals(bob.person(), after.primaryContactPerson().map(ContactPerson::name));
        assertEquals(bob.jobTitle(), after.primaryContactPerson().flatMap(ContactPerson::jobTitle));
    }

    @Test
    @DisplayName("C-1 a job title without a person is the organisation's to keep")
    void a_job_title_without_a_person_is_not_lost() {
        var card = Contact.builder()
                .organisation("Acme GmbH")
                .jobTitle(Option.some(Label.of("purchasing")))
                .build();
        assertEquals(card.jobTitle(), MasterData.of(card).jobTitle());
    }

    @Test
    @DisplayName(
            "C-6 data are maintained within any number of days from one; a check of a later day does not count yet")
    void a_check_counts_from_its_day() {
        var customer = prospect(ACME);
        var checked = customer.on(customer.confirm(new ConfirmMasterData(ID, TODAY), CONTEXT)
                .get()
                .get());
        assertEquals(
                List.of(
                        MasterDataField.EMAILS,
                        MasterDataField.PHONES,
                        MasterDataField.MAIN_ADDRESSES,
                        MasterDataField.LANGUAGE,
                        MasterDataField.INDUSTRY),
                Maintenance.standardFields().toList());
        var kept = Maintenance.of(checked, Maintenance.standardFields(), TODAY, 1);
        assertEquals(20, kept.completeness());
        assertEquals(Option.some(0L), kept.age());
        assertEquals(
                Option.none(),
                Maintenance.of(checked, List.empty(), TODAY.minusDays(1), 1).age());
        assertThrows(IllegalArgumentException.class, () -> Maintenance.of(checked, List.empty(), TODAY, 0));
    }

    @Test
    @DisplayName("C-2 a contact person who may be known already warns, unless the company does not look")
    void a_known_contact_person_warns() {
        var phone = MatchKey.of(MatchKind.PHONE, "+49301234567");
        var email = MatchKey.of(MatchKind.EMAIL, "ada@acme.example");
        var other = new CustomerId("C9");
        var company = SalesProcess.builder()
                .duplicates(Map.of(MatchKind.PHONE, DuplicateDecision.ALLOW))
                .build();
        var warnings = Matching.personWarnings(
                List.of(phone, email),
                List.of(
                        MatchCandidate.of(other, phone),
                        MatchCandidate.of(other, email),
                        MatchCandidate.of(other, email)),
                ID,
                company);
        assertEquals(
                List.of("DUPLICATE contactPersons [EMAIL, C9]"),
                warnings.map(warning -> warning.reason().fault())
                        .map(fault -> fault.code() + " " + fault.field() + " "
                                + fault.arguments().mkString("[", ", ", "]"))
                        .toList());
    }

    @Test
    @DisplayName("P-9 the preview of a merger counts the orders of both")
    void a_preview_counts_both_orders() {
        var survivor = active(ACME);
        var loser = active(prospect(new CustomerId("C2"), ACME));
        assertEquals(2, MergePreview.of(survivor, loser, List.empty()).orders());
    }

    @Test
    @DisplayName("P-3 L-13 active and blocked customers learn as prospects do")
    void live_and_blocked_customers_learn() {
        var wish = new EnrichFromLead(ID, LEAD);
        for (UnmergedCustomer customer : List.of(active(ACME), blocked(prospect(ACME)))) {
            var after = customer.on(customer.enrich(wish, qualified(Samples.CARD), NOBODY, CONTEXT)
                    .get()
                    .get());
            assertEquals(Samples.CARD.taxId(), after.masterData().taxId());
            assertEquals(customer.getClass(), after.getClass());
        }
        var blocked = blocked(prospect(ACME));
        var agreed = blocked.on(blocked.recordConsent(new RecordConsent(ID, Samples.consent(Samples.NOW)), CONTEXT)
                .get()
                .get());
        assertTrue(agreed.consents().allow("newsletter", "mail"));
    }

    @Test
    @DisplayName("C-3 an owner is a label; a wish names whom it is about and whom it makes")
    void wishes_name_their_customer() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RegisterCustomer(ID, ACME, List.empty(), Samples.ORIGIN, Option.some(" ")));
        assertEquals(ID, new AssignCustomer(ID, "kim").subject());
        assertEquals(ID, new EnrichFromLead(ID, LEAD).subject());
        assertEquals(LEAD, new CreateCustomer(LEAD, ID).subject());
        assertEquals(ID, new CreateCustomer(LEAD, ID).target());
    }
}
