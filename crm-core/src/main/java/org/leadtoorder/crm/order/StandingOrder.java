package org.leadtoorder.crm.order;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderCommand.RecordDelivery;
import org.leadtoorder.crm.order.OrderCommand.RecordInvoice;
import org.leadtoorder.crm.order.OrderEvent.DeliveryRecorded;
import org.leadtoorder.crm.order.OrderEvent.InvoiceRecorded;
import org.leadtoorder.crm.order.OrderEvent.OrderAmended;

/** An order that is to be carried out. Immutable. */
public sealed interface StandingOrder extends Order permits PlacedOrder, ConfirmedOrder {

    /**
     * what was delivered, kept apart from what was invoiced, and never more than stands of the line. A delivery that comes again
     * under its reference records nothing; with another content it is refused.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if it is news; or why not
     */
    default Either<Rejection, Option<DeliveryRecorded>> recordDelivery(RecordDelivery wish, Context context) {
        return new Report(wish.reference(), wish.lines(), wish.on())
                .check(document(), deliveries(), OrderLine::delivered)
                .map(news ->
                        Option.when(news, () -> new DeliveryRecorded(id(), wish.reference(), wish.lines(), wish.on())));
    }

    /**
     * what was invoiced, kept apart from what was delivered, and never more than stands of the line. An invoice that comes again
     * under its reference records nothing; with another content it is refused.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if it is news; or why not
     */
    default Either<Rejection, Option<InvoiceRecorded>> recordInvoice(RecordInvoice wish, Context context) {
        return new Report(wish.reference(), wish.lines(), wish.on())
                .check(document(), invoices(), OrderLine::invoiced)
                .map(news ->
                        Option.when(news, () -> new InvoiceRecorded(id(), wish.reference(), wish.lines(), wish.on())));
    }

    /**
     * an amendment has a reason, leaves at least what was delivered or invoiced of each line, and is a new revision, computed anew;
     * it alone may exceed the quote. C-10: nothing is amended upwards (a larger quantity, a new line, a larger total) while the customer
     * is blocked. An amendment that changes nothing records nothing.
     *
     * @param wish the command
     * @param customer the order's customer or, where that one was merged, the survivor
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    default Either<Rejection, Option<OrderAmended>> amend(AmendOrder wish, Customer customer, Context context) {
        return Amendment.of(id(), document(), wish, customer, context);
    }

    /**
     * The same order with a delivery more.
     *
     * @param fact what happened
     * @return the order after it, never null
     */
    StandingOrder on(DeliveryRecorded fact);

    /**
     * The same order with an invoice more.
     *
     * @param fact what happened
     * @return the order after it, never null
     */
    StandingOrder on(InvoiceRecorded fact);

    /**
     * The same order in a new revision.
     *
     * @param fact what happened
     * @return the order after it, never null
     */
    StandingOrder on(OrderAmended fact);
}
