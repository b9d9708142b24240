package org.leadtoorder.crm.order;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.LinePortion;
import org.leadtoorder.crm.money.Portion;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderEvent.OrderPlaced;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.OrderedLine;
import org.leadtoorder.crm.quote.QuoteLine;
import org.leadtoorder.crm.value.Fault.Code;

/** Takes an order, whole or in part, out of an accepted quote. Used once, by one thread. */
final class Placing {
    private final AcceptedQuote quote;
    private final PlaceOrder wish;
    private final Purchase purchase;
    private final Context context;
    private final Map<String, Quantity> wanted = new HashMap<>();

    private Placing(AcceptedQuote quote, PlaceOrder wish, Purchase purchase, Context context) {
        this.quote = quote;
        this.wish = wish;
        this.purchase = purchase;
        this.context = context;
    }

    static Either<Rejection, OrderPlaced> of(
            AcceptedQuote quote, PlaceOrder wish, Purchase purchase, String number, Context context) {
        return new Placing(quote, wish, purchase, context).place(number);
    }

    private Either<Rejection, OrderPlaced> place(String number) {
        var guard = Guard.of(Rule.C_10)
                .holds(
                        !(purchase.customer() instanceof BlockedCustomer),
                        Code.NOT_ALLOWED,
                        "customer",
                        "BlockedCustomer")
                .rule(Rule.R_1)
                .holds(!quote.acceptedLines().isEmpty(), Code.MISSING, "lines")
                .rule(Rule.R_2)
                .holds(wish.replaces().forAll(purchase.ended().map(Order::id)::contains), Code.UNKNOWN, "replaces");
        if (wish.chosen().isEmpty()) all(guard);
        else chosen(guard, wish.chosen().get());
        return guard.then(() -> placed(number));
    }

    private void all(Guard guard) {
        guard.holds(
                quote.ordersStanding() == 0 && quote.ordered().isEmpty(),
                Code.DUPLICATE,
                "order",
                quote.ordersStanding());
        quote.acceptedLines().forEach(line -> wanted.put(line.id(), line.item().quantity()));
    }

    private void chosen(Guard guard, Seq<LineQuantity> chosen) {
        guard.holds(context.company().splitOrders(), Code.NOT_ALLOWED, "chosen")
                .holds(!chosen.isEmpty(), Code.MISSING, "chosen");
        var accepted = quote.acceptedLines().map(QuoteLine::id).toJavaSet();
        Map<String, Quantity> open = new HashMap<>();
        quote.openLines().forEach(line -> open.put(line.line().id(), line.quantity()));
        for (var line : chosen) {
            var left = Option.of(open.get(line.line()));
            if (!accepted.contains(line.line())) guard.holds(false, Code.UNKNOWN, "chosen");
            else
                guard.holds(wanted.put(line.line(), line.quantity()) == null, Code.DUPLICATE, "chosen", line.line())
                        .holds(
                                left.exists(most -> line.quantity().compareTo(most) <= 0),
                                Code.TOO_MUCH,
                                "chosen." + line.line(),
                                left.map(Quantity::toString).getOrElse("0"));
        }
    }

    private OrderPlaced placed(String number) {
        var content = quote.content();
        Map<String, LinePortion> before = new HashMap<>();
        for (var line : quote.ordered()) before.put(line.line(), line.portion());
        var portion =
                Portion.of(content.totals(), content.lines().map(QuoteLine::item), content.policy(), before, wanted);
        var whole = wish.chosen().isEmpty();
        var document = ImmutableOrderDocument.builder()
                .number(number)
                .revision(1)
                .quoteNumber(quote.documentNumber())
                .currency(quote.currency())
                .parties(OrderParties.of(quote.customer(), wish, purchase.customer(), context.today()))
                .lines(quote.acceptedLines().flatMap(this::line).toVector())
                .headerDiscount(
                        whole
                                ? content.headerDiscount()
                                : content.headerDiscount()
                                        .map(discount -> OrderDocument.part(discount, portion.totals())))
                .terms(content.terms())
                .wording(content.wording())
                .policy(content.policy())
                .exchangeRate(content.exchangeRate())
                .totals(portion.totals())
                .build();
        return ImmutableOrderPlaced.builder()
                .order(wish.order())
                .quote(quote.id())
                .opportunity(quote.opportunity())
                .customer(quote.customer())
                .lead(quote.lead())
                .document(document)
                .whole(whole)
                .taken(portion.lines().map(OrderedLine::of))
                .replaces(replaced())
                .on(context.today())
                .build();
    }

    /** A whole order after one that ended takes its place, also where the wish does not say so. */
    private Option<OrderId> replaced() {
        return wish.replaces()
                .orElse(() -> wish.chosen().isEmpty()
                        ? purchase.ended().filter(Order::whole).lastOption().map(Order::id)
                        : Option.none());
    }

    private Option<OrderLine> line(QuoteLine line) {
        return Option.of(wanted.get(line.id()))
                .map(quantity -> ImmutableOrderLine.builder()
                        .item(line.item())
                        .product(line.product())
                        .description(line.description())
                        .ordered(quantity)
                        .status(LineStatus.OPEN)
                        .build()
                        .standing(quantity, LineStatus.OPEN));
    }
}
