package org.leadtoorder.crm.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.port.PriceList;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.testkit.MoneyArbitraries;
import org.leadtoorder.crm.testkit.QuoteArbitraries;
import org.leadtoorder.crm.testkit.QuoteArbitraries.Priced;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Random documents through the facade, from the draft to orders in parts. */
class PartsEngineProperties {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Provide
    Arbitrary<SalesProcess> companies() {
        return MoneyArbitraries.policies()
                .map(policy ->
                        SalesProcess.builder().pricing(policy).splitOrders(true).build());
    }

    @Provide
    Arbitrary<Priced> drafts() {
        return Combinators.combine(
                        QuoteArbitraries.drafts(EUR), Arbitraries.integers().between(0, 5_000))
                .as(PartsEngineProperties::less);
    }

    /** An amount off the whole, now and then, of the first line, which is worth more. */
    private static Priced less(Priced priced, int cents) {
        if (cents % 2 == 0) return priced;
        var draft = QuoteDraft.builder()
                .lines(priced.draft().lines())
                .headerDiscount(Option.some(HeaderDiscount.of(Money.ofMinor(cents, EUR))));
        return new Priced(draft.build(), priced.prices());
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @net.jqwik.api.Label(
            "R-1, R-2, R-3: parts of any size, some rejected, some taken in part, and ordered again, add up to the quote under every policy")
    void parts_add_up(
            @ForAll("drafts") Priced priced, @ForAll("companies") SalesProcess company, @ForAll Random random) {
        var deal = Deal.on(
                MemoryPorts.create()
                        .withPrices(listed(priced))
                        .withTaxes((code, day) -> priced.prices().tax(code)),
                company);
        TotalsEngineTest.accepted(priced.draft(), deal);
        var rejections = 3;
        var answers = 3;
        for (var count = 0; !deal.the(AcceptedQuote.class, QUOTE).isWhollyOrdered(); count++) {
            var order = new OrderId("part " + count);
            deal.walk(new PlaceOrder(QUOTE, order, some(deal.the(AcceptedQuote.class, QUOTE), count > 8, random)));
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (rejections-- > 0) deal.walk(new RejectOrder(order, List.of(FreeText.of("sold out"))));
                }
                case 1 -> {
                    if (answers-- > 0)
                        deal.walk(new ConfirmOrder(
                                order, 1, Label.of("ERP"), less(deal.the(PlacedOrder.class, order), random)));
                }
                default -> {}
            }
        }
        var whole = deal.the(AcceptedQuote.class, QUOTE).content().totals();
        var parts = deal.ports()
                .lookups()
                .ordersOf(QUOTE)
                .flatMap(id -> deal.pipeline().find(StandingOrder.class, id))
                .map(Order::totals);
        assertEquals(whole.net(), sum(parts.map(Totals::net)));
        assertEquals(whole.tax(), sum(parts.map(Totals::tax)));
        assertEquals(whole.gross(), sum(parts.map(Totals::gross)));
        assertEquals(whole.headerDiscount(), sum(parts.map(Totals::headerDiscount)));
    }

    /** The line that asks is not told to a price list: each product is of one line, and its answer that of the line. */
    private static PriceList listed(Priced priced) {
        var byProduct = new HashMap<String, String>();
        for (var line : priced.draft().lines())
            for (var product : line.product()) byProduct.put(product.value(), line.id());
        return (product, quantity, currency, day) ->
                Option.of(byProduct.get(product)).flatMap(priced.prices()::price);
    }

    /** Something of some lines that are open, or all that is left. */
    private static Seq<LineQuantity> some(AcceptedQuote quote, boolean all, Random random) {
        var open = quote.openLines().toVector();
        var from = all ? 0 : random.nextInt(open.size());
        return Vector.ofAll(open.drop(from)).map(line -> {
            var third = line.quantity().value().divide(BigDecimal.valueOf(3), 3, RoundingMode.DOWN);
            var part = all || third.signum() == 0 || random.nextBoolean() ? line.quantity() : new Quantity(third);
            return new LineQuantity(line.line().id(), part);
        });
    }

    /** Order-to-cash takes a half of some lines and refuses others; one line stays. */
    private static Seq<LineAnswer> less(PlacedOrder order, Random random) {
        return order.lines().tail().flatMap(line -> {
            var half = line.item().quantity().value().divide(BigDecimal.valueOf(2), 3, RoundingMode.DOWN);
            return switch (random.nextInt(3)) {
                case 0 -> Option.<LineAnswer>some(new LineAnswer.Refused(line.id()));
                case 1 ->
                    Option.<LineAnswer>when(
                            half.signum() > 0, () -> new LineAnswer.Changed(line.id(), new Quantity(half)));
                default -> Option.<LineAnswer>none();
            };
        });
    }

    private static Money sum(Seq<Money> amounts) {
        return amounts.reduce(Money::plus);
    }
}
