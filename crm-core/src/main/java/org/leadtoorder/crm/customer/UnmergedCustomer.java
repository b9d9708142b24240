package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.CustomerCommand.AddContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.AssignCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.ChangeContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.ConfirmMasterData;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RecordConsent;
import org.leadtoorder.crm.customer.CustomerCommand.RemoveContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.customer.CustomerCommand.WithdrawConsent;
import org.leadtoorder.crm.customer.CustomerEvent.ConsentRecorded;
import org.leadtoorder.crm.customer.CustomerEvent.ConsentWithdrawn;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonAdded;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonChanged;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonRemoved;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAbsorbed;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAssigned;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerEnriched;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerMerged;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataConfirmed;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataUpdated;
import org.leadtoorder.crm.customer.CustomerPart.AbsorbCustomer;
import org.leadtoorder.crm.customer.CustomerPart.EnrichFromLead;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.value.Fault.Code;

/** A customer with a record of its own. Immutable. */
public sealed interface UnmergedCustomer extends Customer permits LiveCustomer, BlockedCustomer {

    /**
     * P-2: the leads that became this customer. C-2: the match keys that nobody else may have.
     *
     * @return the claims, never null
     */
    @Override
    default Seq<Claim> claims() {
        return file().leads()
                .map(lead -> new Claim(Claim.Kind.CUSTOMER_OF_LEAD, lead.value()))
                .appendAll(file().exclusiveKeys()
                        .map(key -> new Claim(Claim.Kind.CUSTOMER_MATCH_KEY, key.kind() + ":" + key.key())));
    }

