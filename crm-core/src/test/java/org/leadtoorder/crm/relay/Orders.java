package org.leadtoorder.crm.relay;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.util.Currency;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.memory.MemoryOutbox;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.order.ConfirmedOrder;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RequestCancellation;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.order.StandingOrder;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.OrderToCash;
import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.testkit.Fuse;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** A company with orders, brought to life by commands, and a relay that may die at any call of a port. */
final class Orders {
    private final Ports ports = MemoryPorts.create();
    final Outbox outbox = new MemoryOutbox();
    final Fuse fuse = new Fuse();
    final Deal deal = Deal.on(ports, SalesProcess.standard()).converted();
    private int placed;

    static FreeText words(String text) {
        return FreeText.of(text);
    }

    /** A new order, all the way from an opportunity. */
    OrderId place() {
        return place(new OrderId("order " + (placed + 1)));
    }

    OrderId place(OrderId order) {
        var n = ++placed;
        var opportunity = new OpportunityId("opportunity " + n);
        var quote = new QuoteId("quote " + n);
        deal.walk(
                new CreateOpportunity(
                        Deal.CUSTOMER,
                        opportunity,
                        Label.of("engines"),
                        Currency.getInstance("EUR"),
                        deal.context("?").today().plusDays(30)),
                new CreateQuote(opportunity, quote, Deal.OFFER),
                new IssueQuote(quote));
        deal.walk(deal.acceptance(quote), new PlaceOrder(quote, order));
        return order;
    }

    /** More or less of line 1, as long as the order stands. */
    void amend(OrderId order, int quantity) {
        if (deal.pipeline().find(StandingOrder.class, order).isDefined())
            deal.take(new AmendOrder(
                    order, words("more"), List.of(new LineQuantity("1", Quantity.of(String.valueOf(quantity))))));
    }

    /** Cancels, or asks order-to-cash to, as long as the order stands. */
    void cancel(OrderId order) {
        if (deal.pipeline().find(PlacedOrder.class, order).isDefined())
            deal.take(new CancelOrder(order, words("changed their mind")));
        if (deal.pipeline()
                .find(ConfirmedOrder.class, order)
                .exists(found -> found.cancellation().isEmpty()))
            deal.take(new RequestCancellation(order, words("changed their mind")));
    }

    Instant now() {
        return deal.context("?").at();
    }

    Ledger ledger() {
        return ports.ledger();
    }

    /** A relay as it is after a start of the program. */
    Relay relay(OrderToCash receiver) {
        var guarded = fuse.guard(Ledger.class, ports.ledger());
        return Relay.between(
                SalesPipeline.on(Ports.of(guarded, ports.lookups(), ports.numbers())),
                guarded,
                fuse.guard(OrderToCash.class, receiver),
                fuse.guard(Outbox.class, outbox));
    }

    /** Steps, a day apart. */
    Seq<Relayed> steps(Relay relay, int count) {
        Seq<Relayed> done = List.empty();
        for (var step = 0; step < count; step++)
            done = done.appendAll(relay.step(deal.later(1).context("?").at()));
        return done;
    }
}
