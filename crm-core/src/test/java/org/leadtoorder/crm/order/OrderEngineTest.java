package org.leadtoorder.crm.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.OFFER;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.ORDER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.TODAY;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.ActiveCustomer;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.WonOpportunity;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.CompleteOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmCancellation;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RecordDelivery;
import org.leadtoorder.crm.order.OrderCommand.RecordInvoice;
import org.leadtoorder.crm.order.OrderCommand.RefuseCancellation;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.OrderCommand.RequestCancellation;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.OpenLine;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Orders through the facade: what only several steps or several aggregates together can show. The offer is 2 × 1200.00 and 333.33, at 19 %. */
class OrderEngineTest {
    private static final SalesProcess SPLIT =
            SalesProcess.builder().splitOrders(true).build();
    private static final FreeText WHY = FreeText.of("no longer wanted");
    private static final OrderId SECOND = new OrderId("second");
    private static final OrderId THIRD = new OrderId("third");

    private static void refused(Either<Rejection, ?> outcome, String... reasons) {
        assertTrue(outcome.isLeft(), "was not refused");
        assertEquals(
                List.of(reasons),
                List.ofAll(outcome.getLeft()
                        .reasons()
                        .map(reason -> reason.rule().id() + " " + reason.fault().code() + " "
                                + reason.fault().field() + " "
                                + reason.fault().arguments().mkString(","))));
    }

    private static Seq<LineQuantity> lines(String line, long quantity) {
        return List.of(new LineQuantity(line, Quantity.of(quantity)));
    }

    private static RecordDelivery delivery(String reference, String line, long quantity) {
        return new RecordDelivery(ORDER, Label.of(reference), lines(line, quantity), TODAY);
    }

    private static RecordInvoice invoice(String reference, String line, long quantity) {
        return new RecordInvoice(ORDER, Label.of(reference), lines(line, quantity), TODAY);
    }

    private static ConfirmOrder confirm(LineAnswer... answers) {
        return new ConfirmOrder(ORDER, 1, Label.of("ERP-1"), List.of(answers));
    }

    // Again after a rejection

    @Test
    @DisplayName(
            "R-1, R-2, R-4, P-7: rejected, then ordered again: the new order names the one that it replaces, with the same totals")
    void rejected_then_ordered_again() {
        var deal = Deal.standard().ordered();
        refused(deal.handle(new PlaceOrder(QUOTE, SECOND)), "R-2 DUPLICATE order 1");
        deal.walk(new RejectOrder(ORDER, List.of(FreeText.of("sold out"))));
        assertEquals(0, deal.the(AcceptedQuote.class, QUOTE).ordersStanding());
        assertEquals(0, deal.the(Prospect.class, CUSTOMER).orders());
        var unknown = new PlaceOrder(QUOTE, SECOND, Option.none(), Option.some(THIRD), Option.none(), Option.none());
        refused(deal.handle(unknown), "R-2 UNKNOWN replaces ");
        var again = deal.take(new PlaceOrder(QUOTE, SECOND));
        assertEquals(Option.some(ORDER), again.replaces());
        assertEquals(deal.the(RejectedOrder.class, ORDER).totals(), again.totals());
        assertEquals(deal.the(AcceptedQuote.class, QUOTE).content().totals(), again.totals());
        assertTrue(!again.number().equals(deal.the(RejectedOrder.class, ORDER).number()));
        assertEquals(1, deal.the(ActiveCustomer.class, CUSTOMER).orders());
    }

    @Test
    @DisplayName("P-7, O-7: an order that ends reopens its opportunity where that is wished, and only then")
    void reopening_is_a_wish() {
        var deal = Deal.standard().ordered().walk(new CancelOrder(ORDER, WHY));
        assertEquals(TODAY, deal.the(WonOpportunity.class, OPPORTUNITY).closed());
        deal.walk(new PlaceOrder(QUOTE, SECOND), new RejectOrder(SECOND, List.of(WHY), Option.some(TODAY.plusDays(9))));
        assertEquals(
                TODAY.plusDays(9), deal.the(OpenOpportunity.class, OPPORTUNITY).expectedClose());
        deal.walk(new PlaceOrder(QUOTE, THIRD));
        assertEquals(Option.some(SECOND), deal.the(PlacedOrder.class, THIRD).replaces());
        assertEquals(TODAY, deal.the(WonOpportunity.class, OPPORTUNITY).closed());
    }

