package org.leadtoorder.crm.migration;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** Completes the totals of records that state none by what their lines come to, so that amounts can be compared. */
final class Totalling {
    private final Bench bench;
    private final World world;

    Totalling(Bench bench, World world) {
        this.bench = bench;
        this.world = world;
    }

    void complete() {
        for (var quote : world.quotes()) world.put(completed(quote));
        for (var order : world.orders()) world.put(completed(order));
    }

    private QuoteRecord completed(QuoteRecord quote) {
        var currency = quote.currency()
                .orElse(() -> world.opportunity(quote.opportunity()).flatMap(OpportunityRecord::currency));
        var chosen = quote.acceptance().map(AcceptanceRecord::chosen).getOrElse(Vector.empty());
        if (quote.versions().isEmpty())
            return quote.toBuilder().currency(currency).build();
        var last = quote.versions().last();
        var reading = new LineReading(bench, quote, Amounts.currency(currency));
        var net = last.net()
                .orElse(() -> last.lines().isEmpty()
                        ? Option.<BigDecimal>none()
                        : reading.totals(last.lines(), last.headerDiscount(), chosen)
                                .map(totals -> totals.net().amount()));
        return quote.toBuilder()
                .currency(currency)
                .versions(
                        quote.versions().init().append(last.toBuilder().net(net).build()))
                .build();
    }

    private OrderRecord completed(OrderRecord order) {
        var quote = world.quote(order.quote());
        var currency = order.currency().orElse(() -> quote.flatMap(QuoteRecord::currency));
        var reading = new LineReading(bench, order, Amounts.currency(currency));
        var net = order.net()
                .orElse(() -> order.lines().isEmpty()
                        ? quote.flatMap(known -> known.versions().lastOption()).flatMap(VersionRecord::net)
                        : reading.totals(order.lines(), Option.none(), Vector.empty())
                                .map(totals -> totals.net().amount()));
        return order.toBuilder().currency(currency).net(net).build();
    }
}
