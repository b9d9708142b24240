package org.leadtoorder.crm.quote;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.customer.BlockReason;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerBlocked;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerMerged;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerRegistered;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** One customer in each state that matters to a quote. */
final class SampleCustomers {
    private static final CustomerId ID = new CustomerId("customer");

    private SampleCustomers() {}

    static Prospect prospect() {
        return Prospect.from(new CustomerRegistered(
                ID,
                new Origin.Registered(Label.of("walk-in"), FreeText.of("known for years")),
                MasterData.builder().organisation("Pumps Ltd").build(),
                List.empty(),
                Option.none(),
                List.empty(),
                LocalDate.of(2026, 1, 1)));
    }

    static Customer blocked() {
        return prospect().on(new CustomerBlocked(ID, BlockReason.CREDIT, Option.none()));
    }

    static Customer merged() {
        return prospect().on(new CustomerMerged(ID, new CustomerId("survivor")));
    }
}
