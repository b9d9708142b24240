package org.leadtoorder.crm.process;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.control.Either;
import org.leadtoorder.crm.customer.CustomerPart.ActivateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.CountOrder;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityPart.WinOpportunity;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.quote.OpenQuote;
import org.leadtoorder.crm.quote.QuoteCommand.WithdrawQuote;
import org.leadtoorder.crm.quote.QuotePart.OrderFromQuote;

/** An accepted quote becomes an order: its opportunity is won, its customer active, both know of it, and no other quote stays open. */
final class Winning {
    private Winning() {}

    /** P-5: the moves after the order's birth are worked out when it is there. */
    static Either<Rejection, Seq<Move<?>>> unfold(PlaceOrder wish, View view, Context context) {
        return Either.right(Stream.cons(
                wish,
                () -> Stream.ofAll(view.find(Order.class, wish.order())).flatMap(order -> consequences(order, view))));
    }

    private static Seq<Move<?>> consequences(Order order, View view) {
        return List.<Move<?>>of(new OrderFromQuote(order.quote(), order.id(), order.taken()))
                .appendAll(view.find(OpenOpportunity.class, order.opportunity())
                        .map(open -> new WinOpportunity(open.id(), order.id())))
                .appendAll(view.customer(order.customer())
                        .map(customer -> customer instanceof Prospect
                                ? new ActivateCustomer(customer.id(), order.id())
                                : new CountOrder(customer.id(), order.id())))
                .appendAll(view.quotesOf(order.opportunity())
                        .filter(OpenQuote.class::isInstance)
                        .map(open -> new WithdrawQuote(open.id(), WithdrawQuote.OTHER_QUOTE_ACCEPTED)));
    }
}
