package org.leadtoorder.crm.customer;

import io.vavr.control.Either;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerBlocked;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rejection;

/** A customer who may get opportunities, quotes and orders. Immutable. */
public sealed interface LiveCustomer extends UnmergedCustomer permits Prospect, ActiveCustomer {

    /**
     * C-10: the customer gets nothing new, for credit, sales or compliance. In <em>Merging</em> the survivor is blocked by this if the merged
     * customer was.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact
     */
    default Either<Rejection, CustomerBlocked> block(BlockCustomer wish, Context context) {
        return Either.right(new CustomerBlocked(id(), wish.reason(), wish.words()));
    }

    /**
     * The customer, blocked.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    default BlockedCustomer on(CustomerBlocked fact) {
        return ImmutableBlockedCustomer.builder()
                .from((Customer) this)
                .block(new Block(fact.reason(), fact.words()))
                .build();
    }
}
