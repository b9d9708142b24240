package org.leadtoorder.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.DuplicateDecision;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.PhoneNumber;

/** C-2: who may be the same, and what the company makes of it. */
class MatchingTest {
    private static final CustomerId SELF = new CustomerId("C1");
    private static final CustomerId OTHER = new CustomerId("C2");
    private static final MatchKey EMAIL = MatchKey.of(MatchKind.EMAIL, "info@acme.example");
    private static final MatchKey TAX = MatchKey.of(MatchKind.TAX_ID, "DE136695976");

    @Test
    @DisplayName("C-2 keys are normalised: e-mail, phone and name match however they are written")
    void spellings_of_one_customer_share_keys() {
        var one = Contact.builder()
                .organisation("Müller & Söhne GmbH")
                .email("Info@Acme.example")
                .phones(List.of(PhoneNumber.of("+49 30 1234567")))
                .build();
        var other = MasterData.builder()
                .organisation("MÜLLER & SÖHNE")
                .email("info@ACME.example")
                .phones(List.of(PhoneNumber.of("0049 (30) 123 45 67")))
                .build();
        assertEquals(Matching.keys(one), Matching.keys(other));
        assertEquals(
                List.of(MatchKind.EMAIL, MatchKind.PHONE, MatchKind.NAME),
                Matching.keys(one).map(MatchKey::kind).toList());
        assertFalse(Matching.keys(MasterData.builder().organisation("Schulze").build())
                .exists(Matching.keys(one)::contains));
    }

    @Test
    @DisplayName("C-2 an organisation is matched by its own name, a person by theirs where there is no organisation")
    void a_person_is_matched_by_name_only_without_an_organisation() {
        var employee =
                Contact.builder().person("Ada Lovelace").organisation("Acme").build();
        var herself = Contact.builder().person("Ada Lovelace").build();
        assertFalse(Matching.keys(employee).exists(Matching.keys(herself)::contains));
        assertEquals(1, Matching.keys(herself).size());
    }

    @Test
    @DisplayName("C-2 a key tells no personal data")
    void a_key_is_a_digest() {
        assertEquals(64, EMAIL.key().length());
        assertFalse(EMAIL.toString().contains("acme"));
        assertThrows(IllegalArgumentException.class, () -> new MatchKey(MatchKind.EMAIL, "info@acme.example"));
    }

    @Test
    @DisplayName(
            "C-2 the company refuses, warns or does not look; by default it refuses equal tax ids and warns of the rest")
    void the_company_decides() {
        var found = List.of(MatchCandidate.of(OTHER, TAX), MatchCandidate.of(OTHER, EMAIL));
        var keys = List.of(TAX, EMAIL);
        var standard = SalesProcess.standard();
        assertEquals(
                List.of(List.of("TAX_ID", "C2")),
                Matching.refusals(keys, found, SELF, standard)
                        .map(fault -> fault.arguments().toList())
                        .toList());
        var warnings = Matching.warnings(keys, found, SELF, standard);
        assertEquals(
                List.of(List.of("EMAIL", "C2")),
                warnings.map(warning -> warning.reason().fault().arguments().toList())
                        .toList());
        assertEquals(Rule.C_2, warnings.head().reason().rule());
        var open = SalesProcess.builder()
                .duplicates(Map.of(MatchKind.TAX_ID, DuplicateDecision.ALLOW, MatchKind.EMAIL, DuplicateDecision.ALLOW))
                .build();
        assertTrue(Matching.refusals(keys, found, SELF, open).isEmpty()
                && Matching.warnings(keys, found, SELF, open).isEmpty());
    }

    @Test
    @DisplayName("C-2 nobody is a duplicate of itself, and what was not asked for does not count")
    void oneself_is_no_duplicate() {
        assertTrue(Matching.refusals(List.of(TAX), List.of(MatchCandidate.of(SELF, TAX)), SELF, SalesProcess.standard())
                .isEmpty());
        assertTrue(
                Matching.refusals(List.of(EMAIL), List.of(MatchCandidate.of(OTHER, TAX)), SELF, SalesProcess.standard())
                        .isEmpty());
    }

