package org.leadtoorder.crm.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.Addressee;
import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rejection;
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
import org.leadtoorder.crm.order.LineAnswer.Accepted;
import org.leadtoorder.crm.order.LineAnswer.Changed;
import org.leadtoorder.crm.order.LineAnswer.Refused;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.CompleteOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmCancellation;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RecordDelivery;
import org.leadtoorder.crm.order.OrderCommand.RecordInvoice;
import org.leadtoorder.crm.order.OrderCommand.RefuseAmendment;
import org.leadtoorder.crm.order.OrderCommand.RefuseCancellation;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.OrderCommand.RequestCancellation;
import org.leadtoorder.crm.order.OrderEvent.OrderAmended;
import org.leadtoorder.crm.order.OrderMessage.Intent;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.OrderedLine;
import org.leadtoorder.crm.quote.QuotePart.LessenOrder;
import org.leadtoorder.crm.quote.QuotePart.OrderFromQuote;
import org.leadtoorder.crm.quote.QuotePart.ReleaseOrder;
import org.leadtoorder.crm.testkit.OrderArbitraries;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

class OrderTest {
    private static final OrderId ID = new OrderId("order");
    private static final Tax VAT = Tax.of("VAT", Percentage.of("20"));
    private static final Context SPLIT = OrderArbitraries.context(PricingPolicy.standard());
    private static final Context WHOLE = Context.of(OrderArbitraries.NOW, "anna", "request");
    private static final Prospect CUSTOMER = OrderArbitraries.customer();
    private static final Purchase FIRST = new Purchase(CUSTOMER, List.empty());
    private static final BlockedCustomer BLOCKED = OrderArbitraries.blocked();
    private static final FreeText WHY = FreeText.of("why");
    private static final Label THEIRS = Label.of("SO-77");

    /** Line 1: 10 × 10.00, line 2: 1 × 50.00, 20 % tax, 10.00 off: 140.00 + 28.00. */
    private static final AcceptedQuote QUOTE = quote(Option.some(HeaderDiscount.of(Money.of("10.00", "EUR"))));

    private static AcceptedQuote quote(Option<HeaderDiscount> discount) {
        return OrderArbitraries.accepted(OrderArbitraries.document(
                        "EUR", discount, PricingPolicy.standard(), item("1", 10, "10.00"), item("2", 1, "50.00")))
                .get();
    }

    private static LineItem item(String id, long quantity, String price) {
        return LineItem.builder()
                .id(id)
                .quantity(Quantity.of(quantity))
                .unitPrice(UnitPrice.of(price, "EUR"))
                .tax(VAT)
                .build();
    }

    @Test
    @DisplayName("R-1 an order is a snapshot of what was accepted")
    void an_order_is_a_snapshot_of_what_was_accepted() {
        var order = placed();
        assertEquals(QUOTE.content().totals(), order.totals());
        assertEquals(
                QUOTE.content().lines().map(line -> line.item()), order.lines().map(OrderLine::item));
        assertEquals(Money.of("168.00", "EUR"), order.totals().gross());
        assertEquals("O-order", order.number());
        assertEquals(1, order.revision());
        assertEquals(OrderArbitraries.TODAY, order.placedOn());
        assertEquals(
                Option.some(OrderArbitraries.address("Main")),
                order.document().parties().billing());
        assertEquals(
                Option.some(OrderArbitraries.address("Dock")),
                order.document().parties().delivery());
        var buyer = Addressee.of(CUSTOMER.masterData(), AddressPurpose.MAIN, OrderArbitraries.TODAY);
        assertEquals(Option.some(buyer), order.document().parties().buyer());
        assertEquals(CUSTOMER.masterData().organisation(), buyer.organisation());
        assertEquals(Option.some(OrderArbitraries.address("Main")), buyer.address());
        assertEquals(QUOTE.documentNumber(), order.document().quoteNumber());
        assertEquals(QUOTE.content().terms(), order.document().terms());
        assertEquals(QUOTE.content().wording(), order.document().wording());
    }

    @Test
    @DisplayName("R-1 an address that the wish says goes before the master data")
    void an_address_that_is_said_goes_first() {
        var wish = new PlaceOrder(
                OrderArbitraries.QUOTE,
                ID,
                Option.none(),
                Option.none(),
                Option.some(OrderArbitraries.address("Bill")),
                Option.none());
        var parties = PlacedOrder.from(
                        PlacedOrder.place(QUOTE, wish, FIRST, "O-1", WHOLE).get())
                .document()
                .parties();
        assertEquals(Option.some(OrderArbitraries.address("Bill")), parties.billing());
        assertEquals(Option.some(OrderArbitraries.address("Dock")), parties.delivery());
        assertFalse((wish + " " + parties).contains("Bill"));
    }

    @Test
    @DisplayName("an order descends from quote, opportunity, customer and lead, and its birth moves the first three")
    void an_order_knows_where_it_comes_from() {
        var order = placed();
        var parents = List.of(OrderArbitraries.QUOTE, new OpportunityId("opportunity"), new CustomerId("customer"));
        assertEquals(parents, order.parents());
        assertEquals(
                parents.map(Object::toString).append(new LeadId("lead").toString()),
                order.lineage().map(Object::toString));
    }

    @Test
    @DisplayName("C-10 a blocked customer places no order")
    void a_blocked_customer_places_no_order() {
        refused(
                Rule.C_10,
                Code.NOT_ALLOWED,
                PlacedOrder.place(
                        QUOTE,
                        new PlaceOrder(OrderArbitraries.QUOTE, ID),
                        new Purchase(BLOCKED, List.empty()),
                        "O-1",
                        WHOLE));
    }

