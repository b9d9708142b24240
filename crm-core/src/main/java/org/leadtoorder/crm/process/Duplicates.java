package org.leadtoorder.crm.process;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.leadtoorder.crm.customer.ContactPerson;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.CustomerCommand.AddContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.ChangeContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.customer.CustomerPart.CreateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.EnrichFromLead;
import org.leadtoorder.crm.customer.Matching;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.Warning;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;

/** Who may be there twice: what a step warns of although it is taken. */
final class Duplicates {
    private Duplicates() {}

    static Seq<Warning> ofLead(CaptureLead wish, View view, Context context) {
        return among(Matching.keys(wish.contact()), wish.lead(), view, context);
    }

    static Seq<Warning> ofRegistered(RegisterCustomer wish, View view, Context context) {
        return among(Matching.keys(wish.masterData()), wish.customer(), view, context)
                .appendAll(people(wish.contactPersons(), wish.customer(), view, context));
    }

    static Seq<Warning> ofAdded(AddContactPerson wish, View view, Context context) {
        return people(List.of(wish.person()), wish.customer(), view, context);
    }

    static Seq<Warning> ofChanged(ChangeContactPerson wish, View view, Context context) {
        return people(List.of(wish.person()), wish.customer(), view, context);
    }

    static Seq<Warning> ofUpdated(UpdateMasterData wish, View view, Context context) {
        return view.find(Customer.class, wish.customer())
                .toList()
                .flatMap(customer ->
                        among(Matching.keys(customer.masterData().with(wish.patch())), wish.customer(), view, context));
    }

    static Seq<Warning> ofCreated(CreateCustomer wish, View view, Context context) {
        return ofConverted(wish.lead(), wish.customer(), view, context);
    }

    static Seq<Warning> ofEnriched(EnrichFromLead wish, View view, Context context) {
        return ofConverted(wish.lead(), wish.customer(), view, context);
    }

    /** A lead is no duplicate of the customer that it becomes. */
    private static Seq<Warning> ofConverted(LeadId lead, CustomerId customer, View view, Context context) {
        return view.find(Lead.class, lead).toList().flatMap(from -> {
            var keys = Matching.keys(from.contact());
            var others = view.matches(keys).filter(found -> !found.id().equals(lead));
            return Matching.warnings(keys, others, customer, context.company());
        });
    }

    private static Seq<Warning> people(Seq<ContactPerson> people, CustomerId customer, View view, Context context) {
        var keys = people.flatMap(Matching::keys).distinct();
        // Nobody is looked for without an address or a number.
        return keys.isEmpty()
                ? List.empty()
                : Matching.personWarnings(keys, view.matches(keys), customer, context.company());
    }

    private static Seq<Warning> among(Seq<MatchKey> keys, Id self, View view, Context context) {
        return Matching.warnings(keys, view.matches(keys), self, context.company());
    }
}
