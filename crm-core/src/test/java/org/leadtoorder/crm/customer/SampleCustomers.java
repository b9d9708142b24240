package org.leadtoorder.crm.customer;

import io.vavr.collection.List;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerPart.CreateCustomer;
import org.leadtoorder.crm.kernel.Id.CustomerId;

/** One customer in each state, for the tests of other phases. */
public final class SampleCustomers {
    private static final CustomerId ID = new CustomerId("customer");

    private SampleCustomers() {}

    public static Customer prospect() {
        return newcomer();
    }

    public static Customer blocked() {
        return Samples.blocked(newcomer());
    }

    public static Customer merged() {
        var survivor = Samples.prospect(new CustomerId("survivor"), newcomer().masterData());
        return newcomer().on(newcomer().merge(new MergeCustomer(ID, survivor.id()), survivor, List.empty(), Samples.CONTEXT).get());
    }

    private static Prospect newcomer() {
        return Prospect.from(Prospect.create(Samples.qualified(Samples.CARD), new CreateCustomer(Samples.LEAD, ID), Samples.NOBODY, Samples.CONTEXT).get());
    }
}
