package org.leadtoorder.crm.customer;

import io.vavr.control.Option;
import org.leadtoorder.crm.lead.Lead;

/** P-3: the person on a lead, as a contact person. Pure. */
final class LeadContact {
    private LeadContact() {}

    /** The contact person that a lead brings to a customer with such data: none where the person is the customer. */
    static Option<ContactPerson> person(Lead lead, MasterData data) {
        var contact = lead.contact();
        return contact.person()
                .filter(name -> data.organisation().isDefined())
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
}