    // Parts

    @Test
    @DisplayName(
            "R-2: parts are never more than the quote; one that ends sets its part free; the whole is not ordered beside a part")
    void parts_and_what_is_left() {
        refused(
                Deal.standard().accepted().handle(new PlaceOrder(QUOTE, ORDER, lines("1", 1))),
                "R-2 NOT_ALLOWED chosen ");
        var deal = Deal.in(SPLIT).accepted().walk(new PlaceOrder(QUOTE, ORDER, lines("1", 1)));
        refused(deal.handle(new PlaceOrder(QUOTE, SECOND, lines("1", 2))), "R-2 TOO_MUCH chosen.1 1");
        refused(deal.handle(new PlaceOrder(QUOTE, SECOND)), "R-2 DUPLICATE order 1");
        deal.walk(new PlaceOrder(QUOTE, SECOND, lines("1", 1)));
        refused(deal.handle(new PlaceOrder(QUOTE, THIRD, lines("1", 1))), "R-2 TOO_MUCH chosen.1 0");
        deal.walk(new RejectOrder(ORDER, List.of(WHY)));
        assertEquals(
                Option.some(Quantity.ONE), deal.the(AcceptedQuote.class, QUOTE).openQuantity("1"));
        assertEquals(1, deal.the(ActiveCustomer.class, CUSTOMER).orders());
        deal.walk(new PlaceOrder(QUOTE, THIRD, lines("1", 1).appendAll(lines("2", 1))));
        var quote = deal.the(AcceptedQuote.class, QUOTE);
        assertTrue(quote.isWhollyOrdered());
        assertEquals(
                quote.content().totals().gross(),
                deal.the(Order.class, SECOND)
                        .totals()
                        .gross()
                        .plus(deal.the(Order.class, THIRD).totals().gross()));
    }

    // Confirmation

    @Test
    @DisplayName(
            "R-3: what order-to-cash changes or refuses makes a revision with totals of its own; the quote keeps what was agreed")
    void confirmed_line_by_line() {
        var deal = Deal.standard().ordered();
        var agreed = deal.the(AcceptedQuote.class, QUOTE);
        refused(deal.handle(confirm(new LineAnswer.Changed("1", Quantity.of(3)))), "R-3 TOO_MUCH answers.1 2");
        refused(deal.handle(confirm(new LineAnswer.Refused("1"), new LineAnswer.Refused("2"))), "R-3 MISSING answers ");
        refused(deal.handle(confirm(new LineAnswer.Accepted("9"))), "R-3 UNKNOWN answers ");
        var order = deal.take(confirm(new LineAnswer.Changed("1", Quantity.of(1)), new LineAnswer.Refused("2")));
        assertEquals(2, order.revision());
        assertEquals(Money.of("1200.00", "EUR"), order.totals().net());
        assertEquals(Money.of("1428.00", "EUR"), order.totals().gross());
        assertEquals(
                List.of(LineStatus.CHANGED, LineStatus.REFUSED),
                order.lines().map(OrderLine::status).toList());
        assertEquals(RevisionNote.Cause.CONFIRMATION, order.revisions().last().cause());
        var knows = deal.the(AcceptedQuote.class, QUOTE);
        assertEquals(agreed.content(), knows.content());
        assertEquals(
                List.of(
                        new OpenLine(agreed.acceptedLines().get(0), Quantity.of(1)),
                        new OpenLine(agreed.acceptedLines().get(1), Quantity.of(1))),
                knows.openLines().toList());
        assertEquals(1, knows.ordersStanding());
        var whole = Deal.standard().ordered().take(confirm());
        assertEquals(1, whole.revision());
        assertEquals(agreed.content().totals(), whole.totals());
    }

