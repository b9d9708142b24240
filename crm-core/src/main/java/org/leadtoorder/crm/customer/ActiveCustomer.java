package org.leadtoorder.crm.customer;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.customer.CustomerEvent.ConsentRecorded;
import org.leadtoorder.crm.customer.CustomerEvent.ConsentWithdrawn;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonAdded;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonChanged;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonRemoved;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAbsorbed;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAssigned;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerDeactivated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerEnriched;
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

/** A customer of whom an order stands or was completed. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class ActiveCustomer implements LiveCustomer permits ImmutableActiveCustomer {
    ActiveCustomer() {}

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
    public ActiveCustomer on(OrderCounted fact) {
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
    public ActiveCustomer on(OrderReleased fact) {
        return with(file().counting(orders() - 1));
    }

    /**
     * C-9: no standing or completed order is left.
     *
     * @param wish the step
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, CustomerDeactivated> deactivate(DeactivateCustomer wish, Context context) {
        return Guard.of(Rule.C_9)
                .holds(orders() == 1, Code.NOT_ALLOWED, "orders", orders())
                .then(() -> new CustomerDeactivated(id(), wish.order()));
    }

    /**
     * The customer, a prospect again.
     *
     * @param fact what happened
     * @return the customer after it, never null
     */
    public Prospect on(CustomerDeactivated fact) {
        return ImmutableProspect.builder()
                .from(this)
                .file(file().counting(orders() - 1))
                .build();
    }

    @Override
    public ActiveCustomer on(MasterDataUpdated fact) {
        return with(file().on(fact));
    }

    @Override
    public ActiveCustomer on(CustomerEnriched fact) {
        return with(file().on(fact));
    }

    @Override
    public ActiveCustomer on(ContactPersonAdded fact) {
        return with(file().on(fact));
    }

    @Override
    public ActiveCustomer on(ContactPersonChanged fact) {
        return with(file().on(fact));
    }

    @Override
    public ActiveCustomer on(ContactPersonRemoved fact) {
        return with(file().on(fact));
    }

    @Override
    public ActiveCustomer on(MasterDataConfirmed fact) {
        return with(file().on(fact));
    }

    @Override
    public ActiveCustomer on(CustomerAssigned fact) {
        return with(file().on(fact));
    }

    @Override
    public ActiveCustomer on(ConsentRecorded fact) {
        return with(file().on(fact));
    }

    @Override
    public ActiveCustomer on(ConsentWithdrawn fact) {
        return with(file().on(fact));
    }

    @Override
    public ActiveCustomer on(CustomerAbsorbed fact) {
        return with(file().on(fact));
    }

    private ActiveCustomer with(CustomerFile file) {
        return ImmutableActiveCustomer.builder().from(this).file(file).build();
    }
}