    /**
     * C-4: a patch changes what it names, since a day that is not to come; {@code fillEmptyOnly} overwrites nothing; a customer stays named; a
     * parent exists and is no descendant. C-2: no key that it brings and the company refuses to see twice is another customer's.
     *
     * @param wish the command
     * @param candidates whom a look-up found by {@code Matching.keys(masterData().with(wish.patch()))}
     * @param ancestors the parent that the patch names, if it exists, then its parent, and so on; merged ones as their survivors
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    default Either<Rejection, Option<MasterDataUpdated>> update(
            UpdateMasterData wish, Seq<MatchCandidate> candidates, Seq<CustomerId> ancestors, Context context) {
        var named = wish.fillEmptyOnly() ? wish.patch().fillingOnly(masterData()) : wish.patch();
        var news = named.changesOf(masterData());
        var after = masterData().with(news);
        return Guard.of(Rule.C_4)
                .holds(after.named(), Code.MISSING, "masterData.person|organisation")
                .holds(!wish.validFrom().isAfter(context.today()), Code.TOO_LATE, "validFrom", context.today())
                .none(news.values().tooMany())
                .none(Hierarchy.faults(id(), news.values().parent(), ancestors))
                .rule(Rule.C_2)
                .none(Matching.refusals(Merging.newKeys(file(), after), candidates, id(), context.company()))
                .then(() -> Option.when(
                        !news.isEmpty(),
                        () -> new MasterDataUpdated(
                                id(),
                                news.before(masterData()),
                                news,
                                wish.source(),
                                wish.validFrom(),
                                Merging.exclusiveKeys(file(), after, context))));
    }

    /**
     * P-3: a lead becomes this customer: what is empty is filled, nothing overwritten, and pieces, consents, person, source, activities and
     * owner go along. C-2 as with any update. A lead that did so already changes nothing.
     *
     * @param wish the step
     * @param lead the lead
     * @param candidates whom a look-up found by {@code Matching.keys(lead.contact())}
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    default Either<Rejection, Option<CustomerEnriched>> enrich(
            EnrichFromLead wish, QualifiedLead lead, Seq<MatchCandidate> candidates, Context context) {
        return Merging.enriched(this, wish, lead, candidates, context);
    }

    /**
     * C-5: a contact person under an id of their own; the first one is the primary one.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    default Either<Rejection, Option<ContactPersonAdded>> addContactPerson(AddContactPerson wish, Context context) {
        var person = contactPersons().isEmpty() ? wish.person().primary(true) : wish.person();
        return Guard.of(Rule.C_5)
                .holds(contactPerson(person.id()).isEmpty(), Code.DUPLICATE, "person.id", person.id())
                .none(person.tooMany())
                .holds(
                        contactPersons().size() < MAX_CONTACT_PERSONS,
                        Code.TOO_MANY,
                        "contactPersons",
                        MAX_CONTACT_PERSONS)
                .then(() -> Option.some(new ContactPersonAdded(id(), person)));
    }

    /**
     * C-5: a contact person who is there; the primary one stays so until another one is.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    default Either<Rejection, Option<ContactPersonChanged>> changeContactPerson(
            ChangeContactPerson wish, Context context) {
        var before = contactPerson(wish.person().id());
        return Guard.of(Rule.C_5)
                .holds(
                        before.isDefined(),
                        Code.UNKNOWN,
                        "person.id",
                        wish.person().id())
                .none(wish.person().tooMany())
                .then(() -> before.map(known -> new ContactPersonChanged(
                                id(),
                                known,
                                wish.person()
                                        .primary(
                                                known.primary() || wish.person().primary())))
                        .filter(fact -> !fact.before().equals(fact.after())));
    }

    /**
     * C-5: a contact person who is there; where the primary one goes and others stay, the next one is named.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    default Either<Rejection, Option<ContactPersonRemoved>> removeContactPerson(
            RemoveContactPerson wish, Context context) {
        var gone = contactPerson(wish.person());
        var left = contactPersons().filter(each -> !each.id().equals(wish.person()));
        return Guard.of(Rule.C_5)
                .holds(gone.isDefined(), Code.UNKNOWN, "person", wish.person())
                .holds(
                        wish.newPrimary()
                                .forAll(next -> left.exists(each -> each.id().equals(next))),
                        Code.UNKNOWN,
                        "newPrimary",
                        wish.newPrimary().getOrElse(""))
                .holds(
                        left.isEmpty() || wish.newPrimary().isDefined() || !gone.exists(ContactPerson::primary),
                        Code.MISSING,
                        "newPrimary")
                .then(() -> gone.map(person -> new ContactPersonRemoved(id(), person, wish.newPrimary())));
    }

    /**
     * C-6: a steward checked the data on a day, not to come and not before the last check.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if it is news; or why not
     */
    default Either<Rejection, Option<MasterDataConfirmed>> confirm(ConfirmMasterData wish, Context context) {
        var last = file().confirmation();
        return Guard.of(Rule.C_6)
                .holds(!wish.day().isAfter(context.today()), Code.TOO_LATE, "day", context.today())
                .holds(
                        last.forAll(known -> !wish.day().isBefore(known.day())),
                        Code.TOO_EARLY,
                        "day",
                        last.map(Confirmation::day).map(String::valueOf).getOrElse(""))
                .then(() -> Option.when(
                        !last.contains(new Confirmation(wish.day(), context.actor())),
                        () -> new MasterDataConfirmed(id(), wish.day(), context.actor())));
    }

    /**
     * C-8: a customer has at most one owner; naming the same one again records nothing.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if anything changes
     */
    default Either<Rejection, Option<CustomerAssigned>> assign(AssignCustomer wish, Context context) {
        return Either.right(
                Option.when(!owner().contains(wish.owner()), () -> new CustomerAssigned(id(), owner(), wish.owner())));
    }

