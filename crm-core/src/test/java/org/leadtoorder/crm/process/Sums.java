package org.leadtoorder.crm.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Seq;
import java.math.BigDecimal;
import org.leadtoorder.crm.money.LineTotal;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.PriceBasis;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.OrderedLine;

/** Sums of documents, added up again in plain arithmetic. */
final class Sums {
    private Sums() {}

    static void check(Totals totals) {
        var lines = totals.lines().filter(LineTotal::counted);
        assertEquals(
                0,
                totals.net()
                        .amount()
                        .add(totals.tax().amount())
                        .compareTo(totals.gross().amount()),
                "net and tax are gross");
        assertEquals(
                0,
                sum(lines.map(LineTotal::amount)).compareTo(totals.subtotal().amount()),
                "the lines are the subtotal");
        assertEquals(
                0,
                sum(lines.map(LineTotal::headerDiscount))
                        .compareTo(totals.headerDiscount().amount()),
                "the shares are the discount");
        var discounted =
                totals.subtotal().amount().subtract(totals.headerDiscount().amount());
        var basis = lines.map(LineTotal::basis).headOption().getOrElse(PriceBasis.NET);
        assertEquals(
                0,
                discounted.compareTo((basis == PriceBasis.NET ? totals.net() : totals.gross()).amount()),
                "the lines less the discount are net or gross");
        assertEquals(
                0,
                sum(totals.taxes().map(tax -> tax.tax())).compareTo(totals.tax().amount()),
                "the taxes are the tax");
    }

    static void same(Totals quote, Totals order) {
        assertEquals(quote.net(), order.net());
        assertEquals(quote.tax(), order.tax());
        assertEquals(quote.gross(), order.gross());
        assertEquals(quote.payable(), order.payable());
        assertEquals(quote.headerDiscount(), order.headerDiscount());
        assertEquals(quote.subtotal(), order.subtotal());
    }

    /** What orders took of a quote that is wholly ordered is all there is of each line. */
    static void parts(AcceptedQuote quote, Seq<OrderedLine> taken) {
        for (var total : quote.content().totals().lines().filter(LineTotal::counted)) {
            var parts = taken.filter(part -> part.line().equals(total.line()));
            assertTrue(parts.nonEmpty());
            assertEquals(
                    0,
                    sum(parts.map(OrderedLine::amount)).compareTo(total.amount().amount()),
                    "amounts of line " + total.line());
            assertEquals(
                    0,
                    sum(parts.map(OrderedLine::headerDiscount))
                            .compareTo(total.headerDiscount().amount()),
                    "discounts of line " + total.line());
            for (var tax : total.tax())
                assertEquals(
                        0, sum(parts.map(OrderedLine::tax)).compareTo(tax.amount()), "taxes of line " + total.line());
        }
    }

    private static BigDecimal sum(Seq<Money> all) {
        return all.map(Money::amount).fold(BigDecimal.ZERO, BigDecimal::add);
    }
}
