package org.leadtoorder.crm.migration;

import io.vavr.control.Option;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.DisqualifiedLead;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.lead.LeadEvent.LeadConverted;
import org.leadtoorder.crm.lead.LeadEvent.LeadDisqualified;
import org.leadtoorder.crm.lead.LeadEvent.LeadQualified;
import org.leadtoorder.crm.lead.LeadEvent.LeadRecycled;
import org.leadtoorder.crm.lead.NewLead;

/** Leads as records. */
final class LeadExport {
    private LeadExport() {}

    static LeadRecord of(Lead lead, Exporting.Past past) {
        var remark = past.remark();
        var contact = lead.contact();
        var record = LeadRecord.builder()
                .externalId(past.key().id())
                .secondaryIds(AccountExport.secondaryIds(contact.externalRefs(), past))
                .created(Option.some(past.created()))
                .owner(lead.owner())
                .status(Option.some(status(lead).name()))
                .codes(remark.codes())
                .marks(past.marks())
                .contact(withoutRefs(contact))
                .source(Option.some(lead.attribution().source()))
                .campaign(lead.attribution().campaign())
                .pieces(lead.pieces());
        if (!(lead instanceof NewLead))
            record.qualified(past.last(LeadQualified.class)
                    .filter(qualified ->
                            past.last(LeadRecycled.class).forAll(recycled -> recycled.version() < qualified.version()))
                    .map(qualified -> qualified.provenance().at()));
        if (lead instanceof DisqualifiedLead disqualified)
            record.ended(past.at(LeadDisqualified.class))
                    .reason(Option.some(disqualified.reason()))
                    .words(disqualified.words());
        if (lead instanceof ConvertedLead converted)
            record.ended(past.at(LeadConverted.class))
                    .account(Option.some(past.account(converted.customer())))
                    .opportunity(converted.opportunity().map(past.naming()::externalId));
        return record.build();
    }

    private static LeadStatus status(Lead lead) {
        if (lead instanceof NewLead) return LeadStatus.NEW;
        if (lead instanceof DisqualifiedLead) return LeadStatus.DISQUALIFIED;
        return lead instanceof ConvertedLead ? LeadStatus.CONVERTED : LeadStatus.QUALIFIED;
    }

    private static Contact withoutRefs(Contact contact) {
        return contact.externalRefs().isEmpty() ? contact : LeadReading.withoutRefs(contact);
    }
}
