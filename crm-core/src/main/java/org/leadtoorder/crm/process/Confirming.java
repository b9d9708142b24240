package org.leadtoorder.crm.process;

import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.order.ConfirmedOrder;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.StandingOrder;
import org.leadtoorder.crm.quote.QuotePart.LessenOrder;

/** Order-to-cash takes an order or an amendment; what it does not take of the quote can be ordered again. */
final class Confirming {
    private Confirming() {}

    /** what goes back to the quote is worked out when the order knows what it keeps. */
    static Either<Rejection, Seq<Move<?>>> unfold(ConfirmOrder wish, View view, Context context) {
        var before = view.find(StandingOrder.class, wish.order());
        return Either.right(Stream.cons(
                wish,
                () -> Stream.ofAll(before.flatMap(order ->
                        view.find(ConfirmedOrder.class, wish.order()).flatMap(after -> lessened(order, after))))));
    }

    private static Option<Move<?>> lessened(Order before, Order after) {
        return Option.when(
                !after.taken().equals(before.taken()),
                () -> new LessenOrder(after.quote(), after.id(), before.taken(), after.taken()));
    }
}