    @Test
    @DisplayName(
            "R-3: an answer to a revision that was amended meanwhile takes the order, and leaves the amendment open")
    void an_answer_names_its_revision() {
        var deal = Deal.standard().ordered().walk(new AmendOrder(ORDER, WHY, lines("1", 1)));
        refused(deal.handle(confirm(new LineAnswer.Refused("1"))), "R-3 MISMATCH revision 2");
        deal.walk(confirm());
        assertTrue(deal.the(ConfirmedOrder.class, ORDER).amendmentOpen());
        deal.walk(new ConfirmOrder(ORDER, 2, Label.of("ERP-1")));
        assertFalse(deal.the(ConfirmedOrder.class, ORDER).amendmentOpen());
    }

    @Test
    @DisplayName(
            "R-2, R-3: what order-to-cash refuses of a part is ordered in another part, and an order that ends gives back no more than it holds")
    void a_refused_quantity_is_ordered_again() {
        var deal = Deal.in(SPLIT).accepted();
        deal.walk(new PlaceOrder(QUOTE, ORDER, lines("1", 2)), confirm(new LineAnswer.Changed("1", Quantity.of(1))));
        refused(deal.handle(new PlaceOrder(QUOTE, SECOND, lines("1", 2))), "R-2 TOO_MUCH chosen.1 1");
        deal.walk(new PlaceOrder(QUOTE, SECOND, lines("1", 1)), new PlaceOrder(QUOTE, THIRD, lines("2", 1)));
        var quote = deal.the(AcceptedQuote.class, QUOTE);
        assertTrue(quote.isWhollyOrdered());
        var parts = List.of(ORDER, SECOND, THIRD)
                .map(id -> deal.the(StandingOrder.class, id).totals());
        assertEquals(quote.content().totals().gross(), parts.map(Totals::gross).reduce(Money::plus));
        deal.walk(new RequestCancellation(ORDER, WHY), new ConfirmCancellation(ORDER));
        assertEquals(
                List.of(Quantity.of(1)),
                deal.the(AcceptedQuote.class, QUOTE)
                        .openLines()
                        .map(OpenLine::quantity)
                        .toList());
    }

    // Amendments, deliveries, invoices

    @Test
    @DisplayName(
            "R-6: an amendment may exceed the quote, never undercut what was delivered, and never removes a delivered line")
    void amendments() {
        var deal = Deal.standard().ordered().walk(confirm(), delivery("D-1", "1", 2));
        refused(deal.handle(new AmendOrder(ORDER, WHY, lines("1", 1))), "R-6 OUT_OF_RANGE changed.1 2");
        var without = new AmendOrder(ORDER, WHY, List.empty(), List.empty(), List.of("1"), Option.none());
        refused(deal.handle(without), "R-6 NOT_ALLOWED removed.1 delivered or invoiced");
        var more = deal.take(new AmendOrder(ORDER, FreeText.of("one more"), lines("1", 3)));
        assertEquals(2, more.revision());
        assertEquals(Money.of("3933.33", "EUR"), more.totals().net());
        deal.walk(new AmendOrder(ORDER, FreeText.of("one more"), lines("1", 3)));
        assertEquals(2, deal.the(ConfirmedOrder.class, ORDER).revision());
        deal.walk(new CompleteOrder(ORDER, Option.some(WHY)));
    }

    @Test
    @DisplayName(
            "R-5, R-8: deliveries and invoices are counted apart, never above the order, each once; completed when both are full")
    void delivered_and_invoiced() {
        var deal = Deal.standard().ordered().walk(confirm(), delivery("D-1", "1", 1), delivery("D-1", "1", 1));
        assertEquals(
                Option.some(Quantity.ONE),
                deal.the(Order.class, ORDER).document().line("1").get().delivered());
        refused(deal.handle(delivery("D-1", "1", 2)), "R-5 DUPLICATE reference ");
        refused(deal.handle(delivery("D-2", "1", 2)), "R-5 TOO_MUCH lines.1 1");
        refused(deal.handle(invoice("I-1", "1", 3)), "R-5 TOO_MUCH lines.1 2");
        refused(deal.handle(new CompleteOrder(ORDER)), "R-8 MISSING lines 1", "R-8 MISSING lines 2");
        deal.walk(invoice("I-1", "1", 2), delivery("D-2", "1", 1), delivery("D-3", "2", 1));
        refused(deal.handle(new CompleteOrder(ORDER)), "R-8 MISSING lines 2");
        deal.walk(invoice("I-2", "2", 1), new CompleteOrder(ORDER));
        assertEquals(Rule.K_4, deal.handle(delivery("D-4", "2", 1)).getLeft().rule());
        assertEquals(1, deal.the(ActiveCustomer.class, CUSTOMER).orders());
        refused(deal.handle(new PlaceOrder(QUOTE, SECOND)), "R-2 DUPLICATE order 1");
    }