    @Test
    @DisplayName("R-2, P-5 a quote is ordered as a whole once")
    void a_quote_is_ordered_once() {
        var ordered = OrderArbitraries.noted(QUOTE, fact(QUOTE), WHOLE);
        refused(
                Rule.R_2,
                Code.DUPLICATE,
                PlacedOrder.place(
                        ordered, new PlaceOrder(OrderArbitraries.QUOTE, new OrderId("2")), FIRST, "O-2", WHOLE));
        refused(Rule.R_2, Code.TOO_MUCH, PlacedOrder.place(ordered, part("2", "1", 1), FIRST, "O-2", SPLIT));
        var claim = new Claim(Claim.Kind.ORDER_OF_QUOTE, "quote");
        assertTrue(placed().claims().contains(claim));
        assertTrue(confirmed().claims().contains(claim));
        assertTrue(completed().claims().contains(claim));
    }

    @Test
    @DisplayName("R-2, P-7 an order that ended sets the quote free, keeps its number, and a new one names it")
    void an_order_that_ended_sets_the_quote_free() {
        var order = placed();
        var cancelled = order.on(order.cancel(new CancelOrder(ID, WHY), WHOLE).get());
        var rejected =
                order.on(order.reject(new RejectOrder(ID, List.of(WHY)), WHOLE).get());
        var number = List.of(new Claim(Claim.Kind.ORDER_NUMBER, "O-order"));
        assertEquals(number, cancelled.claims());
        assertEquals(number, rejected.claims());
        var ordered = OrderArbitraries.noted(QUOTE, fact(QUOTE), WHOLE);
        var free = ordered.on(ordered.release(new ReleaseOrder(OrderArbitraries.QUOTE, ID, cancelled.taken()), WHOLE)
                .get()
                .get());
        var wish = new PlaceOrder(
                OrderArbitraries.QUOTE, new OrderId("2"), Option.none(), Option.some(ID), Option.none(), Option.none());
        var again =
                PlacedOrder.from(PlacedOrder.place(free, wish, new Purchase(CUSTOMER, List.of(cancelled)), "O-2", WHOLE)
                        .get());
        assertEquals(Option.some(ID), again.replaces());
        assertEquals(order.totals(), again.totals());
        var unnamed = new PlaceOrder(OrderArbitraries.QUOTE, new OrderId("2"));
        assertEquals(
                Option.some(ID),
                PlacedOrder.place(free, unnamed, new Purchase(CUSTOMER, List.of(rejected)), "O-2", WHOLE)
                        .get()
                        .replaces());
    }

    @Test
    @DisplayName("R-2 only an order of the quote that ended is replaced, so none replaces itself")
    void only_what_ended_is_replaced() {
        var wish = new PlaceOrder(
                OrderArbitraries.QUOTE, ID, Option.none(), Option.some(ID), Option.none(), Option.none());
        refused(Rule.R_2, Code.UNKNOWN, PlacedOrder.place(QUOTE, wish, FIRST, "O-1", WHOLE));
    }

    @Test
    @DisplayName("R-2 parts only where the company allows them")
    void parts_only_where_the_company_allows_them() {
        refused(Rule.R_2, Code.NOT_ALLOWED, PlacedOrder.place(QUOTE, part("a", "1", 3), FIRST, "O-1", WHOLE));
        var part = PlacedOrder.from(
                PlacedOrder.place(QUOTE, part("a", "1", 3), FIRST, "O-1", SPLIT).get());
        assertFalse(part.whole());
        assertEquals(List.of(new Claim(Claim.Kind.ORDER_NUMBER, "O-1")), part.claims());
        assertEquals(Money.of("28.00", "EUR"), part.totals().net());
        assertEquals(
                Option.some(HeaderDiscount.of(Money.of("2.00", "EUR"))),
                part.document().headerDiscount());
    }

    @Test
    @DisplayName("R-2 parts are never more than the quote, and all that is wrong is told")
    void parts_are_never_more_than_the_quote() {
        var ordered = OrderArbitraries.noted(
                QUOTE,
                PlacedOrder.place(QUOTE, part("a", "1", 8), FIRST, "O-1", SPLIT).get(),
                SPLIT);
        refused(Rule.R_2, Code.TOO_MUCH, PlacedOrder.place(ordered, part("b", "1", 3), FIRST, "O-2", SPLIT));
        refused(
                Rule.R_2,
                Code.DUPLICATE,
                PlacedOrder.place(ordered, new PlaceOrder(OrderArbitraries.QUOTE, ID), FIRST, "O-2", SPLIT));
        refused(
                Rule.R_2,
                Code.MISSING,
                PlacedOrder.place(
                        QUOTE, new PlaceOrder(OrderArbitraries.QUOTE, ID, List.empty()), FIRST, "O-1", SPLIT));
        var wrong = new PlaceOrder(
                OrderArbitraries.QUOTE,
                ID,
                List.of(quantity("9", 1), quantity("2", 1), quantity("2", 1), quantity("1", 11)));
        assertEquals(
                List.of(Code.UNKNOWN, Code.DUPLICATE, Code.TOO_MUCH),
                PlacedOrder.place(QUOTE, wrong, FIRST, "O-1", SPLIT)
                        .getLeft()
                        .reasons()
                        .map(reason -> reason.fault().code()));
        assertTrue(PlacedOrder.place(ordered, part("b", "1", 2), FIRST, "O-2", SPLIT)
                .isRight());
    }

