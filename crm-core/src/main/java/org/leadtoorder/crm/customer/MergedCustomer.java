package org.leadtoorder.crm.customer;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.value.Fault.Code;

/** A record that turned out to be another customer's, in whom it lives on; what it held is kept as it was. Terminal. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class MergedCustomer implements Customer permits ImmutableMergedCustomer {
    MergedCustomer() {}

    /**
     * The customer that it lives on in, as it was called when they were merged; that one may have been merged since.
     *
     * @return the survivor, never null
     */
    public abstract CustomerId survivor();

    /**
     * C-10: why it was blocked, so that the survivor is blocked, too.
     *
     * @return the block, if it was blocked when it was merged; never null
     */
    public abstract Option<Block> block();

    @Override
    public Option<Id> continuesIn() {
        return Option.some(survivor());
    }

    /**
     * C-7: merging again into the same survivor gives the first result again; into another one is refused, naming the survivor.
     *
     * @param wish the command
     * @param context its circumstances
     * @return this customer, or why not
     */
    public Either<Rejection, MergedCustomer> again(MergeCustomer wish, Context context) {
        return Guard.of(Rule.C_7)
                .holds(
                        wish.survivor().equals(survivor()),
                        Code.MISMATCH,
                        "survivor",
                        survivor().value())
                .then(() -> this);
    }
}
