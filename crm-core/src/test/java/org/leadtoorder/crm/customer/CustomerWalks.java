package org.leadtoorder.crm.customer;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.CustomerCommand.AddContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.AssignCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.ChangeContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.ConfirmMasterData;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RecordConsent;
import org.leadtoorder.crm.customer.CustomerCommand.RemoveContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.UnblockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.customer.CustomerCommand.WithdrawConsent;
import org.leadtoorder.crm.customer.CustomerEvent.ConsentRecorded;
import org.leadtoorder.crm.customer.CustomerEvent.ConsentWithdrawn;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonAdded;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonChanged;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonRemoved;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAbsorbed;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerActivated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerActivatedByMerge;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAssigned;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerBlocked;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerCreated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerDeactivated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerEnriched;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerMerged;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerRegistered;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerUnblocked;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataConfirmed;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataUpdated;
import org.leadtoorder.crm.customer.CustomerEvent.OrderCounted;
import org.leadtoorder.crm.customer.CustomerEvent.OrderReleased;
import org.leadtoorder.crm.customer.CustomerPart.ActivateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.CountOrder;
import org.leadtoorder.crm.customer.CustomerPart.DeactivateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.ReleaseOrder;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.Rejection;

/** Asks a customer's rules and folds by hand, written apart from the table, so that each can be held against the other. */
final class CustomerWalks {
    private static final Seq<MatchCandidate> NOBODY = List.empty();
    private static final Seq<CustomerId> NO_LINE = List.empty();

    private CustomerWalks() {}

    /** What a customer says to a wish: none where there is no such step. */
    static Option<Either<Rejection, Option<CustomerEvent>>> ask(
            Customer customer, CustomerCommand<?> wish, UnmergedCustomer survivor, Context context) {
        if (customer instanceof MergedCustomer gone)
            return wish instanceof MergeCustomer again
                    ? Option.some(gone.again(again, context).map(same -> Option.none()))
                    : Option.none();
        var here = (UnmergedCustomer) customer;
        if (wish instanceof UpdateMasterData update)
            return news(
                    here.update(update, NOBODY, update.patch().values().parent().toVector(), context));
        if (wish instanceof AddContactPerson add) return news(here.addContactPerson(add, context));
        if (wish instanceof ChangeContactPerson change) return news(here.changeContactPerson(change, context));
        if (wish instanceof RemoveContactPerson remove) return news(here.removeContactPerson(remove, context));
        if (wish instanceof ConfirmMasterData confirm) return news(here.confirm(confirm, context));
        if (wish instanceof AssignCustomer assign) return news(here.assign(assign, context));
        if (wish instanceof RecordConsent record) return news(here.recordConsent(record, context));
        if (wish instanceof WithdrawConsent withdraw) return news(here.withdrawConsent(withdraw, context));
        if (wish instanceof MergeCustomer merge)
            return fact(here.merge(merge, merge.survivor().equals(here.id()) ? here : survivor, NO_LINE, context));
        if (wish instanceof BlockCustomer block && here instanceof LiveCustomer live)
            return fact(live.block(block, context));
        if (wish instanceof UnblockCustomer unblock && here instanceof BlockedCustomer blocked)
            return fact(blocked.unblock(unblock, context));
        return Option.none();
    }

    /** One order more, as Winning does it. */
    static CustomerEvent ordered(UnmergedCustomer customer, OrderId order, Context context) {
        if (customer instanceof Prospect prospect)
            return prospect.activate(new ActivateCustomer(prospect.id(), order), context)
                    .get();
        return customer instanceof ActiveCustomer active
                ? active.count(new CountOrder(active.id(), order), context)
                        .get()
                        .get()
                : ((BlockedCustomer) customer)
                        .count(new CountOrder(customer.id(), order), context)
                        .get()
                        .get();
    }

    /** One order fewer, as Ending does it. */
    static CustomerEvent ended(UnmergedCustomer customer, OrderId order, Context context) {
        var last = customer.orders() == 1;
        if (customer instanceof ActiveCustomer active)
            return last
                    ? active.deactivate(new DeactivateCustomer(active.id(), order), context)
                            .get()
                    : active.release(new ReleaseOrder(active.id(), order), context)
                            .get()
                            .get();
        var blocked = (BlockedCustomer) customer;
        return last
                ? blocked.deactivate(new DeactivateCustomer(blocked.id(), order), context)
                        .get()
                        .get()
                : blocked.release(new ReleaseOrder(blocked.id(), order), context)
                        .get()
                        .get();
    }

    /** The customer after an event. */
    static Customer fold(Option<Customer> before, CustomerEvent fact) {
        if (fact instanceof CustomerCreated born) return Prospect.from(born);
        if (fact instanceof CustomerRegistered born) return Prospect.from(born);
        var customer = (UnmergedCustomer) before.get();
        if (fact instanceof CustomerActivated activated) return ((Prospect) customer).on(activated);
        if (fact instanceof CustomerActivatedByMerge activated) return ((Prospect) customer).on(activated);
        if (fact instanceof OrderCounted counted)
            return customer instanceof ActiveCustomer active
                    ? active.on(counted)
                    : ((BlockedCustomer) customer).on(counted);
        if (fact instanceof OrderReleased released)
            return customer instanceof ActiveCustomer active
                    ? active.on(released)
                    : ((BlockedCustomer) customer).on(released);
        if (fact instanceof CustomerDeactivated deactivated)
            return customer instanceof ActiveCustomer active
                    ? active.on(deactivated)
                    : ((BlockedCustomer) customer).on(deactivated);
        if (fact instanceof CustomerBlocked blocked) return ((LiveCustomer) customer).on(blocked);
        if (fact instanceof CustomerUnblocked unblocked) return ((BlockedCustomer) customer).on(unblocked);
        if (fact instanceof CustomerMerged merged) return customer.on(merged);
        if (fact instanceof CustomerAbsorbed absorbed) return customer.on(absorbed);
        if (fact instanceof MasterDataUpdated updated) return customer.on(updated);
        if (fact instanceof CustomerEnriched enriched) return customer.on(enriched);
        if (fact instanceof ContactPersonAdded added) return customer.on(added);
        if (fact instanceof ContactPersonChanged changed) return customer.on(changed);
        if (fact instanceof ContactPersonRemoved removed) return customer.on(removed);
        if (fact instanceof MasterDataConfirmed confirmed) return customer.on(confirmed);
        if (fact instanceof CustomerAssigned assigned) return customer.on(assigned);
        if (fact instanceof ConsentRecorded recorded) return customer.on(recorded);
        return customer.on((ConsentWithdrawn) fact);
    }

    private static Option<Either<Rejection, Option<CustomerEvent>>> news(
            Either<Rejection, ? extends Option<? extends CustomerEvent>> outcome) {
        return Option.some(Either.<Rejection, Option<? extends CustomerEvent>>narrow(outcome.map(each -> each))
                .map(Option::narrow));
    }

    private static Option<Either<Rejection, Option<CustomerEvent>>> fact(
            Either<Rejection, ? extends CustomerEvent> outcome) {
        return Option.some(outcome.map(Option::some));
    }
}
