package org.leadtoorder.crm.example.documents;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.leadtoorder.crm.example.documents.Paper.Block;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderDocument;
import org.leadtoorder.crm.order.OrderLine;

/** An order on paper. */
final class OrderPaper {
    private final Order order;
    private final OrderDocument document;
    private final Wording wording;
    private final Seller seller;
    private final Parts parts;

    private OrderPaper(Order order, Wording wording, Seller seller) {
        this.order = order;
        this.document = order.document();
        this.wording = wording;
        this.seller = seller;
        this.parts = new Parts(wording, seller);
    }

    static Paper of(Order order, Wording wording, Seller seller) {
        return new OrderPaper(order, wording, seller).paper();
    }

    private Paper paper() {
        var lines = document.lines();
        var basis = document.policy().priceBasis();
        return new Paper(
                wording.word("order") + " " + document.number(),
                wording.word("order.subject"),
                seller,
                addresses(),
                List.of(parts.fact("revision", Integer.toString(document.revision())))
                        .append(parts.fact("placedOn", wording.day(order.placedOn())))
                        .appendAll(document.quoteNumber().map(number -> parts.fact("quoteNumber", number)))
                        .append(parts.fact(
                                "customer", document.parties().customer().value()))
                        .appendAll(order.theirNumber().map(number -> parts.fact("theirNumber", number.value()))),
                parts.columns(basis, document.currency()),
                lines.zipWithIndex()
                        .map(line -> parts.line(
                                line._2,
                                line._1.item(),
                                line._1.product(),
                                line._1.description(),
                                document.total(line._1.id()),
                                marker(line._1))),
                parts.totals(document.totals(), document.headerDiscount(), basis),
                parts.taxNotes(lines.map(OrderLine::item)).appendAll(parts.terms(document.terms())),
                document.wording().map(Parts::lines).getOrElse(List.empty()),
                List.empty());
    }

    private Seq<Block> addresses() {
        var parties = document.parties();
        return List.ofAll(parts.customer(parties.buyer()))
                .appendAll(parties.billing().map(address -> parts.address("billing", address)))
                .appendAll(parties.delivery().map(address -> parts.address("delivery", address)));
    }

    /** What became of a line, where it is not as it was ordered. */
    private String marker(OrderLine line) {
        return switch (line.status()) {
            case OPEN, ACCEPTED -> "";
            case CHANGED, REFUSED, AMENDED, REMOVED -> wording.word("marker." + line.status());
        };
    }
}