    @Test
    @DisplayName("C-2 leads only warn, whoever finds whom")
    void leads_only_warn() {
        var lead = new LeadId("L9");
        var byLead = List.of(MatchCandidate.of(lead, TAX));
        assertTrue(Matching.refusals(List.of(TAX), byLead, SELF, SalesProcess.standard())
                .isEmpty());
        assertEquals(
                1,
                Matching.warnings(List.of(TAX), byLead, SELF, SalesProcess.standard())
                        .size());
        assertEquals(
                1,
                Matching.warnings(List.of(TAX), List.of(MatchCandidate.of(OTHER, TAX)), lead, SalesProcess.standard())
                        .size());
    }

    @Test
    @DisplayName("C-2 a customer is found by its contact persons, too; a merged one by nothing")
    void merged_customers_never_match() {
        var loser = Samples.prospect(MasterData.builder().organisation("Acme").build());
        var survivor = Samples.prospect(
                OTHER, MasterData.builder().organisation("Acme").build());
        assertEquals(1, Matching.keys(loser).size());
        assertTrue(Matching.keys(loser.on(
                        loser.merge(new MergeCustomer(loser.id(), OTHER), survivor, List.empty(), Samples.CONTEXT)
                                .get()))
                .isEmpty());
        var ada = ContactPerson.builder()
                .id("1")
                .name(org.leadtoorder.crm.value.PersonName.of("Ada"))
                .emails(List.of(org.leadtoorder.crm.value.EmailAddress.of("info@acme.example")))
                .build();
        var known =
                loser.on(loser.addContactPerson(new CustomerCommand.AddContactPerson(loser.id(), ada), Samples.CONTEXT)
                        .get()
                        .get());
        assertTrue(Matching.keys((Customer) known).contains(EMAIL));
    }

    @Test
    @DisplayName("C-2 of a key that thousands have some are named, and that there are more is said")
    void thousands_with_one_key_are_no_thousand_warnings() {
        var many = List.range(0, 5_000).map(number -> MatchCandidate.of(new LeadId("L" + number), EMAIL));
        var warnings = Matching.warnings(List.of(EMAIL), many, SELF, SalesProcess.standard());
        assertEquals(Matching.MAX_NAMED + 1, warnings.size());
        assertEquals(
                Fault.of(Code.TOO_MANY, "masterData.duplicates", MatchKind.EMAIL, Matching.MAX_NAMED),
                warnings.last().reason().fault());
        assertEquals(
                "L0",
                warnings.head().reason().fault().arguments().last(),
                "those that the look-up gave first are named");
        var fits = Matching.warnings(List.of(EMAIL), many.take(Matching.MAX_NAMED), SELF, SalesProcess.standard());
        assertFalse(fits.exists(warning -> warning.reason().fault().code() == Code.TOO_MANY));
        assertEquals(
                "contactPersons.duplicates",
                Matching.personWarnings(List.of(EMAIL), many, SELF, SalesProcess.standard())
                        .last()
                        .reason()
                        .fault()
                        .field());
    }

    @Test
    @DisplayName(
            "C-2 what a look-up is asked for leaves room for the customer itself, its lead, and one that says there are more")
    void a_limit_has_room_for_oneself() {
        var self = MatchCandidate.of(SELF, EMAIL);
        var others = List.range(0, Matching.limit(List.of(EMAIL)) - 2)
                .map(number -> MatchCandidate.of(new CustomerId("K" + number), EMAIL));
        assertTrue(Matching.warnings(List.of(EMAIL), others.prepend(self), SELF, SalesProcess.standard())
                .exists(warning -> warning.reason().fault().code() == Code.TOO_MANY));
    }

    @Test
    @DisplayName("C-2 each key has its share, so that one which thousands have hides no other")
    void a_key_hides_no_other() {
        var keys = List.range(0, 1_000).map(number -> MatchKey.of(MatchKind.PHONE, "key " + number));
        assertTrue(keys.size() * Matching.limit(keys) < 5 * keys.size());
        var crowd = List.range(0, 50).map(number -> MatchCandidate.of(new LeadId("L" + number), TAX));
        var found = crowd.append(MatchCandidate.of(OTHER, EMAIL));
        assertTrue(Matching.warnings(List.of(TAX, EMAIL), found, SELF, SalesProcess.standard())
                .exists(warning -> warning.reason().fault().arguments().contains(OTHER.value())));
    }
}
