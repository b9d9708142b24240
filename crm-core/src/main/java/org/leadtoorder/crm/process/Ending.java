package org.leadtoorder.crm.process;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.customer.CustomerPart;
import org.leadtoorder.crm.customer.CustomerPart.DeactivateCustomer;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.opportunity.WonOpportunity;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmCancellation;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.StandingOrder;
import org.leadtoorder.crm.quote.QuotePart;

/** An order ends: what it held is free again, its customer counts one fewer, its opportunity is reopened where that is wished. */
final class Ending {
    private Ending() {}

    static Either<Rejection, Seq<Move<?>>> unfold(CancelOrder wish, View view, Context context) {
        return unfold(wish, wish.order(), wish.reopen(), view);
    }

    static Either<Rejection, Seq<Move<?>>> unfold(ConfirmCancellation wish, View view, Context context) {
        return unfold(wish, wish.order(), wish.reopen(), view);
    }

    static Either<Rejection, Seq<Move<?>>> unfold(RejectOrder wish, View view, Context context) {
        return unfold(wish, wish.order(), wish.reopen(), view);
    }

    /**
     * P-7: the claim is free by itself, since an order that has ended claims nothing. C-10: an order of a blocked customer may end, but
     * not with the wish to reopen its opportunity: then nothing ends, and the wish may be made again without it.
     */
    private static Either<Rejection, Seq<Move<?>>> unfold(
            Command<?> wish, OrderId id, Option<LocalDate> reopen, View view) {
        return Either.right(List.<Move<?>>of(wish)
                .appendAll(view.find(StandingOrder.class, id)
                        .toList()
                        .flatMap(order -> consequences(order, reopen, view))));
    }

    private static Seq<Move<?>> consequences(Order order, Option<LocalDate> reopen, View view) {
        return List.<Move<?>>of(new QuotePart.ReleaseOrder(order.quote(), order.id(), order.taken()))
                .appendAll(view.customer(order.customer())
                        .map(customer -> customer.orders() > 1
                                ? new CustomerPart.ReleaseOrder(customer.id(), order.id())
                                : new DeactivateCustomer(customer.id(), order.id())))
                .appendAll(reopen.flatMap(close -> view.find(WonOpportunity.class, order.opportunity())
                        .map(won -> new ReopenOpportunity(won.id(), close))));
    }
}
