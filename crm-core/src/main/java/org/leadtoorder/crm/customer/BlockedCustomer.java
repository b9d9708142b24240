package org.leadtoorder.crm.customer;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UnblockCustomer;
import org.leadtoorder.crm.customer.CustomerEvent.ConsentRecorded;
import org.leadtoorder.crm.customer.CustomerEvent.ConsentWithdrawn;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonAdded;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonChanged;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonRemoved;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAbsorbed;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAssigned;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerBlocked;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerDeactivated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerEnriched;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerUnblocked;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataConfirmed;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataUpdated;
import org.leadtoorder.crm.customer.CustomerEvent.OrderCounted;
import org.leadtoorder.crm.customer.CustomerEvent.OrderReleased;
import org.leadtoorder.crm.customer.CustomerPart.CountOrder;
import org.leadtoorder.crm.customer.CustomerPart.DeactivateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.ReleaseOrder;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.value.Fault.Code;

/** A customer who gets nothing new. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class BlockedCustomer implements UnmergedCustomer permits ImmutableBlockedCustomer {
    BlockedCustomer() {}

    /**
     * C-10: why the customer is blocked.
     *
     * @return the block, never null
     */
    public abstract Block block();

    /**
     * C-10: whether unblocking leads to an active customer; to a prospect otherwise. It follows the orders, which go on while a customer is
     * blocked: the last one may end.
     *
     * @return true if an order stands or was completed
     */
    public boolean active() {
        return orders() > 0;
    }

    /**
     * C-10: a graver reason, or other words for the same one, takes the place of what is known: compliance goes before credit, credit before
     * sales. A less grave one is refused, naming the one that stands.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    public Either<Rejection, Option<CustomerBlocked>> block(BlockCustomer wish, Context context) {
        return Guard.of(Rule.C_10)
                .holds(!block().reason().isGraverThan(wish.reason()), Code.NOT_ALLOWED, "reason", block().reason())
                .then(() -> Option.when(
                        !block().equals(new Block(wish.reason(), wish.words())),
                        () -> new CustomerBlocked(id(), wish.reason(), wish.words())));
    }

    /**
     * The customer, blocked for another reason.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    public BlockedCustomer on(CustomerBlocked fact) {
        return ImmutableBlockedCustomer.builder()
                .from(this)
                .block(new Block(fact.reason(), fact.words()))
                .build();
    }

    /**
     * C-10: the customer may get something new again.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact
     */
    public Either<Rejection, CustomerUnblocked> unblock(UnblockCustomer wish, Context context) {
        return Either.right(new CustomerUnblocked(id()));
    }

    /**
     * The customer in the live state that follows from the orders.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    public LiveCustomer on(CustomerUnblocked fact) {
        return active()
                ? ImmutableActiveCustomer.builder().from((Customer) this).build()
                : ImmutableProspect.builder().from((Customer) this).build();
    }

    /**
     * C-9: one order more stands.
     *
     * @param wish the step
     * @param context its circumstances
     * @return the fact
     */
    public Either<Rejection, Option<OrderCounted>> count(CountOrder wish, Context context) {
        return Either.right(Option.some(new OrderCounted(id(), wish.order())));
    }

    /**
     * The customer with one order more.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    public BlockedCustomer on(OrderCounted fact) {
        return with(file().counting(orders() + 1));
    }

    /**
     * C-9: an order ended, and others are left.
     *
     * @param wish the step
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, Option<OrderReleased>> release(ReleaseOrder wish, Context context) {
        return Guard.of(Rule.C_9)
                .holds(orders() > 1, Code.NOT_ALLOWED, "orders", orders())
                .then(() -> Option.some(new OrderReleased(id(), wish.order())));
    }

    /**
     * The customer with one order fewer.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    public BlockedCustomer on(OrderReleased fact) {
        return with(file().counting(orders() - 1));
    }

    /**
     * C-9: no standing or completed order is left; the customer stays blocked, and unblocks to a prospect.
     *
     * @param wish the step
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, Option<CustomerDeactivated>> deactivate(DeactivateCustomer wish, Context context) {
        return Guard.of(Rule.C_9)
                .holds(orders() == 1, Code.NOT_ALLOWED, "orders", orders())
                .then(() -> Option.some(new CustomerDeactivated(id(), wish.order())));
    }

    /**
     * The customer, blocked as before, without any order.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    public BlockedCustomer on(CustomerDeactivated fact) {
        return with(file().counting(orders() - 1));
    }

    @Override
    public BlockedCustomer on(MasterDataUpdated fact) {
        return with(file().on(fact));
    }

    @Override
    public BlockedCustomer on(CustomerEnriched fact) {
        return with(file().on(fact));
    }

    @Override
    public BlockedCustomer on(ContactPersonAdded fact) {
        return with(file().on(fact));
    }

    @Override
    public BlockedCustomer on(ContactPersonChanged fact) {
        return with(file().on(fact));
    }

    @Override
    public BlockedCustomer on(ContactPersonRemoved fact) {
        return with(file().on(fact));
    }

    @Override
    public BlockedCustomer on(MasterDataConfirmed fact) {
        return with(file().on(fact));
    }

    @Override
    public BlockedCustomer on(CustomerAssigned fact) {
        return with(file().on(fact));
    }

    @Override
    public BlockedCustomer on(ConsentRecorded fact) {
        return with(file().on(fact));
    }

    @Override
    public BlockedCustomer on(ConsentWithdrawn fact) {
        return with(file().on(fact));
    }

    @Override
    public BlockedCustomer on(CustomerAbsorbed fact) {
        return with(file().on(fact));
    }

    private BlockedCustomer with(CustomerFile file) {
        return ImmutableBlockedCustomer.builder().from(this).file(file).build();
    }
}
