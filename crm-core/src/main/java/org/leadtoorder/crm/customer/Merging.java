package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAbsorbed;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerEnriched;
import org.leadtoorder.crm.customer.CustomerPart.EnrichFromLead;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.Consents;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** How what another record knew comes to a customer: of a lead that becomes it (P-3), and of a customer merged into it (P-9). Pure. */
final class Merging {
    private Merging() {}

    static Either<Rejection, Option<CustomerEnriched>> enriched(
            UnmergedCustomer customer,
            EnrichFromLead wish,
            QualifiedLead lead,
            Seq<MatchCandidate> candidates,
            Context context) {
        var file = customer.file();
        var person = LeadContact.person(lead, file.masterData());
        var filling = LeadContact.filling(lead, file.masterData());
        var after = file.masterData().filledFrom(filling);
        var change = MasterDataPatch.between(file.masterData(), after);
        var news = newKeys(file, after);
        var people = ContactPersons.united(file.contactPersons(), person.toVector());
        var consents = file.consents().mergedWith(lead.consents());
        return Guard.of(Rule.P_3)
                .none(change.values().tooMany())
                .none(tooMany(people, consents))
                .none(Fault.tooMany("leads", file.leads().append(lead.id()).distinct(), Customer.MAX_ORIGINS)
                        .toList())
                .holds(
                        lead.id().equals(wish.lead()),
                        Code.MISMATCH,
                        "lead",
                        wish.lead().value())
                .rule(Rule.C_2)
                .none(Matching.refusals(news, candidates, customer.id(), context.company()))
                .then(() -> Option.when(
                        !file.leads().contains(lead.id()),
                        () -> ImmutableCustomerEnriched.builder()
                                .customer(customer.id())
                                .lead(lead.id())
                                .before(change.before(file.masterData()))
                                .after(change)
                                .contactPersons(people)
                                .attribution(file.attribution().orElse(Option.some(lead.attribution())))
                                .pieces(Piece.newest(file.pieces(), lead.pieces()))
                                .consents(consents)
                                .activities(
                                        file.activities().plus(lead.activities().withoutFollowUps()))
                                .owner(file.owner().orElse(lead.owner()))
                                .exclusiveKeys(exclusiveKeys(file, after, context))
                                .validFrom(context.today())
                                .build()));
    }

    static Either<Rejection, Option<CustomerAbsorbed>> absorbed(
            UnmergedCustomer survivor, MergedCustomer merged, Seq<CustomerId> ancestors, Context context) {
        var ours = survivor.file();
        var theirs = merged.file();
        var after = filled(survivor, merged, ancestors);
        var change = MasterDataPatch.between(ours.masterData(), after);
        var people = ContactPersons.united(ours.contactPersons(), theirs.contactPersons());
        var consents = ours.consents().mergedWith(theirs.consents());
        var leads = ours.leads().appendAll(theirs.leads()).distinct();
        return Guard.of(Rule.P_9)
                .none(change.values().tooMany())
                .none(tooMany(people, consents))
                .none(Fault.tooMany("leads", leads, Customer.MAX_ORIGINS).toList())
                .none(Fault.tooMany(
                                "absorbed", ours.absorbed().append(merged.id()).distinct(), Customer.MAX_ORIGINS)
                        .toList())
                .holds(
                        merged.survivor().equals(survivor.id()),
                        Code.MISMATCH,
                        "survivor",
                        merged.survivor().value())
                .then(() -> Option.when(
                        !ours.absorbed().contains(merged.id()),
                        () -> ImmutableCustomerAbsorbed.builder()
                                .customer(survivor.id())
                                .merged(merged.id())
                                .before(change.before(ours.masterData()))
                                .after(change)
                                .contactPersons(people)
                                .attribution(ours.attribution().orElse(theirs.attribution()))
                                .pieces(Piece.newest(ours.pieces(), theirs.pieces()))
                                .consents(consents)
                                .activities(ours.activities().plus(theirs.activities()))
                                .owner(ours.owner().orElse(theirs.owner()))
                                .orders(ours.orders() + theirs.orders())
                                .leads(leads)
                                .exclusiveKeys(exclusiveKeys(ours, ours.masterData(), context)
                                        .appendAll(theirs.exclusiveKeys())
                                        .distinct())
                                .validFrom(context.today())
                                .build()));
    }

    /** Nothing of what comes in may be left out, so that what does not fit is refused as a whole. */
    private static Seq<Fault> tooMany(Seq<ContactPerson> people, Consents consents) {
        return Fault.tooMany("contactPersons", people, Customer.MAX_CONTACT_PERSONS)
                .toVector()
                .appendAll(people.flatMap(ContactPerson::tooMany).distinct())
                .appendAll(consents.tooMany());
    }

    /** The survivor's data after it; a parent that would be below the survivor is not taken over. */
    static MasterData filled(Customer survivor, Customer merged, Seq<CustomerId> ancestors) {
        var below = merged.masterData().parent().contains(survivor.id()) || ancestors.contains(survivor.id());
        var theirs = ImmutableMasterData.builder().from(merged.masterData());
        return survivor.masterData().filledFrom((below ? theirs.parent(Option.none()) : theirs).build());
    }

    /** The keys that other data bring. */
    static Seq<MatchKey> newKeys(CustomerFile file, MasterData after) {
        return Matching.keys(after).removeAll(Matching.keys(file.masterData()));
    }

    /**
     * Those that are this customer's alone already, and new ones: a key that was there before the company refused to see it twice may be
     * somebody else's, too, who is to be maintained as well. What came with merged customers, whose data it did not take over, stays.
     */
    static Seq<MatchKey> exclusiveKeys(CustomerFile file, MasterData after, Context context) {
        var before = Matching.keys(file.masterData());
        var own = Matching.exclusive(Matching.keys(after), context.company())
                .filter(key -> !before.contains(key) || file.exclusiveKeys().contains(key));
        return own.appendAll(file.exclusiveKeys().removeAll(before)).distinct();
    }

    static <T> boolean differ(Option<T> one, Option<T> other) {
        return one.isDefined() && other.isDefined() && !one.equals(other);
    }
}