    @Test
    @DisplayName("R-3 an order confirmed as it is stays in its revision")
    void an_order_confirmed_as_it_is_stays_in_its_revision() {
        var order = confirmed();
        assertEquals(Option.some(THEIRS), order.theirNumber());
        assertEquals(1, order.revision());
        assertEquals(placed().totals(), order.totals());
        assertEquals(
                List.of(LineStatus.ACCEPTED, LineStatus.ACCEPTED),
                order.lines().map(OrderLine::status).toList());
        assertTrue(order.revisions().isEmpty());
    }

    @Test
    @DisplayName("R-3 a changed or refused line makes a new revision, and goes with its share of the amounts")
    void a_changed_or_refused_line_makes_a_new_revision() {
        var order = placed();
        var wish = new ConfirmOrder(ID, 1, THEIRS, List.of(new Changed("1", Quantity.of(4)), new Refused("2")));
        var confirmed = order.on(order.confirm(wish, WHOLE).get());
        assertEquals(2, confirmed.revision());
        assertEquals(Money.of("37.33", "EUR"), confirmed.totals().net());
        assertEquals(Money.of("7.47", "EUR"), confirmed.totals().tax());
        assertEquals(
                List.of(true, false),
                confirmed.totals().lines().map(LineTotal::counted).toList());
        assertEquals(
                List.of(LineStatus.CHANGED, LineStatus.REFUSED),
                confirmed.lines().map(OrderLine::status).toList());
        assertEquals(Option.none(), confirmed.lines().get(1).accepted());
        assertEquals(Quantity.of(10), confirmed.lines().head().ordered());
        assertEquals(
                RevisionNote.Cause.CONFIRMATION, confirmed.revisions().head().cause());
        assertEquals(
                1,
                order.on(order.confirm(
                                        new ConfirmOrder(
                                                ID,
                                                1,
                                                THEIRS,
                                                List.of(new Changed("1", Quantity.of(10)), new Accepted("2"))),
                                        WHOLE)
                                .get())
                        .revision());
    }

    @Test
    @DisplayName("R-3 an answer that cannot be is refused, with all that is wrong")
    void an_answer_that_cannot_be_is_refused() {
        var order = delivered(placed(), "D-1", 5);
        var wish = new ConfirmOrder(
                ID,
                2,
                THEIRS,
                List.of(
                        new Changed("1", Quantity.of(4)),
                        new Refused("1"),
                        new Accepted("9"),
                        new Changed("2", Quantity.of(2))));
        assertEquals(
                List.of(
                        Code.MISMATCH,
                        Code.OUT_OF_RANGE,
                        Code.DUPLICATE,
                        Code.NOT_ALLOWED,
                        Code.UNKNOWN,
                        Code.TOO_MUCH),
                refusal(Rule.R_3, order.confirm(wish, WHOLE))
                        .map(reason -> reason.fault().code()));
        refused(
                Rule.R_3,
                Code.MISSING,
                placed().confirm(new ConfirmOrder(ID, 1, THEIRS, List.of(new Refused("1"), new Refused("2"))), WHOLE));
    }

    @Test
    @DisplayName("R-3 what is refused bears its share of a discount, so that it fits whatever is left")
    void what_is_refused_bears_its_share_of_a_discount() {
        var order = PlacedOrder.from(fact(quote(Option.some(HeaderDiscount.of(Money.of("70.00", "EUR"))))));
        var confirmed = order.on(order.confirm(new ConfirmOrder(ID, 1, THEIRS, List.of(new Refused("1"))), WHOLE)
                .get());
        assertEquals(Money.of("26.67", "EUR"), confirmed.totals().net());
        assertEquals(
                Option.some(HeaderDiscount.of(Money.of("23.33", "EUR"))),
                confirmed.document().headerDiscount());
    }

    @Test
    @DisplayName(
            "R-3 what order-to-cash does not take goes back to the quote, and can be ordered again to the last cent")
    void what_is_not_taken_can_be_ordered_again() {
        var first = PlacedOrder.from(fact(QUOTE));
        var ordered = QUOTE.on(QUOTE.order(new OrderFromQuote(OrderArbitraries.QUOTE, ID, first.taken()), SPLIT)
                .get()
                .get());
        var answer = new ConfirmOrder(ID, 1, THEIRS, List.of(new Changed("1", Quantity.of(4)), new Refused("2")));
        var confirmed = first.on(first.confirm(answer, SPLIT).get());
        assertEquals(List.of("1"), confirmed.taken().map(OrderedLine::line).toList());
        var lessened = ordered.on(
                ordered.lessen(new LessenOrder(OrderArbitraries.QUOTE, ID, first.taken(), confirmed.taken()), SPLIT)
                        .get()
                        .get());
        assertEquals(Option.some(Quantity.of(6)), lessened.openQuantity("1"));
        assertEquals(Option.some(Quantity.of(1)), lessened.openQuantity("2"));
        assertEquals(1, lessened.ordersStanding());
        var rest = PlacedOrder.place(
                        lessened,
                        new PlaceOrder(
                                OrderArbitraries.QUOTE,
                                new OrderId("rest"),
                                lessened.openLines()
                                        .map(open ->
                                                new LineQuantity(open.line().id(), open.quantity()))),
                        FIRST,
                        "O-2",
                        SPLIT)
                .get()
                .document()
                .totals();
        var whole = QUOTE.content().totals();
        assertEquals(whole.net(), confirmed.totals().net().plus(rest.net()));
        assertEquals(whole.gross(), confirmed.totals().gross().plus(rest.gross()));
        assertEquals(whole.headerDiscount(), confirmed.totals().headerDiscount().plus(rest.headerDiscount()));
    }

