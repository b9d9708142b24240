package org.leadtoorder.crm.quote;

import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.MergedCustomer;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.Opportunity;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * What stands around a quote and has a say in what becomes of it. Immutable.
 *
 * @param opportunity the quote's opportunity
 * @param customer the quote's customer or, where that one was merged, the survivor
 */
public record Deal(Opportunity opportunity, Customer customer) {
    /**
     * Refuses null.
     *
     * @param opportunity the quote's opportunity
     * @param customer the quote's customer or, where that one was merged, the survivor
     */
    public Deal {
        Given.all("opportunity", opportunity, "customer", customer);
    }

    /** the opportunity is open. */
    Guard open() {
        return Guard.of(Rule.Q_12)
                .holds(
                        opportunity instanceof OpenOpportunity,
                        Code.NOT_ALLOWED,
                        "opportunity",
                        opportunity.type().getSimpleName());
    }

    /** and C-10: the opportunity is open, the customer neither merged nor blocked. */
    Guard trading() {
        return trading(open(), customer);
    }

    /** Q-1 and C-10, for a quote that is not there yet too. */
    static Guard trading(Guard guard, Customer customer) {
        return guard.rule(Rule.Q_1)
                .holds(!(customer instanceof MergedCustomer), Code.NOT_ALLOWED, "customer", "MergedCustomer")
                .rule(Rule.C_10)
                .holds(!(customer instanceof BlockedCustomer), Code.NOT_ALLOWED, "customer", "BlockedCustomer");
    }
}
