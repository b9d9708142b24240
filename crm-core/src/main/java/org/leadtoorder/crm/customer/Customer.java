package org.leadtoorder.crm.customer;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.State;

/** Somebody known by master data (Kunde). Immutable. */
public sealed interface Customer extends State<CustomerId> permits UnmergedCustomer, MergedCustomer {
    @Override
    CustomerId id();

    /**
     * Where the customer came from.
     *
     * @return the origin, never null
     */
    Origin origin();

    /**
     * The lead that the customer came from.
     *
     * @return the lead, none when the customer was registered; never null
     */
    default Option<LeadId> lead() {
        return origin() instanceof Origin.FromLead from ? Option.some(from.lead()) : Option.none();
    }

    @Override
    default Seq<Id> lineage() {
        return List.ofAll(lead());
    }
}