    @Test
    @DisplayName(
            "R-3, R-6 what an amendment put on is refused first, and what it took off is given up: neither goes back to the quote")
    void an_amendment_gives_nothing_back_to_the_quote() {
        var order = confirmed();
        var more = order.on(amended(order, "1", 15));
        assertEquals(order.taken(), more.taken());
        assertEquals(
                order.taken(), answered(more, new Changed("1", Quantity.of(11))).taken());
        assertEquals(
                Quantity.of(8),
                answered(more, new Changed("1", Quantity.of(8))).taken().head().quantity());
        var less = order.on(amended(order, "1", 7));
        assertEquals(order.taken(), less.taken());
        assertEquals(
                Quantity.of(9),
                answered(less, new Changed("1", Quantity.of(6))).taken().head().quantity());
        assertEquals(
                Quantity.of(3), answered(less, new Refused("1")).taken().head().quantity());
    }

    private static OrderAmended amended(StandingOrder order, String line, long quantity) {
        return order.amend(new AmendOrder(ID, WHY, lines(line, quantity)), CUSTOMER, WHOLE)
                .get()
                .get();
    }

    private static ConfirmedOrder answered(ConfirmedOrder order, LineAnswer... answers) {
        return order.on(order.confirm(new ConfirmOrder(ID, order.revision(), THEIRS, List.of(answers)), WHOLE)
                .get()
                .get());
    }

    @Test
    @DisplayName("R-3, R-6 an amendment of a confirmed order is answered as the order was, under the same number")
    void an_amendment_is_answered_as_the_order_was() {
        var order = confirmed();
        assertFalse(order.amendmentOpen());
        var amended = order.on(amended(order, "1", 12));
        assertTrue(amended.amendmentOpen());
        assertEquals(1, amended.agreedRevision());
        var taken = answered(amended);
        assertEquals(List.of(2, 2), List.of(taken.agreedRevision(), taken.revision()));
        assertFalse(taken.amendmentOpen());
        assertEquals(
                List.of(LineStatus.ACCEPTED, LineStatus.ACCEPTED),
                taken.lines().map(OrderLine::status).toList());
        var partly = answered(amended, new Changed("1", Quantity.of(11)));
        assertEquals(List.of(3, 3), List.of(partly.agreedRevision(), partly.revision()));
        assertEquals(Quantity.of(11), partly.document().line("1").get().item().quantity());
        assertEquals(RevisionNote.Cause.CONFIRMATION, partly.revisions().last().cause());
    }

    @Test
    @DisplayName("R-3 what was answered is not answered again, and not under another number")
    void what_was_answered_is_not_answered_again() {
        var order = confirmed();
        var amended = order.on(amended(order, "1", 12));
        assertEquals(Either.right(Option.none()), amended.confirm(new ConfirmOrder(ID, 1, THEIRS), WHOLE));
        var taken = answered(amended);
        assertEquals(Either.right(Option.none()), taken.confirm(new ConfirmOrder(ID, 2, THEIRS), WHOLE));
        refused(
                Rule.R_3,
                Code.DUPLICATE,
                taken.confirm(new ConfirmOrder(ID, 2, THEIRS, List.of(new Refused("1"))), WHOLE));
        refused(Rule.R_3, Code.MISMATCH, amended.confirm(new ConfirmOrder(ID, 2, Label.of("SO-78")), WHOLE));
        refused(Rule.R_3, Code.MISMATCH, amended.confirm(new ConfirmOrder(ID, 3, THEIRS), WHOLE));
        refused(Rule.R_3, Code.MISMATCH, amended.confirm(new ConfirmOrder(ID, 0, THEIRS), WHOLE));
    }

    @Test
    @DisplayName(
            "R-6 an amendment that order-to-cash does not take stands, and the order shows it until it is amended again or taken")
    void a_refused_amendment_is_shown() {
        var order = confirmed();
        var no = new RefuseAmendment(ID, 2, List.of(WHY));
        assertEquals(
                List.of(Code.MISMATCH, Code.NOT_ALLOWED),
                refusal(Rule.R_6, order.refuseAmendment(no, WHOLE))
                        .map(reason -> reason.fault().code()));
        refused(Rule.R_6, Code.NOT_ALLOWED, order.refuseAmendment(new RefuseAmendment(ID, 1, List.of(WHY)), WHOLE));
        var amended = order.on(amended(order, "1", 12));
        refused(Rule.R_6, Code.MISSING, amended.refuseAmendment(new RefuseAmendment(ID, 2, List.empty()), WHOLE));
        var refused = amended.on(amended.refuseAmendment(no, WHOLE).get().get());
        assertEquals(
                Option.some(new AmendmentRefusal(2, List.of(WHY), OrderArbitraries.TODAY)), refused.amendmentRefusal());
        assertFalse(refused.amendmentOpen());
        assertEquals(1, refused.agreedRevision());
        assertEquals(amended.document(), refused.document());
        assertEquals(Either.right(Option.none()), refused.refuseAmendment(no, WHOLE));
        refused(
                Rule.R_6,
                Code.DUPLICATE,
                refused.refuseAmendment(new RefuseAmendment(ID, 2, List.of(FreeText.of("another"))), WHOLE));
        assertEquals(Option.none(), answered(refused).amendmentRefusal());
        assertEquals(Option.none(), refused.on(amended(refused, "1", 11)).amendmentRefusal());
        refused(Rule.R_6, Code.NOT_ALLOWED, answered(amended).refuseAmendment(no, WHOLE));
    }

    @Test
    @DisplayName("R-4 a rejection has reasons, and nothing was delivered")
    void a_rejection_has_reasons() {
        var rejected = placed().on(placed().reject(new RejectOrder(ID, List.of(WHY)), WHOLE)
                .get());
        assertEquals(List.of(WHY), rejected.reasons());
        assertEquals(placed().document(), rejected.document());
        refused(Rule.R_4, Code.MISSING, placed().reject(new RejectOrder(ID, List.empty()), WHOLE));
        refused(
                Rule.R_4,
                Code.NOT_ALLOWED,
                delivered(placed(), "D-1", 1).reject(new RejectOrder(ID, List.of(WHY)), WHOLE));
    }

