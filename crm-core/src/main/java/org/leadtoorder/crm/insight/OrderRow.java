package org.leadtoorder.crm.insight;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.order.CancelledOrder;
import org.leadtoorder.crm.order.CompletedOrder;
import org.leadtoorder.crm.order.ConfirmedOrder;
import org.leadtoorder.crm.order.EndedOrder;
import org.leadtoorder.crm.order.OrderDocument;
import org.leadtoorder.crm.order.OrderEvent;
import org.leadtoorder.crm.order.OrderEvent.OrderAmended;
import org.leadtoorder.crm.order.OrderEvent.OrderCancelled;
import org.leadtoorder.crm.order.OrderEvent.OrderCompleted;
import org.leadtoorder.crm.order.OrderEvent.OrderConfirmed;
import org.leadtoorder.crm.order.OrderEvent.OrderPlaced;
import org.leadtoorder.crm.order.OrderEvent.OrderRejected;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.order.RejectedOrder;
import org.leadtoorder.crm.order.StandingOrder;

/** What is kept of an order. */
final class OrderRow extends Row {
    private static final long serialVersionUID = 1L;

    final String opportunity;
    final String customer;
    final @Nullable String lead;
    /** What it comes to in its last revision. */
    Offer offer;

    OrderRow(OrderPlaced fact, Terms terms) {
        super(PlacedOrder.class, day(fact.on()));
        opportunity = fact.opportunity().value();
        customer = fact.customer().value();
        lead = fact.lead().isDefined() ? fact.lead().get().value() : null;
        offer = offer(fact.document(), terms);
    }

    /** Whether no step leads on: neither delivery nor amendment, nor an end of another kind. */
    boolean isDone() {
        return !StandingOrder.class.isAssignableFrom(state);
    }

    /** Whether it is worth anything: neither rejected nor cancelled. */
    boolean counts() {
        return !EndedOrder.class.isAssignableFrom(state);
    }

    void on(OrderEvent fact, Terms terms) {
        if (fact instanceof OrderConfirmed confirmed) {
            state = ConfirmedOrder.class;
            if (confirmed.revised().isDefined()) offer = offer(confirmed.document(), terms);
        } else if (fact instanceof OrderAmended amended) {
            offer = offer(amended.document(), terms);
        } else if (fact instanceof OrderRejected) {
            state = RejectedOrder.class;
        } else if (fact instanceof OrderCancelled) {
            state = CancelledOrder.class;
        } else if (fact instanceof OrderCompleted) {
            state = CompletedOrder.class;
        }
    }

    private static Offer offer(OrderDocument document, Terms terms) {
        var products = new HashMap<String, String>();
        for (var line : document.lines()) for (var product : line.product()) products.put(line.id(), product.value());
        return Offer.of(document.totals(), products).told(terms.reporting(), document.exchangeRate());
    }
}
