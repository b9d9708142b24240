package org.leadtoorder.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.customer.Samples.CONTEXT;
import static org.leadtoorder.crm.customer.Samples.ID;
import static org.leadtoorder.crm.customer.Samples.person;
import static org.leadtoorder.crm.customer.Samples.prospect;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.customer.CustomerCommand.AddContactPerson;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.PersonName;

/** C-5: who is the same person, who is the primary one, and under which id somebody is known. */
class ContactPersonsTest {
    private static final MasterData ACME =
            MasterData.builder().organisation("Acme GmbH").build();

    @Test
    @DisplayName("C-5 a name alone does not make one person where both have addresses and share none")
    void people_of_one_name_are_told_apart_by_their_addresses() {
        var bare = ada();
        assertTrue(bare.isSamePersonAs(ada()));
        assertTrue(bare.isSamePersonAs(ada("a@acme.example")));
        assertTrue(ada("a@acme.example").isSamePersonAs(bare));
        assertTrue(ada("a@acme.example").isSamePersonAs(ada("b@acme.example", "A@acme.example")));
        assertFalse(ada("a@acme.example").isSamePersonAs(ada("b@acme.example")));
        assertFalse(bare.isSamePersonAs(person("1", "Grace Hopper", false)));
    }

    @Test
    @DisplayName("C-5 the first contact person is the primary one, whatever was said; a second one only if said")
    void the_first_contact_person_is_the_primary_one() {
        var customer = prospect(ACME);
        var first = customer.addContactPerson(new AddContactPerson(ID, person("1", "Ada", false)), CONTEXT)
                .get()
                .get();
        assertTrue(first.person().primary());
        var second = customer.on(first)
                .addContactPerson(new AddContactPerson(ID, person("2", "Grace", false)), CONTEXT)
                .get()
                .get();
        assertFalse(second.person().primary());
    }

    @Test
    @DisplayName("C-5 nobody is primary unless it is said, and one who is, is no fault; two are")
    void one_primary_is_no_fault() {
        assertFalse(ContactPerson.builder()
                .id("1")
                .name(PersonName.of("Ada"))
                .build()
                .primary());
        var one = person("1", "Ada", true);
        assertEquals(
                List.empty(),
                ContactPersons.faults(List.of(one, person("2", "Grace", false))).toList());
        assertEquals(
                List.of(
                        Fault.of(Code.DUPLICATE, "contactPersons.id", "1"),
                        Fault.of(Code.TOO_MUCH, "contactPersons.primary", 1)),
                ContactPersons.faults(List.of(one, person("1", "Grace", true))).toList());
    }

    @Test
    @DisplayName("C-5 P-9 of two primary contact persons ours stays primary; where we have nobody, theirs is")
    void ours_stays_primary() {
        var ours = List.of(person("1", "Ada", true), person("1~2", "Emmy", false));
        var theirs = List.of(person("2", "Grace", false), person("1", "Lise", true));
        assertEquals(List.of("1", "1~2", "2", "1~3"), of(ContactPersons.united(ours, theirs), ContactPerson::id));
        assertEquals(
                List.of(true, false, false, false), of(ContactPersons.united(ours, theirs), ContactPerson::primary));
        assertEquals(List.of(false, true), of(ContactPersons.united(List.empty(), theirs), ContactPerson::primary));
    }

    @Test
    @DisplayName("P-9 an id that is taken is changed between characters, however long it is and whatever they are")
    void a_long_id_is_changed_too() {
        var id = "x" + "\uD83D\uDE00".repeat(ContactPerson.MAX_ID_LENGTH - 1);
        var both = ContactPersons.united(List.of(person(id, "Ada", true)), List.of(person(id, "Grace", true)));
        assertEquals(List.of(id, "x" + "\uD83D\uDE00".repeat(187) + "~2"), of(both, ContactPerson::id));
    }

    private static <T> Seq<T> of(Seq<ContactPerson> people, Function<ContactPerson, T> attribute) {
        return people.map(attribute).toList();
    }

    private static ContactPerson ada(String... emails) {
        return ContactPerson.builder()
                .id("1")
                .name(PersonName.of("Ada Lovelace"))
                .emails(List.of(emails).map(EmailAddress::of))
                .build();
    }
}
