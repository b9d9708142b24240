package org.leadtoorder.crm.customer;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.Consents;

/** Somebody known by master data (Kunde). Immutable. */
public sealed interface Customer extends State<CustomerId> permits UnmergedCustomer, MergedCustomer {
    /** The most contact persons that a customer has. */
    int MAX_CONTACT_PERSONS = 1_000;

    /** The most leads that become one customer, and the most customers that are merged into one. */
    int MAX_ORIGINS = 10_000;

    @Override
    CustomerId id();

    /**
     * Where the customer came from.
     *
     * @return the origin, never null
     */
    Origin origin();

    /**
     * Everything that is kept of the customer.
     *
     * @return the file, never null
     */
    CustomerFile file();

    /**
     * What is known of the customer as such.
     *
     * @return the data, never null
     */
    default MasterData masterData() {
        return file().masterData();
    }

    /**
     * C-5: whom the company talks to there.
     *
     * @return the contact persons, exactly one of them primary unless there is none; never null
     */
    default Seq<ContactPerson> contactPersons() {
        return file().contactPersons();
    }

    /**
     * C-5: whom the company asks first.
     *
     * @return the primary contact person, if there is any contact person; never null
     */
    default Option<ContactPerson> primaryContactPerson() {
        return contactPersons().find(ContactPerson::primary);
    }

    /**
     * L-13: what the customer agreed to.
     *
     * @return the consents, never null
     */
    default Consents consents() {
        return file().consents();
    }

    /**
     * C-8: who looks after the customer.
     *
     * @return the owner, if there is one, by the host's id, which is a reference and not erased with a person; never null
     */
    default Option<String> owner() {
        return file().owner();
    }

    /**
     * C-9: how many orders stand or were completed.
     *
     * @return the number, at least 0
     */
    default int orders() {
        return file().orders();
    }

    /**
     * The lead that the customer came from.
     *
     * @return the lead, none when the customer was registered; never null
     */
    default Option<LeadId> lead() {
        return origin() instanceof Origin.FromLead from ? Option.some(from.lead()) : Option.none();
    }

    @Override
    default boolean underway() {
        return this instanceof UnmergedCustomer;
    }

    @Override
    default Seq<Id> lineage() {
        return List.ofAll(lead());
    }
}
