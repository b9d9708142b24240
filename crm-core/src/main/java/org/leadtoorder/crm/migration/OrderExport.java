package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.Addressee;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.order.CancelledOrder;
import org.leadtoorder.crm.order.CompletedOrder;
import org.leadtoorder.crm.order.ConfirmedOrder;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderEvent.DeliveryRecorded;
import org.leadtoorder.crm.order.OrderEvent.InvoiceRecorded;
import org.leadtoorder.crm.order.OrderEvent.OrderCancelled;
import org.leadtoorder.crm.order.OrderEvent.OrderCompleted;
import org.leadtoorder.crm.order.OrderEvent.OrderConfirmed;
import org.leadtoorder.crm.order.OrderEvent.OrderRejected;
import org.leadtoorder.crm.order.OrderLine;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.order.RejectedOrder;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PostalAddress;

/** Orders as records. */
final class OrderExport {
    private OrderExport() {}

    static OrderRecord of(Order order, Exporting.Past past) {
        var remark = past.remark();
        var customer = past.customers().apply(order.customer());
        var parties = order.document().parties();
        return OrderRecord.builder()
                .externalId(past.key().id())
                .secondaryIds(remark.secondaryIds())
                .created(Option.some(past.created()))
                .status(Option.some(status(order).name()))
                .codes(remark.codes())
                .marks(past.marks())
                .quote(Option.some(past.naming().externalId(order.quote())))
                .number(Option.some(order.number()))
                .theirNumber(order.theirNumber().map(Label::value))
                .currency(Option.some(order.currency().getCurrencyCode()))
                .lines(lines(order.lines()))
                .net(Option.some(order.totals().net().amount()))
                .gross(Option.some(order.totals().gross().amount()))
                .billing(unlessUsual(parties.billing(), AddressPurpose.BILLING, customer, order))
                .delivery(unlessUsual(parties.delivery(), AddressPurpose.DELIVERY, customer, order))
                .confirmed(past.at(OrderConfirmed.class))
                .deliveries(past.events()
                        .map(recorded -> recorded.event())
                        .filter(DeliveryRecorded.class::isInstance)
                        .map(DeliveryRecorded.class::cast)
                        .map(fact -> new ReportRecord(fact.reference(), fact.on(), fact.lines())))
                .invoices(past.events()
                        .map(recorded -> recorded.event())
                        .filter(InvoiceRecorded.class::isInstance)
                        .map(InvoiceRecorded.class::cast)
                        .map(fact -> new ReportRecord(fact.reference(), fact.on(), fact.lines())))
                .ended(past.at(OrderCompleted.class)
                        .orElse(past.at(OrderRejected.class))
                        .orElse(past.at(OrderCancelled.class)))
                .words(words(order))
                .build();
    }

    private static Seq<LineRecord> lines(Seq<OrderLine> lines) {
        return lines.filter(OrderLine::counted)
                .map(line -> QuoteExport.line(line.item())
                        .product(line.product())
                        .description(Option.some(line.description()))
                        .build())
                .toVector();
    }

    /** An address that the order took from the customer goes without saying. */
    private static Option<PostalAddress> unlessUsual(
            Option<PostalAddress> address, AddressPurpose purpose, Option<Customer> customer, Order order) {
        var usual = customer.flatMap(known -> Addressee.address(known.masterData(), purpose, order.placedOn()));
        return address.filter(given -> !usual.contains(given));
    }

    private static Option<FreeText> words(Order order) {
        if (order instanceof CancelledOrder cancelled) return Option.some(cancelled.reason());
        if (order instanceof RejectedOrder rejected) return FreeText.joined(rejected.reasons());
        return order instanceof CompletedOrder completed ? completed.closedShort() : Option.none();
    }

    private static OrderStatus status(Order order) {
        if (order instanceof PlacedOrder) return OrderStatus.PLACED;
        if (order instanceof ConfirmedOrder) return OrderStatus.CONFIRMED;
        if (order instanceof CompletedOrder) return OrderStatus.COMPLETED;
        return order instanceof RejectedOrder ? OrderStatus.REJECTED : OrderStatus.CANCELLED;
    }
}
