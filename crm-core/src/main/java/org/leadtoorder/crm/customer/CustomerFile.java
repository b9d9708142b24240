package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.customer.CustomerEvent.ConsentRecorded;
import org.leadtoorder.crm.customer.CustomerEvent.ConsentWithdrawn;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonAdded;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonChanged;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonRemoved;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAbsorbed;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAssigned;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerCreated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerEnriched;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerRegistered;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataConfirmed;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataUpdated;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.lead.ActivitySummary;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Consents;
import org.leadtoorder.crm.lead.Piece;

/**
 * Everything that is kept of a customer, whatever state the customer is in (Kundenakte). Immutable.
 *
 * <p>A customer that changes its state keeps its file as it is; what changes the file changes it in the same way in each state.
 */
@Value.Immutable
@Hidden
public abstract sealed class CustomerFile permits ImmutableCustomerFile {
    CustomerFile() {}

    /**
     * What is known of the customer as such.
     *
     * @return the data, never null
     */
    public abstract MasterData masterData();

    /**
     * C-5: whom the company talks to there.
     *
     * @return the contact persons, exactly one of them primary unless there is none; never null
     */
    public abstract Seq<ContactPerson> contactPersons();

    /**
     * Where the lead came from that brought the customer.
     *
     * @return the attribution, none as long as no lead brought any; never null
     */
    public abstract Option<Attribution> attribution();

    /**
     * What was learnt: the newest piece of each kind.
     *
     * @return the pieces, never null
     */
    public abstract Seq<Piece> pieces();

    /**
     * L-13: what the customer agreed to.
     *
     * @return the consents, never null
     */
    public abstract Consents consents();

    /**
     * What was done with the leads that became this customer, in figures.
     *
     * @return the summary, never null
     */
    public abstract ActivitySummary activities();

    /**
     * C-8: who looks after the customer.
     *
     * @return the owner as the host names them, if there is one; never null
     */
    public abstract Option<String> owner();

    /**
     * C-6: when a steward last checked the data, and who.
     *
     * @return the confirmation, if there was one; never null
     */
    public abstract Option<Confirmation> confirmation();

    /**
     * C-9: how many orders stand or were completed.
     *
     * @return the number, at least 0
     */
    public abstract int orders();

    /**
     * The leads that became this customer, also those of customers that were merged into it.
     *
     * @return the leads, each once, the first one first; never null
     */
    public abstract Seq<LeadId> leads();

    /**
     * P-9: the customers that were merged into this one.
     *
     * @return the customers, each once; never null
     */
    public abstract Seq<CustomerId> absorbed();

    /**
     * C-2: the match keys that nobody else may have, as the company decided when they were last looked at.
     *
     * @return the keys, each once; never null
     */
    public abstract Seq<MatchKey> exclusiveKeys();

    static CustomerFile from(CustomerCreated fact) {
        return ImmutableCustomerFile.builder()
                .masterData(fact.masterData())
                .contactPersons(fact.contactPersons())
                .attribution(Option.some(fact.attribution()))
                .pieces(fact.pieces())
                .consents(fact.consents())
                .activities(fact.activities())
                .owner(fact.owner())
                .confirmation(Option.none())
                .orders(0)
                .leads(Vector.of(fact.lead()))
                .absorbed(Vector.empty())
                .exclusiveKeys(fact.exclusiveKeys())
                .build();
    }

    static CustomerFile from(CustomerRegistered fact) {
        return ImmutableCustomerFile.builder()
                .masterData(fact.masterData())
                .contactPersons(fact.contactPersons())
                .attribution(Option.none())
                .pieces(Vector.empty())
                .consents(Consents.none())
                .activities(ActivitySummary.none())
                .owner(fact.owner())
                .confirmation(Option.none())
                .orders(0)
                .leads(Vector.empty())
                .absorbed(Vector.empty())
                .exclusiveKeys(fact.exclusiveKeys())
                .build();
    }

    CustomerFile on(MasterDataUpdated fact) {
        return next().masterData(masterData().with(fact.after()))
                .exclusiveKeys(fact.exclusiveKeys())
                .build();
    }

    CustomerFile on(CustomerEnriched fact) {
        return next().masterData(masterData().with(fact.after()))
                .contactPersons(fact.contactPersons())
                .attribution(fact.attribution())
                .pieces(fact.pieces())
                .consents(fact.consents())
                .activities(fact.activities())
                .owner(fact.owner())
                .leads(leads().append(fact.lead()))
                .exclusiveKeys(fact.exclusiveKeys())
                .build();
    }

    CustomerFile on(CustomerAbsorbed fact) {
        return next().masterData(masterData().with(fact.after()))
                .contactPersons(fact.contactPersons())
                .attribution(fact.attribution())
                .pieces(fact.pieces())
                .consents(fact.consents())
                .activities(fact.activities())
                .owner(fact.owner())
                .orders(fact.orders())
                .leads(fact.leads())
                .absorbed(absorbed().append(fact.merged()))
                .exclusiveKeys(fact.exclusiveKeys())
                .build();
    }

    CustomerFile on(ContactPersonAdded fact) {
        return next().contactPersons(ContactPersons.with(contactPersons(), fact.person()))
                .build();
    }

    CustomerFile on(ContactPersonChanged fact) {
        return next().contactPersons(ContactPersons.changed(contactPersons(), fact.after()))
                .build();
    }

    CustomerFile on(ContactPersonRemoved fact) {
        return next().contactPersons(
                        ContactPersons.without(contactPersons(), fact.person().id(), fact.newPrimary()))
                .build();
    }

    CustomerFile on(MasterDataConfirmed fact) {
        return next().confirmation(Option.some(new Confirmation(fact.day(), fact.by())))
                .build();
    }

    CustomerFile on(CustomerAssigned fact) {
        return next().owner(Option.some(fact.owner())).build();
    }

    CustomerFile on(ConsentRecorded fact) {
        return next().consents(consents().with(fact.consent())).build();
    }

    CustomerFile on(ConsentWithdrawn fact) {
        return next().consents(consents().with(fact.withdrawal())).build();
    }

    /** C-9. */
    CustomerFile counting(int orders) {
        return next().orders(orders).build();
    }

    private ImmutableCustomerFile.Builder next() {
        return ImmutableCustomerFile.builder().from(this);
    }
}
