package org.leadtoorder.crm.customer;

import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Part;

/**
 * What happens to a customer only as a part of a procedure. Immutable.
 *
 * @param <S> where the step leads
 */
public sealed interface CustomerPart<S extends Customer> extends Part<S> {
    /**
     * The customer that is meant.
     *
     * @return the id, never null
     */
    CustomerId customer();

    @Override
    default Id subject() {
        return customer();
    }

    /**
     * C-1: a customer is born of a qualified lead (<em>Conversion</em>).
     *
     * @param lead the lead that becomes a customer
     * @param customer the new customer
     */
    record CreateCustomer(LeadId lead, CustomerId customer) implements CustomerPart<Prospect> {
        /**
         * Refuses null.
         *
         * @param lead the lead that becomes a customer
         * @param customer the new customer
         */
        public CreateCustomer {
            Given.all("lead", lead, "customer", customer);
        }

        @Override
        public LeadId subject() {
            return lead;
        }

        @Override
        public CustomerId target() {
            return customer;
        }
    }

    /**
     * P-3: a lead becomes a customer who exists; what is empty is filled, all the lead knew goes along (<em>Conversion</em>).
     *
     * @param customer the customer, who exists
     * @param lead the qualified lead that becomes this customer
     */
    record EnrichFromLead(CustomerId customer, LeadId lead) implements CustomerPart<Customer> {
        /**
         * Refuses null.
         *
         * @param customer the customer, who exists
         * @param lead the qualified lead that becomes this customer
         */
        public EnrichFromLead {
            Given.all("customer", customer, "lead", lead);
        }
    }

    /**
     * C-9: the first order was placed (<em>Winning</em>).
     *
     * @param customer the customer
     * @param order the first order
     */
    record ActivateCustomer(CustomerId customer, OrderId order) implements CustomerPart<ActiveCustomer> {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param order the first order
         */
        public ActivateCustomer {
            Given.all("customer", customer, "order", order);
        }
    }

    /**
     * C-9: one order more stands (<em>Winning</em>).
     *
     * @param customer the customer
     * @param order the order
     */
    record CountOrder(CustomerId customer, OrderId order) implements CustomerPart<Customer> {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param order the order
         */
        public CountOrder {
            Given.all("customer", customer, "order", order);
        }
    }

    /**
     * C-9: an order ended, and others are left (<em>Ending</em>).
     *
     * @param customer the customer
     * @param order the order
     */
    record ReleaseOrder(CustomerId customer, OrderId order) implements CustomerPart<Customer> {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param order the order
         */
        public ReleaseOrder {
            Given.all("customer", customer, "order", order);
        }
    }

    /**
     * C-9: the last order ended (<em>Ending</em>).
     *
     * @param customer the customer
     * @param order the last order
     */
    record DeactivateCustomer(CustomerId customer, OrderId order) implements CustomerPart<Customer> {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param order the last order
         */
        public DeactivateCustomer {
            Given.all("customer", customer, "order", order);
        }
    }

    /**
     * P-9: the survivor takes over what the merged customer knew (<em>Merging</em>, after {@link CustomerCommand.MergeCustomer}).
     *
     * @param customer the survivor
     * @param merged the customer that was merged into it
     */
    record AbsorbCustomer(CustomerId customer, CustomerId merged) implements CustomerPart<Customer> {
        /**
         * Refuses null.
         *
         * @param customer the survivor
         * @param merged the customer that was merged into it
         */
        public AbsorbCustomer {
            Given.all("customer", customer, "merged", merged);
        }
    }

    /**
     * P-9: a prospect that absorbed orders is active (<em>Merging</em>, after {@link AbsorbCustomer}).
     *
     * @param customer the survivor
     */
    record ActivateByMerge(CustomerId customer) implements CustomerPart<ActiveCustomer> {
        /**
         * Refuses null.
         *
         * @param customer the survivor
         */
        public ActivateByMerge {
            Given.all("customer", customer);
        }
    }
}
