package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import org.immutables.value.Value;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.CustomerEvent.ConsentRecorded;
import org.leadtoorder.crm.customer.CustomerEvent.ConsentWithdrawn;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonAdded;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonChanged;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonRemoved;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAbsorbed;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerActivated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerActivatedByMerge;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAssigned;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerCreated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerEnriched;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerRegistered;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataConfirmed;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataUpdated;
import org.leadtoorder.crm.customer.CustomerPart.ActivateByMerge;
import org.leadtoorder.crm.customer.CustomerPart.ActivateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.CreateCustomer;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.value.Fault.Code;

/** A customer who has not bought anything, or nothing that stands. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class Prospect implements LiveCustomer permits ImmutableProspect {
    Prospect() {}

    /**
     * C-1: master data start from all that the lead knew; the person on the lead of an organisation becomes its first contact person.
     * C-2: no key that the company refuses to see twice is another customer's.
     *
     * @param origin the lead
     * @param wish the step
     * @param candidates whom a look-up found by {@code Matching.keys(origin.contact())}
     * @param context its circumstances
     * @return the fact, or why not
     */
    public static Either<Rejection, CustomerCreated> create(
            QualifiedLead origin, CreateCustomer wish, Seq<MatchCandidate> candidates, Context context) {
        var data = MasterData.of(origin.contact());
        var keys = Matching.keys(data);
        return Guard.of(Rule.C_2)
                .none(Matching.refusals(keys, candidates, wish.customer(), context.company()))
                .then(() -> ImmutableCustomerCreated.builder()
                        .customer(wish.customer())
                        .lead(origin.id())
                        .masterData(data)
                        .contactPersons(LeadContact.person(origin, data).toVector())
                        .attribution(origin.attribution())
                        .pieces(origin.pieces())
                        .consents(origin.consents())
                        .activities(origin.activities().withoutFollowUps())
                        .owner(origin.owner())
                        .exclusiveKeys(Matching.exclusive(keys, context.company()))
                        .validFrom(context.today())
                        .build());
    }

    /**
     * The newcomer.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    public static Prospect from(CustomerCreated fact) {
        return ImmutableProspect.builder()
                .id(fact.customer())
                .origin(new Origin.FromLead(fact.lead()))
                .file(CustomerFile.from(fact))
                .build();
    }

    /**
     * C-3: who is entered without a lead is named, as are origin and reason. C-2: no key that the company refuses to see twice is another
     * customer's. C-4: the parent, if one is named, exists. C-5: contact persons have an id of their own, and at most one is primary.
     *
     * @param wish the command
     * @param candidates whom a look-up found by {@code Matching.keys(wish.masterData())}
     * @param ancestors the parent that the data name, if it exists, then its parent, and so on; empty where none is named
     * @param context its circumstances
     * @return the fact, or why not
     */
    public static Either<Rejection, CustomerRegistered> register(
            RegisterCustomer wish, Seq<MatchCandidate> candidates, Seq<CustomerId> ancestors, Context context) {
        var data = wish.masterData();
        var keys = Matching.keys(data);
        return Guard.of(Rule.C_3)
                .holds(data.named(), Code.MISSING, "masterData.person|organisation")
                .none(data.tooMany())
                .rule(Rule.C_4)
                .none(Hierarchy.faults(wish.customer(), data.parent(), ancestors))
                .rule(Rule.C_5)
                .none(ContactPersons.faults(wish.contactPersons()))
                .rule(Rule.C_2)
                .none(Matching.refusals(keys, candidates, wish.customer(), context.company()))
                .then(() -> new CustomerRegistered(
                        wish.customer(),
                        wish.origin(),
                        data,
                        ContactPersons.withPrimary(wish.contactPersons()),
                        wish.owner(),
                        Matching.exclusive(keys, context.company()),
                        context.today()));
    }

    /**
     * The newcomer.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    public static Prospect from(CustomerRegistered fact) {
        return ImmutableProspect.builder()
                .id(fact.customer())
                .origin(fact.origin())
                .file(CustomerFile.from(fact))
                .build();
    }

    /**
     * C-9: with the first order a prospect becomes active.
     *
     * @param wish the step
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, CustomerActivated> activate(ActivateCustomer wish, Context context) {
        return Either.right(new CustomerActivated(id(), wish.order()));
    }

    /**
     * The customer, active.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    public ActiveCustomer on(CustomerActivated fact) {
        return ImmutableActiveCustomer.builder()
                .from(this)
                .file(file().counting(orders() + 1))
                .build();
    }

    /**
     * P-9: the survivor of a merger is active if either customer was.
     *
     * @param wish the step
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, CustomerActivatedByMerge> activateByMerge(ActivateByMerge wish, Context context) {
        return Guard.of(Rule.C_9)
                .holds(orders() > 0, Code.MISSING, "orders")
                .then(() -> new CustomerActivatedByMerge(id()));
    }

    /**
     * The customer, active.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    public ActiveCustomer on(CustomerActivatedByMerge fact) {
        return ImmutableActiveCustomer.builder().from(this).build();
    }

    @Override
    public Prospect on(MasterDataUpdated fact) {
        return with(file().on(fact));
    }

    @Override
    public Prospect on(CustomerEnriched fact) {
        return with(file().on(fact));
    }

    @Override
    public Prospect on(ContactPersonAdded fact) {
        return with(file().on(fact));
    }

    @Override
    public Prospect on(ContactPersonChanged fact) {
        return with(file().on(fact));
    }

    @Override
    public Prospect on(ContactPersonRemoved fact) {
        return with(file().on(fact));
    }

    @Override
    public Prospect on(MasterDataConfirmed fact) {
        return with(file().on(fact));
    }

    @Override
    public Prospect on(CustomerAssigned fact) {
        return with(file().on(fact));
    }

    @Override
    public Prospect on(ConsentRecorded fact) {
        return with(file().on(fact));
    }

    @Override
    public Prospect on(ConsentWithdrawn fact) {
        return with(file().on(fact));
    }

    @Override
    public Prospect on(CustomerAbsorbed fact) {
        return with(file().on(fact));
    }

    private Prospect with(CustomerFile file) {
        return ImmutableProspect.builder().from(this).file(file).build();
    }
}
