package org.leadtoorder.crm.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.money.LineTotal;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.PriceBasis;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.TaxTotal;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RecordDelivery;
import org.leadtoorder.crm.order.OrderCommand.RecordInvoice;
import org.leadtoorder.crm.order.OrderEvent.DeliveryRecorded;
import org.leadtoorder.crm.order.OrderEvent.InvoiceRecorded;
import org.leadtoorder.crm.order.OrderEvent.OrderAmended;
import org.leadtoorder.crm.order.OrderEvent.OrderConfirmed;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.testkit.OrderArbitraries;
import org.leadtoorder.crm.testkit.OrderArbitraries.Splitting;
import org.leadtoorder.crm.value.FreeText;

class OrderProperties {
    private static final OrderId ID = new OrderId("order");
    private static final org.leadtoorder.crm.value.Label THEIRS = org.leadtoorder.crm.value.Label.of("ERP-1");

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label("R-1: a whole order's totals are those of the quote")
    void a_whole_orders_totals_are_those_of_the_quote(@ForAll("quotes") AcceptedQuote quote) {
        var order = whole(quote);
        var quoted = quote.content().totals();
        assertEquals(quoted.lines().filter(LineTotal::counted), order.totals().lines());
        assertEquals(figures(quoted), figures(order.totals()));
        assertEquals(quoted.payable(), order.totals().payable());
        assertEquals(
                quote.acceptedLines().map(line -> line.item().quantity()),
                order.lines().map(line -> line.item().quantity()));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label("R-2: the parts of a quote add up to it exactly, whatever was taken back in between")
    void the_parts_of_a_quote_add_up_to_it(@ForAll("splittings") Splitting splitting) {
        var parts = OrderArbitraries.inParts(splitting);
        var quoted = splitting.quote().content().totals();
        var orders = parts.orders().map(Order::totals);
        assertTrue(parts.quote().isWhollyOrdered());
        assertEquals(figures(quoted), sum(orders.map(OrderProperties::figures)));
        for (var line : quoted.lines().filter(LineTotal::counted)) {
            var shares =
                    orders.flatMap(Totals::lines).filter(share -> share.line().equals(line.line()));
            assertEquals(line.amount(), total(shares.map(LineTotal::amount), line.amount()));
            assertEquals(line.headerDiscount(), total(shares.map(LineTotal::headerDiscount), line.amount()));
            assertEquals(line.tax(), line.tax().map(tax -> total(shares.flatMap(LineTotal::tax), tax)));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label("R-1: within each part the lines add up to the totals and net + tax = gross")
    void each_part_is_consistent(@ForAll("splittings") Splitting splitting) {
        for (var order : OrderArbitraries.inParts(splitting).orders()) {
            var totals = order.totals();
            var zero = Money.zero(order.currency());
            assertEquals(totals.gross(), totals.net().plus(totals.tax()));
            assertEquals(totals.subtotal(), total(totals.lines().map(LineTotal::amount), zero));
            assertEquals(totals.headerDiscount(), total(totals.lines().map(LineTotal::headerDiscount), zero));
            assertEquals(totals.tax(), total(totals.taxes().map(TaxTotal::tax), zero));
            var discounted = total(totals.lines().map(LineTotal::discounted), zero);
            assertEquals(
                    discounted,
                    order.document().policy().priceBasis() == PriceBasis.NET ? totals.net() : totals.gross());
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Label("R-5, property 3: delivered and invoiced never pass what stands; the history replays to the state")
    void no_report_passes_what_stands(
            @ForAll("quotes") AcceptedQuote quote, @ForAll("steps") java.util.List<Integer> steps) {
        var context = OrderArbitraries.context(quote.content().policy());
        var placed = OrderArbitraries.placed(quote, new PlaceOrder(OrderArbitraries.QUOTE, ID), context);
        var history = new ArrayList<OrderEvent>(List.of(placed).asJava());
        StandingOrder order = PlacedOrder.from(placed);
        var n = 0;
        for (var step : steps) {
            var line = order.lines().get(step % order.lines().size());
            var fact = step(order, line, step, n++, context);
            if (fact.isEmpty()) continue;
            history.add(fact.get());
            order = on(order, fact.get());
            for (var each : order.lines()) {
                var most = each.accepted().map(Quantity::value).getOrElse(java.math.BigDecimal.ZERO);
                assertTrue(each.delivered().forAll(done -> done.value().compareTo(most) <= 0));
                assertTrue(each.invoiced().forAll(done -> done.value().compareTo(most) <= 0));
            }
        }
        StandingOrder again = PlacedOrder.from(placed);
        for (var fact : history.subList(1, history.size())) again = on(again, fact);
        assertEquals(order, again);
    }

    @Provide
    Arbitrary<AcceptedQuote> quotes() {
        return OrderArbitraries.acceptedQuotes();
    }

    @Provide
    Arbitrary<Splitting> splittings() {
        return OrderArbitraries.splittings();
    }

    @Provide
    Arbitrary<java.util.List<Integer>> steps() {
        return Arbitraries.integers().between(0, 10_000).list().ofMaxSize(30);
    }

    private static Option<? extends OrderEvent> step(
            StandingOrder order, OrderLine line, int step, int n, Context context) {
        var some = new Quantity(line.ordered()
                .value()
                .multiply(java.math.BigDecimal.valueOf(1 + step % 12, 1))
                .setScale(6, java.math.RoundingMode.UP));
        var lines = List.of(new LineQuantity(line.id(), some));
        var reference = org.leadtoorder.crm.value.Label.of("ref-" + n);
        return switch (step % 4) {
            case 0 ->
                order.recordDelivery(new RecordDelivery(ID, reference, lines, OrderArbitraries.TODAY), context)
                        .getOrElse(Option.none());
            case 1 ->
                order.recordInvoice(new RecordInvoice(ID, reference, lines, OrderArbitraries.TODAY), context)
                        .getOrElse(Option.none());
            case 2 ->
                order.amend(new AmendOrder(ID, FreeText.of("why"), lines), OrderArbitraries.customer(), context)
                        .getOrElse(Option.none());
            default ->
                answered(
                        order,
                        new ConfirmOrder(
                                ID, order.revision(), THEIRS, List.of(new LineAnswer.Changed(line.id(), some))),
                        context);
        };
    }

    private static Option<OrderConfirmed> answered(StandingOrder order, ConfirmOrder answer, Context context) {
        return order instanceof PlacedOrder placed
                ? placed.confirm(answer, context).toOption()
                : ((ConfirmedOrder) order).confirm(answer, context).getOrElse(Option.none());
    }

    private static StandingOrder on(StandingOrder order, OrderEvent fact) {
        if (fact instanceof DeliveryRecorded delivered) return order.on(delivered);
        if (fact instanceof InvoiceRecorded invoiced) return order.on(invoiced);
        if (fact instanceof OrderAmended amended) return order.on(amended);
        return order instanceof PlacedOrder placed
                ? placed.on((OrderConfirmed) fact)
                : ((ConfirmedOrder) order).on((OrderConfirmed) fact);
    }

    private static PlacedOrder whole(AcceptedQuote quote) {
        var context = OrderArbitraries.context(quote.content().policy());
        return PlacedOrder.from(OrderArbitraries.placed(quote, new PlaceOrder(OrderArbitraries.QUOTE, ID), context));
    }

    /** Everything that has to add up, by name; what is nothing is left out. */
    private static TreeMap<String, Money> figures(Totals totals) {
        var figures = new TreeMap<String, Money>();
        figures.put("subtotal", totals.subtotal());
        figures.put("discount", totals.headerDiscount());
        figures.put("net", totals.net());
        figures.put("tax", totals.tax());
        figures.put("gross", totals.gross());
        for (var tax : totals.taxes()) {
            figures.put("base of " + tax.code() + " " + tax.rate(), tax.base());
            figures.put("tax of " + tax.code() + " " + tax.rate(), tax.tax());
        }
        return figures;
    }

    private static TreeMap<String, Money> sum(Seq<TreeMap<String, Money>> parts) {
        var sum = new TreeMap<String, Money>();
        for (var part : parts) part.forEach((name, money) -> sum.merge(name, money, Money::plus));
        return sum;
    }

    private static Money total(Seq<Money> parts, Money like) {
        return Vector.ofAll(parts).fold(Money.zero(like.currency()), Money::plus);
    }
}
