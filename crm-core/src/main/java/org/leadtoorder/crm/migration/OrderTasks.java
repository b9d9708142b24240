package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.CompleteOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmCancellation;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RecordDelivery;
import org.leadtoorder.crm.order.OrderCommand.RecordInvoice;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.OrderCommand.RequestCancellation;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Kept;
import org.leadtoorder.crm.quote.Quote;
import org.leadtoorder.crm.quote.QuoteLine;
import org.leadtoorder.crm.value.Label;

/** The wishes that make an order, and what order-to-cash said of it. */
final class OrderTasks {
    private final Bench bench;
    private final Consumer<Task> next;

    OrderTasks(Bench bench, Consumer<Task> next) {
        this.bench = bench;
        this.next = next;
    }

    /**
     * Places an order and leads it to its end.
     *
     * @param order the order
     * @param reopen when the opportunity, open again after the end, is expected to close
     */
    void order(OrderRecord order, Option<LocalDate> reopen) {
        var id = bench.naming().order(order.externalId());
        next.accept(
                Task.following(order, "place", order.created().get(), ledger -> Option.some(place(ledger, order, id)))
                        .begins()
                        .numbered(order.number()));
        for (var at : order.confirmed())
            next.accept(Task.of(
                    order,
                    "confirm",
                    at,
                    new ConfirmOrder(id, 1, Label.of(order.theirNumber().get()))));
        var times = bench.times(order);
        var number = 0;
        for (var report : order.deliveries())
            next.accept(Task.of(
                    order,
                    "delivery/" + ++number,
                    times.startOf(report.on()),
                    new RecordDelivery(id, report.reference(), report.lines(), report.on())));
        number = 0;
        for (var report : order.invoices())
            next.accept(Task.of(
                    order,
                    "invoice/" + ++number,
                    times.startOf(report.on()),
                    new RecordInvoice(id, report.reference(), report.lines(), report.on())));
        end(order, id, reopen);
    }

    /** All of the quote, or the lines and quantities that were ordered of it. */
    private Command<?> place(Ledger ledger, OrderRecord order, OrderId id) {
        var quote = bench.naming().quote(order.quote().get());
        var offered = ledger.find(quote)
                .map(Kept::state)
                .filter(Quote.class::isInstance)
                .map(Quote.class::cast)
                .toList()
                .flatMap(known -> known.content().lines())
                .filter(QuoteLine::counted)
                .map(line -> new LineQuantity(line.id(), line.item().quantity()));
        Seq<LineQuantity> ordered = order.lines().map(line -> new LineQuantity(line.id(), line.quantity()));
        var whole = offered.size() == ordered.size() && ordered.forAll(offered::contains);
        return new PlaceOrder(
                quote,
                id,
                whole ? Option.none() : Option.some(ordered),
                Option.none(),
                order.billing(),
                order.delivery());
    }

    private void end(OrderRecord order, OrderId id, Option<LocalDate> reopen) {
        for (var at : order.ended()) {
            if (OrderReading.is(order, OrderStatus.COMPLETED))
                next.accept(Task.of(order, "complete", at, new CompleteOrder(id, order.words())));
            else if (OrderReading.is(order, OrderStatus.REJECTED))
                next.accept(Task.of(order, "reject", at, new RejectOrder(id, List.ofAll(order.words()), reopen)));
            else if (order.confirmed().isEmpty())
                next.accept(Task.of(
                        order, "cancel", at, new CancelOrder(id, order.words().get(), reopen)));
            else {
                next.accept(Task.of(
                        order,
                        "cancel",
                        at,
                        new RequestCancellation(id, order.words().get())));
                next.accept(Task.of(order, "cancelled", at, new ConfirmCancellation(id, reopen)));
            }
        }
    }
}