    @Test
    @DisplayName("R-5 delivered and invoiced are kept apart")
    void delivered_and_invoiced_are_kept_apart() {
        var order = delivered(placed(), "X", 4);
        assertEquals(Option.some(Quantity.of(4)), order.lines().head().delivered());
        assertEquals(Option.none(), order.lines().head().invoiced());
        var both = order.on(
                order.recordInvoice(new RecordInvoice(ID, Label.of("X"), lines("1", 10), OrderArbitraries.TODAY), WHOLE)
                        .get()
                        .get());
        assertEquals(Option.some(Quantity.of(4)), both.lines().head().delivered());
        assertEquals(Option.some(Quantity.of(10)), both.lines().head().invoiced());
        assertEquals(Option.none(), both.lines().get(1).invoiced());
    }

    @Test
    @DisplayName("R-5 never more than stands of a line")
    void never_more_than_stands() {
        var order = delivered(confirmed(), "D-1", 8);
        refused(Rule.R_5, Code.TOO_MUCH, order.recordDelivery(delivery("D-2", lines("1", 3)), WHOLE));
        refused(Rule.R_5, Code.UNKNOWN, order.recordDelivery(delivery("D-2", lines("9", 1)), WHOLE));
        refused(Rule.R_5, Code.MISSING, order.recordDelivery(delivery("D-2", List.empty()), WHOLE));
        refused(
                Rule.R_5,
                Code.DUPLICATE,
                order.recordDelivery(delivery("D-2", lines("1", 1).appendAll(lines("1", 1))), WHOLE));
        refused(
                Rule.R_5,
                Code.TOO_MUCH,
                order.recordInvoice(
                        new RecordInvoice(ID, Label.of("I-1"), lines("1", 11), OrderArbitraries.TODAY), WHOLE));
        var partly = placed().on(placed().confirm(new ConfirmOrder(ID, 1, THEIRS, List.of(new Refused("2"))), WHOLE)
                .get());
        refused(Rule.R_5, Code.UNKNOWN, partly.recordDelivery(delivery("D-1", lines("2", 1)), WHOLE));
    }

    @Test
    @DisplayName("R-5 the same delivery again records nothing; another under its reference is refused")
    void the_same_delivery_again_records_nothing() {
        var order = delivered(confirmed(), "D-1", 8);
        assertEquals(Either.right(Option.none()), order.recordDelivery(delivery("D-1", lines("1", 8)), WHOLE));
        refused(Rule.R_5, Code.DUPLICATE, order.recordDelivery(delivery("D-1", lines("1", 1)), WHOLE));
        refused(
                Rule.R_5,
                Code.DUPLICATE,
                order.recordDelivery(
                        new RecordDelivery(ID, Label.of("D-1"), lines("1", 8), OrderArbitraries.TODAY.plusDays(1)),
                        WHOLE));
    }

    @Test
    @DisplayName("R-5 an order takes so many deliveries and no more, and knows the first one still")
    void deliveries_are_bounded() {
        var quote = OrderArbitraries.accepted(OrderArbitraries.document(
                        "EUR", Option.none(), PricingPolicy.standard(), item("1", 2000, "1.00")))
                .get();
        var order = PlacedOrder.from(fact(quote));
        for (var n = 0; n < Order.MAX_REPORTS; n++) order = delivered(order, "D-" + n, 1);
        refused(Rule.R_5, Code.TOO_MANY, order.recordDelivery(delivery("D-more", lines("1", 1)), WHOLE));
        assertEquals(Either.right(Option.none()), order.recordDelivery(delivery("D-0", lines("1", 1)), WHOLE));
    }

    @Test
    @DisplayName("R-6 an amendment is a new revision, computed anew, and may exceed the quote")
    void an_amendment_is_a_new_revision() {
        var added = AddedLine.builder()
                .item(item("3", 2, "5.00"))
                .description(FreeText.of("Seal"))
                .build();
        var wish = new AmendOrder(
                ID,
                WHY,
                lines("1", 12),
                List.of(added),
                List.of("2"),
                Option.some(HeaderDiscount.of(Percentage.of("50"))));
        var order = amended(confirmed(), wish);
        assertEquals(2, order.revision());
        assertEquals(Money.of("65.00", "EUR"), order.totals().net());
        assertEquals(Money.of("13.00", "EUR"), order.totals().tax());
        assertEquals(
                List.of(LineStatus.AMENDED, LineStatus.REMOVED, LineStatus.AMENDED),
                order.lines().map(OrderLine::status).toList());
        assertEquals(Option.some(WHY), order.revisions().head().reason());
        assertEquals(Option.some(THEIRS), order.theirNumber());
        assertEquals(3, amended(order, new AmendOrder(ID, WHY, lines("1", 1))).revision());
    }

