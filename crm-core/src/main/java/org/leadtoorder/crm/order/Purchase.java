package org.leadtoorder.crm.order;

import io.vavr.collection.Seq;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.internal.Given;

/**
 * What stands around an accepted quote and has a say in an order of it. Immutable.
 *
 * @param customer the quote's customer or, where that one was merged, the survivor
 * @param ended the orders of the quote that were rejected or cancelled, oldest first; one of them may be replaced
 */
public record Purchase(Customer customer, Seq<EndedOrder> ended) {
    /**
     * Refuses null.
     *
     * @param customer the quote's customer or, where that one was merged, the survivor
     * @param ended the orders of the quote that were rejected or cancelled, oldest first; one of them may be replaced
     */
    public Purchase {
        Given.all("customer", customer, "ended", ended);
    }
}
