package org.leadtoorder.crm.migration;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Currency;
import java.util.function.Consumer;
import org.leadtoorder.crm.customer.ContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.ChangeContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.RemoveContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.MasterDataPatch;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.DisqualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.value.Folding;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PersonName;

/** The wishes that make a lead, up to its conversion. */
final class LeadTasks {
    private final Bench bench;
    private final Consumer<Task> next;

    LeadTasks(Bench bench, Consumer<Task> next) {
        this.bench = bench;
        this.next = next;
    }

    void learn(LeadRecord lead) {
        var id = bench.naming().lead(lead.externalId());
        var created = lead.created().get();
        var attribution = Attribution.builder()
                .source(lead.source().get())
                .campaign(lead.campaign())
                .build();
        next.accept(Task.of(lead, "capture", created, new CaptureLead(id, contact(lead), attribution, lead.owner()))
                .begins());
        var number = 0;
        for (var piece : lead.pieces())
            next.accept(Task.of(lead, "learn/" + ++number, later(created, piece.learntAt()), new EnrichLead(id, piece))
                    .filling(FindingCode.LEAD_WITHOUT_PIECES));
        for (var at : lead.qualified()) next.accept(Task.of(lead, "qualify", at, new QualifyLead(id)));
        if (LeadReading.is(lead, LeadStatus.DISQUALIFIED))
            next.accept(Task.of(
                    lead,
                    "disqualify",
                    lead.ended().get(),
                    new DisqualifyLead(id, lead.reason().get(), lead.words())));
    }

    private Contact contact(LeadRecord lead) {
        var contact = lead.contact();
        return Contact.builder()
                .person(contact.person())
                .organisation(contact.organisation())
                .jobTitle(contact.jobTitle())
                .emails(contact.emails())
                .phones(contact.phones())
                .addresses(contact.addresses())
                .web(contact.web())
                .language(contact.language())
                .taxId(contact.taxId())
                .externalRefs(AccountTasks.refs(bench, lead))
                .note(contact.note())
                .build();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The conversion into the customer that the account became, with the opportunity that began by it. */
    void convert(LeadRecord lead, Option<AccountRecord> account, Option<OpportunityRecord> begun) {
        if (!LeadReading.is(lead, LeadStatus.CONVERTED)) return;
        var naming = bench.naming();
        var at = lead.ended().get();
        var wish = new ConvertLead(
                naming.lead(lead.externalId()),
                ConvertLead.Into.EXISTING_CUSTOMER,
                naming.customer(lead.account().get()),
                begun.map(this::wanted));
        var task = Task.of(lead, "convert", at, wish);
        next.accept(begun.map(task::bearing).getOrElse(task));
        for (var into : account) restore(lead, into, at);
    }

    private ConvertLead.Wanted wanted(OpportunityRecord opportunity) {
        return new ConvertLead.Wanted(
                bench.naming().opportunity(opportunity.externalId()),
                opportunity.about().get(),
                Currency.getInstance(opportunity.currency().get()),
                opportunity.pipeline(),
                opportunity.expectedClose().get());
    }

    /** A conversion fills what the customer lacks; what the account record says of the customer stays what counts. */
    private void restore(LeadRecord lead, AccountRecord account, Instant at) {
        var customer = bench.naming().customer(account.externalId());
        var data = AccountTasks.masterData(bench, account);
        var patch = MasterDataPatch.between(data.filledFrom(MasterData.of(contact(lead))), data);
        if (!patch.isEmpty())
            next.accept(Task.of(
                    lead,
                    "restore",
                    at,
                    new UpdateMasterData(
                            customer,
                            patch,
                            Label.of(bench.naming().system()),
                            bench.times(lead).dayOf(at),
                            false)));
        for (var person : newcomer(lead, account)) {
            var same = account.contactPersons().find(person::isSamePersonAs);
            next.accept(
                    same.isDefined()
                            ? Task.of(lead, "restore/person", at, new ChangeContactPerson(customer, same.get()))
                            : Task.of(
                                    lead,
                                    "restore/person",
                                    at,
                                    new RemoveContactPerson(customer, person.id(), Option.none())));
        }
    }

    /** The contact person that a conversion brings along: nobody where the lead is the customer. */
    private Option<ContactPerson> newcomer(LeadRecord lead, AccountRecord account) {
        var data = account.masterData();
        return lead.contact()
                .person()
                .filter(name -> data.organisation().isDefined() || !isCustomer(name, data))
                .map(name -> ContactPerson.builder()
                        .id(bench.naming().lead(lead.externalId()).value())
                        .name(name)
                        .emails(lead.contact().emails())
                        .build());
    }

    private static boolean isCustomer(PersonName name, MasterData data) {
        return data.person().forAll(known -> Folding.of(known).equals(Folding.of(name)));
    }
}