    @Test
    @DisplayName("R-6 what was delivered or invoiced stays")
    void what_was_delivered_stays() {
        var order = delivered(placed(), "D-1", 5);
        assertEquals(
                5,
                order.amend(new AmendOrder(ID, WHY, lines("1", 5)), CUSTOMER, WHOLE)
                        .get()
                        .get()
                        .document()
                        .lines()
                        .head()
                        .item()
                        .quantity()
                        .value()
                        .intValue());
        refused(Rule.R_6, Code.OUT_OF_RANGE, order.amend(new AmendOrder(ID, WHY, lines("1", 4)), CUSTOMER, WHOLE));
        refused(Rule.R_6, Code.NOT_ALLOWED, order.amend(removal("1"), CUSTOMER, WHOLE));
        var invoiced = placed().on(placed().recordInvoice(
                        new RecordInvoice(ID, Label.of("I"), lines("1", 5), OrderArbitraries.TODAY), WHOLE)
                .get()
                .get());
        refused(Rule.R_6, Code.OUT_OF_RANGE, invoiced.amend(new AmendOrder(ID, WHY, lines("1", 4)), CUSTOMER, WHOLE));
    }

    @Test
    @DisplayName("R-6 an amendment that cannot be is refused; one that changes nothing records nothing")
    void an_amendment_that_cannot_be_is_refused() {
        var again =
                AddedLine.builder().item(item("1", 1, "1.00")).description(WHY).build();
        var wrong = new AmendOrder(
                ID, WHY, lines("9", 1).appendAll(lines("1", 2)), List.of(again), List.of("1"), Option.none());
        assertEquals(
                List.of(Code.UNKNOWN, Code.DUPLICATE, Code.DUPLICATE),
                refusal(Rule.R_6, placed().amend(wrong, CUSTOMER, WHOLE))
                        .map(reason -> reason.fault().code()));
        refused(Rule.R_6, Code.MISSING, placed().amend(removal("1", "2"), CUSTOMER, WHOLE));
        refused(
                Rule.R_6,
                Code.OUT_OF_RANGE,
                placed().amend(
                                new AmendOrder(
                                        ID,
                                        WHY,
                                        List.empty(),
                                        List.empty(),
                                        List.empty(),
                                        Option.some(HeaderDiscount.of(Money.of("999.00", "EUR")))),
                                CUSTOMER,
                                WHOLE));
        var removed = amended(confirmed(), removal("2"));
        refused(Rule.R_6, Code.NOT_ALLOWED, removed.amend(new AmendOrder(ID, WHY, lines("2", 1)), CUSTOMER, WHOLE));
        assertEquals(
                Either.right(Option.none()), placed().amend(new AmendOrder(ID, WHY, lines("1", 10)), CUSTOMER, WHOLE));
        assertThrows(NullPointerException.class, () -> new AmendOrder(ID, null, lines("1", 1)));
    }

    @Test
    @DisplayName("C-10 a blocked customer's order is amended downwards only")
    void a_blocked_customers_order_is_amended_downwards_only() {
        refused(Rule.C_10, Code.NOT_ALLOWED, placed().amend(new AmendOrder(ID, WHY, lines("1", 11)), BLOCKED, WHOLE));
        refused(
                Rule.C_10,
                Code.NOT_ALLOWED,
                placed().amend(
                                new AmendOrder(
                                        ID,
                                        WHY,
                                        List.empty(),
                                        List.empty(),
                                        List.empty(),
                                        Option.some(HeaderDiscount.of(Percentage.ZERO))),
                                BLOCKED,
                                WHOLE));
        var smaller = new AmendOrder(ID, WHY, lines("1", 11), List.empty(), List.of("2"), Option.none());
        refused(Rule.C_10, Code.NOT_ALLOWED, placed().amend(smaller, BLOCKED, WHOLE));
        var added =
                AddedLine.builder().item(item("3", 1, "-5.00")).description(WHY).build();
        refused(
                Rule.C_10,
                Code.NOT_ALLOWED,
                placed().amend(
                                new AmendOrder(ID, WHY, List.empty(), List.of(added), List.empty(), Option.none()),
                                BLOCKED,
                                WHOLE));
        assertTrue(placed().amend(new AmendOrder(ID, WHY, lines("1", 9)), BLOCKED, WHOLE)
                .isRight());
    }

    @Test
    @DisplayName("R-7 an order is cancelled for a reason, before any delivery or invoice")
    void an_order_is_cancelled_before_any_delivery() {
        var cancelled = placed().on(
                        placed().cancel(new CancelOrder(ID, WHY, Option.some(OrderArbitraries.TODAY)), WHOLE)
                                .get());
        assertEquals(WHY, cancelled.reason());
        assertFalse(cancelled.answered());
        refused(Rule.R_7, Code.NOT_ALLOWED, delivered(placed(), "D-1", 1).cancel(new CancelOrder(ID, WHY), WHOLE));
        var invoiced = placed().on(placed().recordInvoice(
                        new RecordInvoice(ID, Label.of("I"), lines("1", 1), OrderArbitraries.TODAY), WHOLE)
                .get()
                .get());
        refused(Rule.R_7, Code.NOT_ALLOWED, invoiced.cancel(new CancelOrder(ID, WHY), WHOLE));
    }

    @Test
    @DisplayName("R-8 an order is complete when everything that stands is delivered and invoiced")
    void an_order_is_complete_when_all_is_delivered_and_invoiced() {
        var order = confirmed();
        assertEquals(
                2,
                refusal(Rule.R_8, order.complete(new CompleteOrder(ID), WHOLE)).size());
        assertEquals(
                1,
                refusal(Rule.R_8, fulfilled(order, "1", 10).complete(new CompleteOrder(ID), WHOLE))
                        .size());
        assertEquals(
                1,
                refusal(Rule.R_8, delivered(fulfilled(order, "2", 1), "D-1", 10).complete(new CompleteOrder(ID), WHOLE))
                        .size());
        assertEquals(Option.none(), completed().closedShort());
    }

