package org.leadtoorder.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.customer.Samples.CONTEXT;
import static org.leadtoorder.crm.customer.Samples.ID;
import static org.leadtoorder.crm.customer.Samples.LEAD;
import static org.leadtoorder.crm.customer.Samples.NOBODY;
import static org.leadtoorder.crm.customer.Samples.NOW;
import static org.leadtoorder.crm.customer.Samples.ORDER;
import static org.leadtoorder.crm.customer.Samples.ORIGIN;
import static org.leadtoorder.crm.customer.Samples.TODAY;
import static org.leadtoorder.crm.customer.Samples.active;
import static org.leadtoorder.crm.customer.Samples.blocked;
import static org.leadtoorder.crm.customer.Samples.person;
import static org.leadtoorder.crm.customer.Samples.prospect;
import static org.leadtoorder.crm.customer.Samples.qualified;
import static org.leadtoorder.crm.customer.Samples.refused;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.DuplicateDecision;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.CustomerCommand.AddContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.AssignCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.ChangeContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.ConfirmMasterData;
import org.leadtoorder.crm.customer.CustomerCommand.RecordConsent;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RemoveContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.UnblockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.customer.CustomerCommand.WithdrawConsent;
import org.leadtoorder.crm.customer.CustomerPart.ActivateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.CountOrder;
import org.leadtoorder.crm.customer.CustomerPart.CreateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.DeactivateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.EnrichFromLead;
import org.leadtoorder.crm.customer.CustomerPart.ReleaseOrder;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.Withdrawal;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PhoneNumber;
import org.leadtoorder.crm.value.PostalAddress;

/** Each rule of customer master data, by its id: what it lets through and what it refuses. */
class CustomerTest {
    private static final MasterData ACME = MasterData.builder()
            .organisation("Acme GmbH")
            .email("info@acme.example")
            .build();

    @Test
    @DisplayName(
            "C-1 P-3 nothing that the lead knew is lost; its person is the organisation's first, primary contact person")
    void a_customer_starts_from_all_that_the_lead_knew() {
        var lead = qualified(Samples.CARD);
        var customer = Prospect.from(Prospect.create(lead, new CreateCustomer(LEAD, ID), NOBODY, CONTEXT)
                .get());
        var data = customer.masterData();
        assertEquals(Samples.CARD.organisation(), data.organisation());
        assertTrue(data.person().isEmpty());
        assertEquals(List.of(Samples.CARD.emails(), Samples.CARD.phones()), List.of(data.emails(), data.phones()));
        assertEquals(
                Samples.CARD.addresses(), data.addresses(AddressPurpose.MAIN).map(CustomerAddress::address));
        assertEquals(Samples.CARD.taxId(), data.taxId());
        assertEquals(Samples.CARD.externalRefs(), data.externalRefs());
        assertEquals(
                List.of(Samples.CARD.web(), Samples.CARD.language(), Samples.CARD.note()),
                List.of(data.web(), data.language(), data.note()));
        var primary = customer.primaryContactPerson().get();
        assertEquals(Samples.CARD.person(), Option.some(primary.name()));
        assertEquals(
                List.of(Samples.CARD.jobTitle(), Samples.CARD.emails()), List.of(primary.jobTitle(), primary.emails()));
        assertEquals(lead.pieces(), customer.file().pieces());
        assertEquals(lead.consents(), customer.consents());
        assertEquals(lead.activities(), customer.file().activities());
        assertEquals(Option.some(lead.attribution()), customer.file().attribution());
        assertEquals(lead.owner(), customer.owner());
        assertEquals(Option.some(LEAD), customer.lead());
        assertEquals(List.of(LEAD), customer.lineage());
        assertTrue(customer.claims().contains(new Claim(Claim.Kind.CUSTOMER_OF_LEAD, LEAD.value())));
    }

    @Test
    @DisplayName("C-1 a lead that is a person becomes a customer who is a person, job title and all")
    void a_person_becomes_a_customer_without_contact_persons() {
        var ada = Contact.builder()
                .person("Ada Lovelace")
                .jobTitle(Option.some(Label.of("owner")))
                .email("ada@acme.example")
                .build();
        var customer = Prospect.from(Prospect.create(qualified(ada), new CreateCustomer(LEAD, ID), NOBODY, CONTEXT)
                .get());
        assertEquals(ada.person(), customer.masterData().person());
        assertEquals(ada.jobTitle(), customer.masterData().jobTitle());
        assertTrue(customer.contactPersons().isEmpty());
    }

