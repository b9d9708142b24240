package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.ContactPerson;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PhoneNumber;

/** Rows that are contact persons of customers. */
final class Contacts {
    /**
     * A contact person.
     *
     * @param account what the foreign system calls the customer
     * @param person who it is
     */
    record Contact(String account, ContactPerson person) {}

    static final Parts<Contact> PARTS = new Parts<Contact>()
            .text("account", from -> Option.some(from.account()))
            .text("id", from -> Option.some(from.person().id()))
            .text("name", from -> Option.some(from.person().name().whole()))
            .text("job title", from -> from.person().jobTitle().map(Label::value))
            .text("email", from -> joined(from.person().emails().map(EmailAddress::shown)))
            .text("phone", from -> joined(from.person().phones().map(PhoneNumber::shown)))
            .flag("primary", from -> from.person().primary());

    private Contacts() {}

    static Option<String> joined(Seq<String> texts) {
        return Option.when(!texts.isEmpty(), () -> texts.mkString("; "));
    }

    /** None where the row names nobody: what is wrong with it is then told of the account. */
    static Option<Contact> read(Entry entry) {
        var id = entry.text("id");
        return entry.value("name", PersonName::parse)
                .flatMap(name -> id.map(known -> ContactPerson.builder()
                        .id(known)
                        .name(name)
                        .jobTitle(entry.label("job title"))
                        .emails(entry.several("email", EmailAddress::parse))
                        .phones(entry.several("phone", PhoneNumber::parse))
                        .primary(entry.flag("primary"))
                        .build()))
                .map(person -> new Contact(entry.id("account"), person));
    }
}