    @Test
    @DisplayName("R-8 or closed short for a reason")
    void an_order_may_be_closed_short() {
        var order = delivered(confirmed(), "D-1", 3);
        var completed = order.on(
                order.complete(new CompleteOrder(ID, Option.some(WHY)), WHOLE).get());
        assertEquals(Option.some(WHY), completed.closedShort());
        assertEquals(order.document(), completed.document());
        assertEquals(order.deliveries(), completed.deliveries());
    }

    @Test
    @DisplayName("R-8 an order of which nothing is left is not closed short, whatever the wish says")
    void an_order_of_which_nothing_is_left_is_not_closed_short() {
        var order = fulfilled(fulfilled(confirmed(), "1", 10), "2", 1);
        assertEquals(
                Option.none(),
                order.complete(new CompleteOrder(ID, Option.some(WHY)), WHOLE)
                        .get()
                        .closedShort());
    }

    @Test
    @DisplayName("R-3, R-4, R-6 reasons are no more than the limit")
    void reasons_are_no_more_than_the_limit() {
        var many = List.fill(Order.MAX_REASONS + 1, () -> WHY);
        refused(Rule.R_4, Code.TOO_MANY, placed().reject(new RejectOrder(ID, many), WHOLE));
        assertTrue(placed().reject(new RejectOrder(ID, many.tail()), WHOLE).isRight());
        var amended = amended(confirmed(), new AmendOrder(ID, WHY, lines("1", 2)));
        refused(Rule.R_6, Code.TOO_MANY, amended.refuseAmendment(new RefuseAmendment(ID, 2, many), WHOLE));
        assertTrue(amended.refuseAmendment(new RefuseAmendment(ID, 2, many.tail()), WHOLE)
                .isRight());
    }

    @Test
    @DisplayName("R-9 placing, amending and cancelling each hand over a message of their own")
    void each_step_hands_over_its_own_message() {
        var placed = placed();
        var message = HandOver.message(fact(QUOTE)).get();
        assertEquals("order/1/PLACE", message.id());
        assertEquals(Option.some(placed.document()), message.document());
        assertEquals(message, HandOver.message(fact(QUOTE)).get());
        var amendment = placed.amend(new AmendOrder(ID, WHY, lines("1", 2)), CUSTOMER, WHOLE)
                .get()
                .get();
        assertEquals("order/2/AMEND", HandOver.message(amendment).get().id());
        assertEquals(
                Option.some(amendment.document()),
                HandOver.message(amendment).get().document());
        var cancel = HandOver.message(
                        placed.cancel(new CancelOrder(ID, WHY), WHOLE).get())
                .get();
        assertEquals("order/1/CANCEL", cancel.id());
        assertEquals(Intent.CANCEL, cancel.intent());
        assertEquals(Option.some(WHY), cancel.reason());
    }

    @Test
    @DisplayName("R-9 a second request to cancel is a message of its own; what order-to-cash said itself makes none")
    void a_second_request_is_a_message_of_its_own() {
        var order = confirmed();
        var first = order.requestCancellation(new RequestCancellation(ID, WHY), WHOLE)
                .get()
                .get();
        var refusal = order.on(first)
                .refuseCancellation(new RefuseCancellation(ID, WHY), WHOLE)
                .get()
                .get();
        var second = order.on(first)
                .on(refusal)
                .requestCancellation(new RequestCancellation(ID, WHY), WHOLE)
                .get()
                .get();
        var answer = order.on(first)
                .confirmCancellation(new ConfirmCancellation(ID), WHOLE)
                .get();
        assertEquals("order/1/CANCEL", HandOver.message(first).get().id());
        assertEquals("order/1/CANCEL/2", HandOver.message(second).get().id());
        assertEquals(Option.none(), HandOver.message(refusal));
        assertEquals(Option.none(), HandOver.message(answer));
        assertEquals(
                Option.none(),
                HandOver.message(
                        placed().confirm(new ConfirmOrder(ID, 1, THEIRS), WHOLE).get()));
    }

    @Test
    @DisplayName(
            "R-3 an answer to an older revision says that they have the order; the amendment since is still to be answered")
    void an_answer_to_an_older_revision_leaves_the_amendment_open() {
        var order = placed().on(amended(placed(), "1", 2));
        var confirmed =
                order.on(order.confirm(new ConfirmOrder(ID, 1, THEIRS), WHOLE).get());
        assertEquals(List.of(1, 2), List.of(confirmed.agreedRevision(), confirmed.revision()));
        assertTrue(confirmed.amendmentOpen());
        assertEquals(order.document(), confirmed.document());
        assertFalse(answered(confirmed).amendmentOpen());
        refused(
                Rule.R_3,
                Code.MISMATCH,
                order.confirm(new ConfirmOrder(ID, 1, THEIRS, List.of(new Refused("1"))), WHOLE));
        refused(Rule.R_3, Code.MISMATCH, order.confirm(new ConfirmOrder(ID, 0, THEIRS), WHOLE));
        assertEquals(
                2,
                order.on(order.confirm(new ConfirmOrder(ID, 2, THEIRS), WHOLE).get())
                        .agreedRevision());
    }

    @Test
    @DisplayName("R-11 a confirmed order is cancelled by request and answer")
    void a_confirmed_order_is_cancelled_by_request_and_answer() {
        var order = confirmed();
        refused(Rule.R_11, Code.MISSING, order.confirmCancellation(new ConfirmCancellation(ID), WHOLE));
        refused(Rule.R_11, Code.MISSING, order.refuseCancellation(new RefuseCancellation(ID, WHY), WHOLE));
        var asked = requested(order);
        assertEquals(Option.some(WHY), asked.cancellation().map(CancellationRequest::reason));
        assertEquals(Either.right(Option.none()), asked.requestCancellation(new RequestCancellation(ID, WHY), WHOLE));
        refused(
                Rule.R_11,
                Code.DUPLICATE,
                asked.requestCancellation(new RequestCancellation(ID, FreeText.of("else")), WHOLE));
        var cancelled = asked.on(
                asked.confirmCancellation(new ConfirmCancellation(ID), WHOLE).get());
        assertTrue(cancelled.answered());
        assertEquals(WHY, cancelled.reason());
        var kept = asked.on(asked.refuseCancellation(new RefuseCancellation(ID, WHY), WHOLE)
                .get()
                .get());
        assertEquals(Option.none(), kept.cancellation());
        assertEquals(order.document(), kept.document());
    }

