package org.leadtoorder.crm.customer;

import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;

/** One customer in each state. */
public final class SampleCustomers {
    private static final CustomerId ID = new CustomerId("customer");
    private static final Origin ORIGIN = new Origin.FromLead(new LeadId("lead"));

    private SampleCustomers() {}

    public static Customer prospect() {
        return ImmutableProspect.builder().id(ID).origin(ORIGIN).build();
    }

    public static Customer blocked() {
        return ImmutableBlockedCustomer.builder().id(ID).origin(ORIGIN).build();
    }

    public static Customer merged() {
        return ImmutableMergedCustomer.builder().id(ID).origin(ORIGIN).build();
    }
}