    /**
     * L-13: what was agreed to, by which wording, how and when.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    default Either<Rejection, Option<ConsentRecorded>> recordConsent(RecordConsent wish, Context context) {
        return consents()
                .record(wish.consent(), context)
                .map(news -> news.map(consent -> new ConsentRecorded(id(), consent)));
    }

    /**
     * L-13: a withdrawal is taken at any time, whether or not a consent was recorded.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    default Either<Rejection, Option<ConsentWithdrawn>> withdrawConsent(WithdrawConsent wish, Context context) {
        return consents()
                .withdraw(wish.withdrawal(), context)
                .map(news -> news.map(withdrawal -> new ConsentWithdrawn(id(), withdrawal)));
    }

    /**
     * C-7: a customer is merged into another one. P-8: not where tax ids differ. P-9: not into itself, not into one that was merged itself, and
     * not into one below it, which would then be above itself.
     *
     * @param wish the command
     * @param survivor the customer that the wish names or, where that one was merged, who it lives on in
     * @param ancestors the survivor's parent, then its parent, and so on; merged ones as their survivors
     * @param context its circumstances
     * @return the fact, or why not
     */
    default Either<Rejection, CustomerMerged> merge(
            MergeCustomer wish, UnmergedCustomer survivor, Seq<CustomerId> ancestors, Context context) {
        return Guard.of(Rule.P_9)
                .holds(!survivor.id().equals(id()), Code.NOT_ALLOWED, "survivor", id().value())
                .holds(
                        survivor.id().equals(id()) || survivor.id().equals(wish.survivor()),
                        Code.MISMATCH,
                        "survivor",
                        survivor.id().value())
                .holds(!ancestors.contains(id()), Code.NOT_ALLOWED, "survivor.parent", id().value())
                .rule(Rule.P_8)
                .holds(
                        !Merging.differ(
                                masterData().taxId(), survivor.masterData().taxId()),
                        Code.MISMATCH,
                        "masterData.taxId")
                .then(() -> new CustomerMerged(id(), survivor.id()));
    }

    /**
     * The customer, merged: everything is kept as it was, and the survivor is named.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    default MergedCustomer on(CustomerMerged fact) {
        return ImmutableMergedCustomer.builder()
                .from((Customer) this)
                .survivor(fact.survivor())
                .block(this instanceof BlockedCustomer blocked ? Option.some(blocked.block()) : Option.none())
                .build();
    }

    /**
     * P-9: the survivor takes over what the merged customer knew: empty fields are filled, an address is taken as a whole, what either withdrew
     * stays withdrawn, orders, leads and keys pass over. Absorbing again changes nothing.
     *
     * @param wish the step
     * @param merged the customer that was merged into this one
     * @param ancestors the merged customer's parent, then its parent, and so on; merged ones as their survivors
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    default Either<Rejection, Option<CustomerAbsorbed>> absorb(
            AbsorbCustomer wish, MergedCustomer merged, Seq<CustomerId> ancestors, Context context) {
        return Merging.absorbed(this, merged, ancestors, context);
    }

    private Option<ContactPerson> contactPerson(String person) {
        return contactPersons().find(each -> each.id().equals(person));
    }

    /**
     * The same customer with other master data.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    UnmergedCustomer on(MasterDataUpdated fact);

    /**
     * The same customer with what a lead knew.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    UnmergedCustomer on(CustomerEnriched fact);

    /**
     * The same customer with a contact person more.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    UnmergedCustomer on(ContactPersonAdded fact);

    /**
     * The same customer with another entry of a contact person.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    UnmergedCustomer on(ContactPersonChanged fact);

    /**
     * The same customer with a contact person fewer.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    UnmergedCustomer on(ContactPersonRemoved fact);

    /**
     * The same customer, checked.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    UnmergedCustomer on(MasterDataConfirmed fact);

    /**
     * The same customer with another owner.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    UnmergedCustomer on(CustomerAssigned fact);

    /**
     * The same customer with a consent.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    UnmergedCustomer on(ConsentRecorded fact);

    /**
     * The same customer without a consent.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    UnmergedCustomer on(ConsentWithdrawn fact);

    /**
     * The same customer with what a merged one knew.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    UnmergedCustomer on(CustomerAbsorbed fact);
}