    @Test
    @DisplayName("R-11 nothing delivered or invoiced is cancelled")
    void nothing_delivered_is_cancelled() {
        refused(
                Rule.R_11,
                Code.NOT_ALLOWED,
                delivered(confirmed(), "D-1", 1).requestCancellation(new RequestCancellation(ID, WHY), WHOLE));
        refused(
                Rule.R_11,
                Code.NOT_ALLOWED,
                delivered(requested(confirmed()), "D-1", 1).confirmCancellation(new ConfirmCancellation(ID), WHOLE));
        assertTrue(delivered(requested(confirmed()), "D-1", 1).cancellation().isDefined());
    }

    @Test
    @DisplayName("R-4 R-8 R-11 an order is underway until it is completed, rejected or cancelled")
    void an_order_is_underway_while_it_stands() {
        var placed = placed();
        var rejected = placed.on(
                placed.reject(new RejectOrder(ID, List.of(WHY)), WHOLE).get());
        var cancelled = placed.on(placed.cancel(new CancelOrder(ID, WHY), WHOLE).get());
        assertEquals(
                List.of(true, true, false, false, false),
                List.<Order>of(placed, confirmed(), completed(), rejected, cancelled)
                        .map(Order::underway));
    }

    @Test
    @DisplayName("the state keeps the last notes of its revisions, not all")
    void notes_are_bounded() {
        var order = confirmed();
        for (var n = 0; n < Order.MAX_NOTES + 5; n++)
            order = amended(order, new AmendOrder(ID, WHY, lines("1", 20 + n)));
        assertEquals(Order.MAX_NOTES, order.revisions().size());
        assertEquals(order.revision(), order.revisions().last().revision());
    }

    private static PlaceOrder part(String id, String line, long quantity) {
        return new PlaceOrder(OrderArbitraries.QUOTE, new OrderId(id), lines(line, quantity));
    }

    private static LineQuantity quantity(String line, long quantity) {
        return new LineQuantity(line, Quantity.of(quantity));
    }

    private static Seq<LineQuantity> lines(String line, long quantity) {
        return List.of(quantity(line, quantity));
    }

    private static AmendOrder removal(String... lines) {
        return new AmendOrder(ID, WHY, List.empty(), List.empty(), List.of(lines), Option.none());
    }

    private static RecordDelivery delivery(String reference, Seq<LineQuantity> lines) {
        return new RecordDelivery(ID, Label.of(reference), lines, OrderArbitraries.TODAY);
    }

    private static OrderEvent.OrderPlaced fact(AcceptedQuote quote) {
        return OrderArbitraries.placed(quote, new PlaceOrder(OrderArbitraries.QUOTE, ID), WHOLE);
    }

    private static PlacedOrder placed() {
        return PlacedOrder.from(fact(QUOTE));
    }

    private static ConfirmedOrder confirmed() {
        return placed().on(
                        placed().confirm(new ConfirmOrder(ID, 1, THEIRS), WHOLE).get());
    }

    private static ConfirmedOrder requested(ConfirmedOrder order) {
        return order.on(order.requestCancellation(new RequestCancellation(ID, WHY), WHOLE)
                .get()
                .get());
    }

    private static CompletedOrder completed() {
        var order = fulfilled(fulfilled(confirmed(), "1", 10), "2", 1);
        return order.on(order.complete(new CompleteOrder(ID), WHOLE).get());
    }

    private static ConfirmedOrder fulfilled(ConfirmedOrder order, String line, long quantity) {
        var delivered = order.on(order.recordDelivery(delivery("D" + line, lines(line, quantity)), WHOLE)
                .get()
                .get());
        return delivered.on(delivered
                .recordInvoice(
                        new RecordInvoice(ID, Label.of("I" + line), lines(line, quantity), OrderArbitraries.TODAY),
                        WHOLE)
                .get()
                .get());
    }

    private static ConfirmedOrder amended(ConfirmedOrder order, AmendOrder wish) {
        return order.on(order.amend(wish, CUSTOMER, WHOLE).get().get());
    }

    private static ConfirmedOrder delivered(ConfirmedOrder order, String reference, long quantity) {
        return order.on(order.recordDelivery(delivery(reference, lines("1", quantity)), WHOLE)
                .get()
                .get());
    }

    private static PlacedOrder delivered(PlacedOrder order, String reference, long quantity) {
        return order.on(order.recordDelivery(delivery(reference, lines("1", quantity)), WHOLE)
                .get()
                .get());
    }

    private static void refused(Rule rule, Code code, Either<Rejection, ?> outcome) {
        var reasons = refusal(rule, outcome);
        assertEquals(List.of(code), reasons.map(reason -> reason.fault().code()), reasons::toString);
    }

    private static List<Reason> refusal(Rule rule, Either<Rejection, ?> outcome) {
        assertTrue(outcome.isLeft(), () -> "not refused: " + outcome);
        var reasons = outcome.getLeft().reasons().toList();
        assertTrue(reasons.forAll(reason -> reason.rule() == rule), reasons::toString);
        return reasons;
    }
}