    @Test
    @DisplayName("C-2 a key that the company refuses to see twice is no second customer's, and it is claimed")
    void a_customer_is_not_entered_twice() {
        var data = MasterData.builder()
                .organisation("Acme GmbH")
                .externalRefs(List.of(ExternalRef.of("erp", "1")))
                .build();
        var key = Matching.keys(data).head();
        var twin = List.of(MatchCandidate.of(new CustomerId("C9"), key));
        refused(register(data, twin, List.empty()), Rule.C_2, Code.DUPLICATE);
        assertEquals(
                List.of("EXTERNAL_ID", "C9"),
                register(data, twin, List.empty())
                        .getLeft()
                        .reasons()
                        .head()
                        .fault()
                        .arguments()
                        .toList());
        var claims = Prospect.from(register(data, NOBODY, List.empty()).get()).claims();
        assertEquals(List.of("EXTERNAL_ID:" + key.key()), claims.map(Claim::key).toList());
        var lead = qualified(Samples.CARD);
        var taken = Matching.keys(Samples.CARD).map(each -> MatchCandidate.of(new CustomerId("C9"), each));
        refused(Prospect.create(lead, new CreateCustomer(LEAD, ID), taken, CONTEXT), Rule.C_2, Code.DUPLICATE);
        var patch = MasterDataPatch.naming()
                .externalRefs(List.of(ExternalRef.of("erp", "1")))
                .build();
        refused(update(prospect(ACME), patch, false, twin, List.empty()), Rule.C_2, Code.DUPLICATE);
        assertTrue(update(Prospect.from(register(data, NOBODY, List.empty()).get()), patch, false, twin, List.empty())
                .get()
                .isEmpty());
        var moved = prospect(data)
                .on(update(
                                prospect(data),
                                MasterDataPatch.naming()
                                        .clear(MasterDataField.EXTERNAL_REFS)
                                        .build())
                        .get()
                        .get());
        assertTrue(moved.claims().isEmpty());
    }

