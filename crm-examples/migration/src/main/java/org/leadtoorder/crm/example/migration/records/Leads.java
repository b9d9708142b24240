package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.example.migration.mapping.Codes.Of;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.migration.LeadRecord;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PhoneNumber;

/** Rows that are leads. */
final class Leads {
    static final Parts<LeadRecord> PARTS = Address.parts(
            new Parts<LeadRecord>()
                    .text("id", from -> Option.some(from.externalId()))
                    .code("status", Of.LEAD_STATUS, LeadRecord::status)
                    .code("owner", Of.OWNER, LeadRecord::owner)
                    .moment("created", LeadRecord::created)
                    .text("person", from -> from.contact().person().map(PersonName::whole))
                    .text("name", from -> from.contact().organisation().map(OrganisationName::value))
                    .text("job title", from -> from.contact().jobTitle().map(Label::value))
                    .text(
                            "email",
                            from -> Contacts.joined(from.contact().emails().map(EmailAddress::shown)))
                    .text(
                            "phone",
                            from -> Contacts.joined(from.contact().phones().map(PhoneNumber::shown)))
                    .text("note", from -> from.contact().note().map(FreeText::value))
                    .code("source", Of.LEAD_SOURCE, LeadRecord::source)
                    .text("campaign", from -> from.campaign().map(Label::value))
                    .moment("qualified", LeadRecord::qualified)
                    .moment("ended", LeadRecord::ended)
                    .code("reason", Of.DISQUALIFICATION_REASON, LeadRecord::reason)
                    .text("words", from -> from.words().map(FreeText::value))
                    .text("account", LeadRecord::account)
                    .text("opportunity", LeadRecord::opportunity),
            "",
            from -> from.contact().addresses().headOption());

    private Leads() {}

    static LeadRecord read(Entry entry, Seq<Piece> pieces) {
        var contact = Contact.builder()
                .person(entry.value("person", PersonName::parse))
                .organisation(entry.value("name", OrganisationName::parse))
                .jobTitle(entry.label("job title"))
                .emails(entry.several("email", EmailAddress::parse))
                .phones(entry.several("phone", PhoneNumber::parse))
                .addresses(Address.read(entry, "").toVector())
                .note(entry.words("note"))
                .build();
        var record = LeadRecord.builder()
                .externalId(entry.id("id"))
                .row(entry.row())
                .secondaryIds(entry.secondaryIds())
                .status(entry.text("status"))
                .owner(entry.text("owner"))
                .created(entry.moment("created"))
                .contact(contact)
                .source(entry.text("source"))
                .campaign(entry.label("campaign"))
                .pieces(pieces)
                .qualified(entry.moment("qualified"))
                .ended(entry.moment("ended"))
                .reason(entry.text("reason"))
                .words(entry.words("words"))
                .account(entry.text("account"))
                .opportunity(entry.text("opportunity"));
        return record.unreadable(entry.faults()).build();
    }
}
