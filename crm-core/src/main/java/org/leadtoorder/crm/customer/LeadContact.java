package org.leadtoorder.crm.customer;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.value.Folding;
import org.leadtoorder.crm.value.PersonName;

/** P-3: the person on a lead, as a contact person. Pure. */
final class LeadContact {
    private LeadContact() {}

    /** The contact person that a lead brings to a customer with such data: none where the person is the customer. */
    static Option<ContactPerson> person(Lead lead, MasterData data) {
        var contact = lead.contact();
        return contact.person()
                .filter(name -> data.organisation().isDefined() || !isCustomer(name, data))
                .map(name -> ImmutableContactPerson.builder()
                        .id(lead.id().value())
                        .name(name)
                        .jobTitle(contact.jobTitle())
                        .emails(contact.emails())
                        .phones(contact.phones())
                        .language(contact.language())
                        .primary(true)
                        .build());
    }

    /**
     * What a lead brings to the data of a customer who exists. Somebody at an organisation is a contact person, and does not make the
     * organisation a person; nor does an organisation that a lead names become part of a private person.
     */
    static MasterData filling(Lead lead, MasterData data) {
        var brought = MasterData.of(lead.contact());
        var filling = ImmutableMasterData.builder().from(brought);
        if (person(lead, data).isDefined()) filling.person(Option.none()).jobTitle(Option.none());
        if (isPrivate(data)) {
            if (lead.contact().organisation().isDefined())
                filling.organisation(Option.none()).taxId(Option.none());
            if (person(lead, data).isDefined())
                filling.emails(Vector.empty()).phones(Vector.empty()).language(Option.none());
        }
        return filling.build();
    }

    private static boolean isPrivate(MasterData data) {
        return data.organisation().isEmpty() && data.person().isDefined();
    }

    private static boolean isCustomer(PersonName name, MasterData data) {
        return data.person().forAll(known -> Folding.fold(known.whole()).equals(Folding.fold(name.whole())));
    }
}
