package org.leadtoorder.crm.order;

import io.vavr.collection.Seq;
import java.util.Objects;
import org.leadtoorder.crm.customer.Customer;

/**
 * What stands around an accepted quote and has a say in an order of it. Immutable.
 *
 * @param customer the quote's customer or, where that one was merged, the survivor
 * @param ended the orders of the quote that were rejected or cancelled, oldest first; one of them may be replaced
 */
public record Purchase(Customer customer, Seq<EndedOrder> ended) {
    /**
     * Checks that both are there.
     *
     * @param customer the quote's customer or, where that one was merged, the survivor
     * @param ended the orders of the quote that were rejected or cancelled, oldest first; one of them may be replaced
     */
    public Purchase {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(ended, "ended");
    }
}