    @Test
    @DisplayName("R-8: an order is closed short for a reason, and still holds its quote")
    void closed_short() {
        var deal = Deal.standard()
                .ordered()
                .walk(confirm(), delivery("D-1", "1", 1), new CompleteOrder(ORDER, Option.some(WHY)));
        assertEquals(Option.some(WHY), deal.the(CompletedOrder.class, ORDER).closedShort());
        refused(deal.handle(new PlaceOrder(QUOTE, SECOND)), "R-2 DUPLICATE order 1");
    }

    @Test
    @DisplayName("R-8, R-2: what is closed short is given up: it cannot be ordered again, also where parts may be")
    void closed_short_in_parts() {
        var company = SalesProcess.builder().splitOrders(true).build();
        var deal = Deal.in(company)
                .ordered()
                .walk(confirm(), delivery("D-1", "1", 1), new CompleteOrder(ORDER, Option.some(WHY)));
        assertTrue(deal.the(AcceptedQuote.class, QUOTE).isWhollyOrdered());
        refused(deal.handle(new PlaceOrder(QUOTE, SECOND, lines("1", 1))), "R-2 TOO_MUCH chosen.1 0");
    }

    // Cancelling

    @Test
    @DisplayName("R-7: an order that was not confirmed is cancelled, but not after a delivery or an invoice")
    void cancelled_before_it_is_confirmed() {
        var deal = Deal.standard().ordered().walk(delivery("D-1", "1", 1));
        refused(deal.handle(new CancelOrder(ORDER, WHY)), "R-7 NOT_ALLOWED lines delivered or invoiced");
        var invoiced = Deal.standard().ordered().walk(invoice("I-1", "1", 1));
        refused(invoiced.handle(new CancelOrder(ORDER, WHY)), "R-7 NOT_ALLOWED lines delivered or invoiced");
        assertEquals(
                Rule.K_4,
                deal.walk(confirm())
                        .handle(new CancelOrder(ORDER, WHY))
                        .getLeft()
                        .rule());
    }

    @Test
    @DisplayName(
            "R-11: a confirmed order is cancelled by order-to-cash only, in answer to a request; the second request is another one")
    void cancelled_on_request() {
        var deal = Deal.standard().ordered().walk(confirm());
        refused(deal.handle(new ConfirmCancellation(ORDER)), "R-11 MISSING cancellation ");
        refused(deal.handle(new RefuseCancellation(ORDER, WHY)), "R-11 MISSING cancellation ");
        deal.walk(
                new RequestCancellation(ORDER, WHY),
                new RefuseCancellation(ORDER, FreeText.of("in production")),
                new RequestCancellation(ORDER, WHY));
        assertEquals(
                2, deal.the(ConfirmedOrder.class, ORDER).cancellation().get().number());
        deal.walk(new ConfirmCancellation(ORDER, Option.some(TODAY.plusDays(5))));
        assertTrue(deal.the(CancelledOrder.class, ORDER).answered());
        assertEquals(
                TODAY.plusDays(5), deal.the(OpenOpportunity.class, OPPORTUNITY).expectedClose());
        assertEquals(
                OFFER.lines().size(),
                deal.the(AcceptedQuote.class, QUOTE).openLines().size());
        var delivered = Deal.standard().ordered().walk(confirm(), delivery("D-1", "1", 1));
        refused(delivered.handle(new RequestCancellation(ORDER, WHY)), "R-11 NOT_ALLOWED lines delivered or invoiced");
    }
}
