package org.leadtoorder.crm.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.LineTotal;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.PricingPolicy;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.order.LineAnswer.Changed;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmCancellation;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RecordDelivery;
import org.leadtoorder.crm.order.OrderCommand.RecordInvoice;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.testkit.OrderArbitraries;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** The last order, amendment and answer that a rule lets pass, and the first that it refuses. */
class OrderLimitsTest {
    private static final OrderId ID = new OrderId("order");
    private static final Prospect CUSTOMER = OrderArbitraries.customer();
    private static final Context WHOLE = Context.of(OrderArbitraries.NOW, "anna", "request");
    private static final Context SPLIT = OrderArbitraries.context(PricingPolicy.standard());
    private static final FreeText WHY = FreeText.of("why");
    private static final Seq<AddedLine> NOTHING_ADDED = List.empty();

    @Test
    @DisplayName("R-6 an order has ten thousand lines and not one more")
    void ten_thousand_lines_are_the_most() {
        var most = List.range(3, OrderDocument.MAX_LINES).map(number -> added("" + number));
        assertTrue(placed().amend(adding(most), CUSTOMER, WHOLE).isRight());
        assertEquals(
                List.of(new Reason(Rule.R_6, Fault.of(Code.TOO_MANY, "added", OrderDocument.MAX_LINES))),
                placed().amend(adding(most.append(added("more"))), CUSTOMER, WHOLE)
                        .getLeft()
                        .reasons()
                        .toList());
    }

    @Test
    @DisplayName("C-10 a blocked customer's order may be amended to the same quantity and the same amount")
    void the_same_again_is_not_upwards() {
        var same = new AmendOrder(ID, WHY, lines("1", 10), NOTHING_ADDED, List.of("2"), Option.none());
        assertTrue(placed().amend(same, OrderArbitraries.blocked(), WHOLE).isRight());
        var free = new AmendOrder(ID, WHY, List.empty(), NOTHING_ADDED, List.of("0"), Option.none());
        var after = placed().amend(free, OrderArbitraries.blocked(), WHOLE)
                .get()
                .get()
                .document();
        assertEquals(placed().totals().gross(), after.totals().gross());
    }

    @Test
    @DisplayName("R-3 order-to-cash may change a line down to what was delivered of it")
    void an_answer_goes_down_to_what_was_delivered() {
        var order = placed();
        var delivered = order.on(order.recordDelivery(
                        new RecordDelivery(ID, Label.of("D-1"), lines("1", 4), OrderArbitraries.TODAY), WHOLE)
                .get()
                .get());
        assertTrue(delivered.confirm(answer(4), WHOLE).isRight());
        assertEquals(
                List.of(new Reason(Rule.R_3, Fault.of(Code.OUT_OF_RANGE, "answers.1", Quantity.of(4)))),
                delivered.confirm(answer(3), WHOLE).getLeft().reasons().toList());
    }

    @Test
    @DisplayName("R-3 R-6 a line that was removed is neither accepted nor changed by the answer to the rest")
    void an_answer_leaves_removed_lines_alone() {
        var order = placed();
        var less = order.on(order.amend(
                        new AmendOrder(ID, WHY, List.empty(), NOTHING_ADDED, List.of("2"), Option.none()),
                        CUSTOMER,
                        WHOLE)
                .get()
                .get());
        var confirmed = less.on(
                less.confirm(new ConfirmOrder(ID, 2, Label.of("SO-77")), WHOLE).get());
        assertEquals(
                List.of(LineStatus.ACCEPTED, LineStatus.REMOVED, LineStatus.ACCEPTED),
                confirmed.lines().map(OrderLine::status).toList());
    }

    @Test
    @DisplayName("R-1 a part of a quote with a per cent off has the same per cent off")
    void a_part_keeps_its_percentage() {
        var tenth = Option.some(HeaderDiscount.of(Percentage.of(10)));
        var part = PlacedOrder.from(PlacedOrder.place(
                        quote(tenth),
                        new PlaceOrder(OrderArbitraries.QUOTE, ID, lines("1", 3)),
                        new Purchase(CUSTOMER, List.empty()),
                        "O-1",
                        SPLIT)
                .get());
        assertEquals(tenth, part.document().headerDiscount());
        assertEquals(Money.of("27.00", "EUR"), part.totals().net());
    }

    @Test
    @DisplayName("a document gives a line and its amounts by the line's id")
    void a_document_finds_its_lines() {
        var document = placed().document();
        for (var id : List.of("1", "2", "0")) {
            assertEquals(Option.some(id), document.line(id).map(OrderLine::id));
            assertEquals(Option.some(id), document.total(id).map(LineTotal::line));
        }
        assertEquals(Option.none(), document.line("9"));
        assertEquals(Option.none(), document.total("9"));
    }