    @Test
    @DisplayName("C-3 who is registered is named, as are origin and reason")
    void a_registration_names_what_it_is() {
        refused(
                register(MasterData.builder().email("x@acme.example").build(), NOBODY, List.empty()),
                Rule.C_3,
                Code.MISSING);
        var customer = Prospect.from(register(ACME, NOBODY, List.empty()).get());
        assertEquals(ORIGIN, customer.origin());
        assertTrue(customer.lead().isEmpty() && customer.lineage().isEmpty());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Origin.Registered(Label.of(" "), FreeText.of("bought before")));
        assertThrows(IllegalArgumentException.class, () -> new Origin.Registered(Label.of("ERP"), FreeText.of(" ")));
    }

    @Test
    @DisplayName(
            "C-4 a patch changes what it names; old and new value, source and day are in the event; no change is no event")
    void a_patch_changes_what_it_names() {
        var patch = MasterDataPatch.naming()
                .emails(List.of(EmailAddress.of("new@acme.example")))
                .organisation(ACME.organisation().get())
                .build();
        var fact = update(prospect(ACME), patch).get().get();
        assertEquals(List.of(MasterDataField.EMAILS), fact.after().fields().toList());
        assertEquals(ACME.emails(), fact.before().values().emails());
        assertEquals(List.of(Label.of("call"), TODAY), List.of(fact.source(), fact.validFrom()));
        var after = prospect(ACME).on(fact);
        assertEquals("new@acme.example", after.masterData().emails().head().shown());
        assertEquals(ACME, after.masterData().with(fact.before()));
        assertTrue(update(after, patch).get().isEmpty());
        refused(
                update(
                        prospect(ACME),
                        MasterDataPatch.naming()
                                .clear(MasterDataField.ORGANISATION)
                                .build()),
                Rule.C_4,
                Code.MISSING);
        var tomorrow = new UpdateMasterData(ID, patch, Label.of("call"), TODAY.plusDays(1), false);
        refused(prospect(ACME).update(tomorrow, NOBODY, List.empty(), CONTEXT), Rule.C_4, Code.TOO_LATE);
    }

    @Test
    @DisplayName("C-4 fillEmptyOnly never overwrites")
    void filling_does_not_overwrite() {
        var patch = MasterDataPatch.naming()
                .emails(List.of(EmailAddress.of("new@acme.example")))
                .industry(Label.of("steel"))
                .clear(MasterDataField.ORGANISATION)
                .build();
        var fact =
                update(prospect(ACME), patch, true, NOBODY, List.empty()).get().get();
        assertEquals(List.of(MasterDataField.INDUSTRY), fact.after().fields().toList());
    }

    @Test
    @DisplayName("C-4 a parent exists, and is no descendant")
    void a_hierarchy_has_no_circle() {
        var patch = MasterDataPatch.naming().parent(new CustomerId("P")).build();
        assertTrue(update(prospect(ACME), patch, false, NOBODY, List.of(new CustomerId("P")))
                .get()
                .isDefined());
        refused(update(prospect(ACME), patch, false, NOBODY, List.empty()), Rule.C_4, Code.NOT_FOUND);
        refused(
                update(prospect(ACME), patch, false, NOBODY, List.of(new CustomerId("P"), ID)),
                Rule.C_4,
                Code.NOT_ALLOWED);
        refused(
                update(prospect(ACME), MasterDataPatch.naming().parent(ID).build(), false, NOBODY, List.of(ID)),
                Rule.C_4,
                Code.NOT_ALLOWED);
        refused(
                register(
                        MasterData.builder()
                                .organisation("Sub")
                                .parent(Option.some(new CustomerId("P")))
                                .build(),
                        NOBODY,
                        List.empty()),
                Rule.C_4,
                Code.NOT_FOUND);
    }

    @Test
    @DisplayName("C-4 an address does not end before it begins, and holds on its days")
    void an_address_has_days() {
        var address = CustomerAddress.builder()
                .purpose(AddressPurpose.BILLING)
                .address(PostalAddress.of("Street 1"))
                .validFrom(Option.some(TODAY));
        assertThrows(
                IllegalArgumentException.class,
                () -> address.validUntil(Option.some(TODAY.minusDays(1))).build());
        var one = address.validUntil(Option.some(TODAY)).build();
        assertEquals(List.of(false, true, false), List.of(-1, 0, 1).map(days -> one.holdsOn(TODAY.plusDays(days))));
    }

    @Test
    @DisplayName("C-4 master data as they were on a day")
    void master_data_are_known_as_of_a_day() {
        var born = register(ACME, NOBODY, List.empty()).get();
        var older = new CustomerEvent.CustomerRegistered(
                ID, ORIGIN, ACME, Vector.empty(), Option.none(), Vector.empty(), TODAY.minusDays(9));
        var customer = Prospect.from(older);
        var patch = MasterDataPatch.naming().industry(Label.of("steel")).build();
        var fact = customer.update(
                        new UpdateMasterData(ID, patch, Label.of("call"), TODAY.minusDays(2), false),
                        NOBODY,
                        List.empty(),
                        CONTEXT)
                .get()
                .get();
        var history = List.<CustomerEvent>of(older, fact);
        assertEquals(Option.some(ACME), AsOf.masterData(history, TODAY.minusDays(3)));
        assertEquals(Option.some(customer.on(fact).masterData()), AsOf.masterData(history, TODAY));
        assertTrue(AsOf.masterData(List.of(born), TODAY.minusDays(1)).isEmpty());
    }

    @Test
    @DisplayName(
            "C-5 exactly one primary contact person as soon as there is one; removing the primary one names the next")
    void one_contact_person_is_primary() {
        var one = prospect(ACME)
                .on(prospect(ACME)
                        .addContactPerson(new AddContactPerson(ID, person("1", "Ada Lovelace", false)), CONTEXT)
                        .get()
                        .get());
        assertEquals(Option.some("1"), one.primaryContactPerson().map(ContactPerson::id));
        var two = one.on(one.addContactPerson(new AddContactPerson(ID, person("2", "Grace Hopper", true)), CONTEXT)
                .get()
                .get());
        assertEquals(
                List.of("2"),
                two.contactPersons()
                        .filter(ContactPerson::primary)
                        .map(ContactPerson::id)
                        .toList());
        refused(
                two.addContactPerson(new AddContactPerson(ID, person("2", "Emmy Noether", false)), CONTEXT),
                Rule.C_5,
                Code.DUPLICATE);
        refused(
                two.changeContactPerson(new ChangeContactPerson(ID, person("3", "Emmy Noether", false)), CONTEXT),
                Rule.C_5,
                Code.UNKNOWN);
        var kept = two.on(
                two.changeContactPerson(new ChangeContactPerson(ID, person("2", "Grace M. Hopper", false)), CONTEXT)
                        .get()
                        .get());
        assertEquals(Option.some("2"), kept.primaryContactPerson().map(ContactPerson::id));
        var handed = kept.on(
                kept.changeContactPerson(new ChangeContactPerson(ID, person("1", "Ada Lovelace", true)), CONTEXT)
                        .get()
                        .get());
        assertEquals(
                List.of("1"),
                handed.contactPersons()
                        .filter(ContactPerson::primary)
                        .map(ContactPerson::id)
                        .toList());
        assertTrue(handed.changeContactPerson(new ChangeContactPerson(ID, person("1", "Ada Lovelace", false)), CONTEXT)
                .get()
                .isEmpty());
        refused(
                handed.removeContactPerson(new RemoveContactPerson(ID, "1", Option.none()), CONTEXT),
                Rule.C_5,
                Code.MISSING);
        refused(
                handed.removeContactPerson(new RemoveContactPerson(ID, "1", Option.some("1")), CONTEXT),
                Rule.C_5,
                Code.UNKNOWN);
        refused(
                handed.removeContactPerson(new RemoveContactPerson(ID, "9", Option.none()), CONTEXT),
                Rule.C_5,
                Code.UNKNOWN);
        var left = handed.on(handed.removeContactPerson(new RemoveContactPerson(ID, "1", Option.some("2")), CONTEXT)
                .get()
                .get());
        assertEquals(
                List.of("2"),
                left.contactPersons()
                        .filter(ContactPerson::primary)
                        .map(ContactPerson::id)
                        .toList());
        assertTrue(left.on(left.removeContactPerson(new RemoveContactPerson(ID, "2", Option.none()), CONTEXT)
                        .get()
                        .get())
                .contactPersons()
                .isEmpty());
    }

    @Test
    @DisplayName("C-5 a registration has ids once and at most one primary contact person")
    void registered_contact_persons_are_in_order() {
        var twice = List.of(person("1", "Ada Lovelace", true), person("1", "Grace Hopper", true));
        var refusal = Prospect.register(
                new RegisterCustomer(ID, ACME, twice, ORIGIN, Option.none()), NOBODY, List.empty(), CONTEXT);
        refused(refusal, Rule.C_5, Code.DUPLICATE);
        refused(refusal, Rule.C_5, Code.TOO_MUCH);
        var none = List.of(person("1", "Ada Lovelace", false), person("2", "Grace Hopper", false));
        var fact = Prospect.register(
                        new RegisterCustomer(ID, ACME, none, ORIGIN, Option.none()), NOBODY, List.empty(), CONTEXT)
                .get();
        assertEquals(
                Option.some("1"), Prospect.from(fact).primaryContactPerson().map(ContactPerson::id));
    }

    @Test
    @DisplayName(
            "C-6 a steward confirms on a day, not to come and not before the last check; age and completeness are measured")
    void maintained_is_measurable() {
        var customer = prospect(ACME);
        refused(customer.confirm(new ConfirmMasterData(ID, TODAY.plusDays(1)), CONTEXT), Rule.C_6, Code.TOO_LATE);
        var checked = customer.on(customer.confirm(new ConfirmMasterData(ID, TODAY), CONTEXT)
                .get()
                .get());
        assertEquals(Option.some(new Confirmation(TODAY, "sam")), checked.file().confirmation());
        assertTrue(
                checked.confirm(new ConfirmMasterData(ID, TODAY), CONTEXT).get().isEmpty());
        refused(checked.confirm(new ConfirmMasterData(ID, TODAY.minusDays(1)), CONTEXT), Rule.C_6, Code.TOO_EARLY);
        var wanted = List.of(MasterDataField.EMAILS, MasterDataField.PHONES, MasterDataField.ORGANISATION);
        var kept = Maintenance.of(checked, wanted, TODAY.plusDays(10), 11);
        assertEquals(66, kept.completeness());
        assertEquals(Option.some(10L), kept.age());
        assertEquals(
                List.of(Maintenance.Due.COMPLETE, Maintenance.Due.NAME_A_CONTACT_PERSON),
                kept.due().toList());
        assertTrue(Maintenance.of(checked, wanted, TODAY.plusDays(11), 11).due().contains(Maintenance.Due.CONFIRM));
        assertTrue(Maintenance.of(customer, List.empty(), TODAY, 11).due().contains(Maintenance.Due.CONFIRM));
    }

    @Test
    @DisplayName("C-8 a customer has at most one owner; naming the same one again records nothing")
    void a_customer_has_one_owner() {
        var customer = prospect(ACME);
        var owned = customer.on(
                customer.assign(new AssignCustomer(ID, "kim"), CONTEXT).get().get());
        assertEquals(Option.some("kim"), owned.owner());
        assertTrue(owned.assign(new AssignCustomer(ID, "kim"), CONTEXT).get().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new AssignCustomer(ID, " "));
    }

    @Test
    @DisplayName("L-13 consents of customers: given, taken back, and refused when they are to come")
    void a_customer_agrees_and_withdraws() {
        var customer = prospect(ACME);
        var agreed = customer.on(customer.recordConsent(new RecordConsent(ID, Samples.consent(NOW)), CONTEXT)
                .get()
                .get());
        assertTrue(agreed.consents().allow("newsletter", "mail"));
        var withdrawal = new Withdrawal(Label.of("newsletter"), Label.of("mail"), NOW, Label.of("call"));
        assertFalse(agreed.on(agreed.withdrawConsent(new WithdrawConsent(ID, withdrawal), CONTEXT)
                        .get()
                        .get())
                .consents()
                .allow("newsletter", "mail"));
        refused(
                customer.recordConsent(new RecordConsent(ID, Samples.consent(NOW.plusSeconds(1))), CONTEXT),
                Rule.L_13,
                Code.TOO_LATE);
    }

    @Test
    @DisplayName("C-9 active while an order stands or was completed")
    void a_customer_is_active_with_an_order() {
        var first = prospect(ACME)
                .on(prospect(ACME)
                        .activate(new ActivateCustomer(ID, ORDER), CONTEXT)
                        .get());
        assertEquals(1, first.orders());
        refused(first.release(new ReleaseOrder(ID, ORDER), CONTEXT), Rule.C_9, Code.NOT_ALLOWED);
        var second =
                first.on(first.count(new CountOrder(ID, ORDER), CONTEXT).get().get());
        assertEquals(2, second.orders());
        refused(second.deactivate(new DeactivateCustomer(ID, ORDER), CONTEXT), Rule.C_9, Code.NOT_ALLOWED);
        assertEquals(
                first,
                second.on(second.release(new ReleaseOrder(ID, ORDER), CONTEXT)
                        .get()
                        .get()));
        assertEquals(
                prospect(ACME),
                first.on(first.deactivate(new DeactivateCustomer(ID, ORDER), CONTEXT)
                        .get()));
    }

    @Test
    @DisplayName(
            "C-10 a blocked customer unblocks to the live state before; C-9 to a prospect when the last order ended meanwhile")
    void a_block_remembers_where_it_came_from() {
        var block = new BlockCustomer(ID, BlockReason.CREDIT, Option.some(FreeText.of("late")));
        for (LiveCustomer live : List.of(prospect(ACME), active(ACME))) {
            var blocked = live.on(live.block(block, CONTEXT).get());
            assertEquals(new Block(BlockReason.CREDIT, Option.some(FreeText.of("late"))), blocked.block());
            assertEquals(
                    live,
                    blocked.on(blocked.unblock(new UnblockCustomer(ID), CONTEXT).get()));
        }
        var blocked = blocked(active(ACME));
        assertTrue(blocked.active());
        var ended = blocked.on(blocked.deactivate(new DeactivateCustomer(ID, ORDER), CONTEXT)
                .get()
                .get());
        assertEquals(blocked.block(), ended.block());
        assertEquals(
                prospect(ACME),
                ended.on(ended.unblock(new UnblockCustomer(ID), CONTEXT).get()));
        refused(ended.deactivate(new DeactivateCustomer(ID, ORDER), CONTEXT), Rule.C_9, Code.NOT_ALLOWED);
        refused(blocked.release(new ReleaseOrder(ID, ORDER), CONTEXT), Rule.C_9, Code.NOT_ALLOWED);
        var two = blocked.on(
                blocked.count(new CountOrder(ID, ORDER), CONTEXT).get().get());
        assertEquals(
                blocked,
                two.on(two.release(new ReleaseOrder(ID, ORDER), CONTEXT).get().get()));
    }

    @Test
    @DisplayName(
            "P-3 a lead that becomes a customer who exists fills what is empty and brings all it knew, once; C-2 as ever")
    void an_existing_customer_is_enriched_by_a_lead() {
        var lead = qualified(Samples.CARD);
        var customer = prospect(ACME);
        var wish = new EnrichFromLead(ID, LEAD);
        var fact = customer.enrich(wish, lead, NOBODY, CONTEXT).get().get();
        var after = customer.on(fact);
        assertEquals(ACME.emails(), after.masterData().emails());
        assertEquals(Samples.CARD.taxId(), after.masterData().taxId());
        assertEquals(ACME, after.masterData().with(fact.before()));
        assertEquals(Samples.CARD.person(), after.primaryContactPerson().map(ContactPerson::name));
        assertEquals(lead.pieces(), after.file().pieces());
        assertEquals(lead.consents(), after.consents());
        assertEquals(lead.owner(), after.owner());
        assertEquals(Option.some(lead.attribution()), after.file().attribution());
        assertTrue(after.claims().contains(new Claim(Claim.Kind.CUSTOMER_OF_LEAD, LEAD.value())));
        assertTrue(after.enrich(wish, lead, NOBODY, CONTEXT).get().isEmpty());
        var taken = Matching.keys(Samples.CARD).map(key -> MatchCandidate.of(new CustomerId("C9"), key));
        refused(customer.enrich(wish, lead, taken, CONTEXT), Rule.C_2, Code.DUPLICATE);
    }

    @Test
    @DisplayName("C-2 keys of every kind can be claimed, and no claim tells personal data")
    void claims_follow_the_company() {
        var strict = SalesProcess.builder()
                .duplicates(
                        Map.of(MatchKind.EMAIL, DuplicateDecision.REFUSE, MatchKind.PHONE, DuplicateDecision.REFUSE))
                .build();
        var data = MasterData.builder()
                .organisation("Acme GmbH")
                .email("info@acme.example")
                .phones(List.of(PhoneNumber.of("+49 30 1234567")))
                .build();
        var fact = Prospect.register(new RegisterCustomer(ID, data, ORIGIN), NOBODY, List.empty(), CONTEXT.in(strict))
                .get();
        assertEquals(
                List.of("EMAIL", "PHONE"),
                Prospect.from(fact)
                        .claims()
                        .map(claim -> claim.key().split(":")[0])
                        .toList());
        assertFalse(Prospect.from(fact).claims().toString().contains("acme"));
    }

    @Test
    @DisplayName(
            "C-2 only new keys become exclusive where the company gets stricter, so that twins who are there can be maintained")
    void twins_who_are_there_can_be_maintained() {
        var strict = CONTEXT.in(SalesProcess.builder()
                .duplicates(Map.of(MatchKind.EMAIL, DuplicateDecision.REFUSE))
                .build());
        var twin = prospect(ACME);
        var twins = Matching.keys(ACME).map(key -> MatchCandidate.of(new CustomerId("C9"), key));
        var name =
                MasterDataPatch.of(MasterData.builder().organisation("Acme AG").build());
        var renamed = twin.on(
                twin.update(new UpdateMasterData(ID, name, Label.of("call"), TODAY, false), twins, List.empty(), strict)
                        .get()
                        .get());
        assertTrue(renamed.claims().isEmpty());
        var mail = MasterDataPatch.of(
                MasterData.builder().email("new@acme.example").build());
        var moved = twin.on(
                twin.update(new UpdateMasterData(ID, mail, Label.of("call"), TODAY, false), twins, List.empty(), strict)
                        .get()
                        .get());
        assertEquals(1, moved.claims().size());
        var kept = moved.on(moved.update(
                        new UpdateMasterData(ID, name, Label.of("call"), TODAY, false), NOBODY, List.empty(), strict)
                .get()
                .get());
        assertEquals(moved.claims(), kept.claims());
    }

    @Test
    @DisplayName(
            "C-10 a graver reason takes the place of another: compliance before credit before sales; a less grave one is refused")
    void the_graver_reason_stands() {
        var sales = blocked(prospect(ACME));
        var grave = sales.on(sales.block(new BlockCustomer(ID, BlockReason.COMPLIANCE, Option.none()), CONTEXT)
                .get()
                .get());
        assertEquals(BlockReason.COMPLIANCE, grave.block().reason());
        assertTrue(grave.block(new BlockCustomer(ID, BlockReason.COMPLIANCE, Option.none()), CONTEXT)
                .get()
                .isEmpty());
        for (var less : List.of(BlockReason.CREDIT, BlockReason.SALES))
            refused(grave.block(new BlockCustomer(ID, less, Option.none()), CONTEXT), Rule.C_10, Code.NOT_ALLOWED);
        assertTrue(sales.block(new BlockCustomer(ID, BlockReason.CREDIT, Option.none()), CONTEXT)
                .get()
                .isDefined());
        var worded = sales.block(new BlockCustomer(ID, BlockReason.SALES, Option.some(FreeText.of("again"))), CONTEXT);
        assertEquals(Option.some(FreeText.of("again")), worded.get().get().words());
    }

    @Test
    @DisplayName("P-3 an organisation does not become part of a private person, and nobody on the lead is lost")
    void parties_are_not_mixed() {
        var bob = MasterData.builder().person("Bob Miller").build();
        var enriched = prospect(bob)
                .on(prospect(bob)
                        .enrich(new EnrichFromLead(ID, LEAD), qualified(Samples.CARD), NOBODY, CONTEXT)
                        .get()
                        .get());
        assertEquals(bob.person(), enriched.masterData().person());
        assertTrue(enriched.masterData().organisation().isEmpty());
        assertTrue(enriched.masterData().taxId().isEmpty());
        assertTrue(enriched.masterData().emails().isEmpty());
        assertEquals(
                Samples.CARD.person().toList(),
                enriched.contactPersons().map(ContactPerson::name).toList());
        assertEquals(Samples.CARD.emails(), enriched.contactPersons().head().emails());
        var ada = MasterData.builder().person("ada  LOVELACE").build();
        var same = prospect(ada)
                .on(prospect(ada)
                        .enrich(new EnrichFromLead(ID, LEAD), qualified(Samples.CARD), NOBODY, CONTEXT)
                        .get()
                        .get());
        assertTrue(same.contactPersons().isEmpty());
        assertTrue(same.masterData().organisation().isEmpty());
        assertEquals(Samples.CARD.emails(), same.masterData().emails());
    }

    @Test
    @DisplayName("no personal data is told by toString")
    void a_customer_does_not_tell_who_it_is() {
        var customer =
                Prospect.from(Prospect.create(qualified(Samples.CARD), new CreateCustomer(LEAD, ID), NOBODY, CONTEXT)
                        .get());
        var told = customer + " "
                + Prospect.create(qualified(Samples.CARD), new CreateCustomer(LEAD, ID), NOBODY, CONTEXT);
        for (var secret : List.of("Ada", "acme", "Acme", "1234567", "Street", "136695976"))
            assertFalse(told.contains(secret), secret);
    }

    private static Either<Rejection, CustomerEvent.CustomerRegistered> register(
            MasterData data, Seq<MatchCandidate> candidates, Seq<CustomerId> ancestors) {
        return Prospect.register(new RegisterCustomer(ID, data, ORIGIN), candidates, ancestors, CONTEXT);
    }

    private static Either<Rejection, Option<CustomerEvent.MasterDataUpdated>> update(
            UnmergedCustomer customer, MasterDataPatch patch) {
        return update(customer, patch, false, NOBODY, List.empty());
    }

    private static Either<Rejection, Option<CustomerEvent.MasterDataUpdated>> update(
            UnmergedCustomer customer,
            MasterDataPatch patch,
            boolean fill,
            Seq<MatchCandidate> candidates,
            Seq<CustomerId> ancestors) {
        LocalDate from = TODAY;
        return customer.update(
                new UpdateMasterData(ID, patch, Label.of("call"), from, fill), candidates, ancestors, CONTEXT);
    }
}