    @Test
    @DisplayName("what an order did not keep once is not there, and nothing else is made up for it")
    void what_was_not_kept_is_not_there() {
        var kept = placed().document();
        var sparse = ImmutableOrderDocument.builder()
                .number(kept.number())
                .revision(kept.revision())
                .currency(kept.currency())
                .parties(ImmutableOrderParties.builder()
                        .customer(CUSTOMER.id())
                        .billing(Option.none())
                        .delivery(Option.none())
                        .build())
                .lines(kept.lines())
                .headerDiscount(kept.headerDiscount())
                .policy(kept.policy())
                .totals(kept.totals())
                .build();
        assertEquals(Option.none(), sparse.quoteNumber());
        assertEquals(List.empty(), sparse.terms());
        assertEquals(Option.none(), sparse.wording());
        assertEquals(Option.none(), sparse.exchangeRate());
        assertEquals(Option.none(), sparse.parties().buyer());
        var order = placed();
        var confirmed = ImmutableConfirmedOrder.builder()
                .id(ID)
                .quote(order.quote())
                .opportunity(order.opportunity())
                .customer(order.customer())
                .lead(order.lead())
                .document(order.document().revised(order.lines(), Option.none()).get())
                .whole(true)
                .taken(order.taken())
                .replaces(Option.none())
                .placedOn(order.placedOn())
                .revisions(order.revisions())
                .theirNumber(Option.some(Label.of("SO-77")))
                .deliveries(List.empty())
                .invoices(List.empty())
                .build();
        assertEquals(List.of(2, 2), List.of(confirmed.revision(), confirmed.agreedRevision()));
        assertEquals(Option.none(), confirmed.amendmentRefusal());
        assertEquals(Option.none(), confirmed.cancellation());
        assertEquals(0, confirmed.cancellationRequests());
    }

    @Test
    @DisplayName("a day in a wish is one of the years 1 to 9999, but for the last")
    void a_day_is_one_that_a_document_has() {
        for (var day : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 30)))
            assertEquals(Option.some(day), new ConfirmCancellation(ID, Option.some(day)).reopen());
        for (var day : List.of(LocalDate.of(0, 12, 31), LocalDate.of(9999, 12, 31))) {
            var reopen = Option.some(day);
            assertThrows(IllegalArgumentException.class, () -> new ConfirmCancellation(ID, reopen));
            assertThrows(IllegalArgumentException.class, () -> new CancelOrder(ID, WHY, reopen));
            assertThrows(IllegalArgumentException.class, () -> new RejectOrder(ID, List.of(WHY), reopen));
            assertThrows(
                    IllegalArgumentException.class, () -> new RecordDelivery(ID, Label.of("D"), lines("1", 1), day));
            assertThrows(
                    IllegalArgumentException.class, () -> new RecordInvoice(ID, Label.of("I"), lines("1", 1), day));
        }
    }

    @Test
    @DisplayName("R-1 the wish for an order names the order it makes, and no address")
    void a_wish_names_its_order() {
        var wish = new PlaceOrder(
                OrderArbitraries.QUOTE,
                ID,
                Option.none(),
                Option.none(),
                Option.some(OrderArbitraries.address("Bill")),
                Option.none());
        assertEquals(ID, wish.target());
        assertEquals(
                "PlaceOrder[quote=" + OrderArbitraries.QUOTE + ", order=" + ID + ", chosen=None, replaces=None]",
                wish.toString());
    }

    private static ConfirmOrder answer(long quantity) {
        return new ConfirmOrder(ID, 1, Label.of("SO-77"), List.of(new Changed("1", Quantity.of(quantity))));
    }

    private static AmendOrder adding(Seq<AddedLine> lines) {
        return new AmendOrder(ID, WHY, List.empty(), lines, List.empty(), Option.none());
    }

    private static AddedLine added(String id) {
        return AddedLine.builder().item(item(id, 1, "1.00")).description(WHY).build();
    }

    /** Lines 1 and 2 as sold, and line 0 as a gift. */
    private static PlacedOrder placed() {
        return PlacedOrder.from(
                OrderArbitraries.placed(quote(Option.none()), new PlaceOrder(OrderArbitraries.QUOTE, ID), WHOLE));
    }

    private static AcceptedQuote quote(Option<HeaderDiscount> discount) {
        return OrderArbitraries.accepted(OrderArbitraries.document(
                        "EUR",
                        discount,
                        PricingPolicy.standard(),
                        item("1", 10, "10.00"),
                        item("2", 1, "50.00"),
                        item("0", 1, "0.00")))
                .get();
    }

    private static Seq<LineQuantity> lines(String line, long quantity) {
        return List.of(new LineQuantity(line, Quantity.of(quantity)));
    }

    private static LineItem item(String id, long quantity, String price) {
        return LineItem.builder()
                .id(id)
                .quantity(Quantity.of(quantity))
                .unitPrice(UnitPrice.of(price, "EUR"))
                .tax(Tax.of("VAT", Percentage.of("20")))
                .build();
    }
}
