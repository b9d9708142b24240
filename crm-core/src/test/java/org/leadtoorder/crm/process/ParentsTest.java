package org.leadtoorder.crm.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.OFFER;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.TODAY;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderCommand.CompleteOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RecordDelivery;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.DeclineQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Whose version moves on with a child (property 8): what asked a parent about its children is guarded by it. */
class ParentsTest {
    @Test
    @DisplayName("property 8: what goes on inside an order is no news for its customer; its birth and its end are")
    void an_order_moves_its_parents_when_it_begins_and_when_it_ends() {
        var deal = Deal.standard().accepted();
        var parents = List.<Id>of(CUSTOMER, OPPORTUNITY, QUOTE);
        var moved = new ArrayList<Seq<Id>>();
        var first = new OrderId("first");
        for (Command<?> wish : List.<Command<?>>of(
                new PlaceOrder(QUOTE, first),
                new ConfirmOrder(first, 1, Label.of("ERP-1")),
                new AmendOrder(first, FreeText.of("more"), List.of(new LineQuantity("1", Quantity.of(3)))),
                new RecordDelivery(first, Label.of("D-1"), List.of(new LineQuantity("1", Quantity.of(1))), TODAY),
                new CompleteOrder(first, Option.some(FreeText.of("enough"))))) {
            var before = parents.map(id -> version(deal, id));
            deal.walk(wish);
            moved.add(parents.zip(before)
                    .filter(one -> version(deal, one._1) != one._2)
                    .map(one -> one._1));
        }
        assertEquals(List.of(parents, List.empty(), List.empty(), List.empty(), parents), List.ofAll(moved));
    }

    @Test
    @DisplayName(
            "property 8: what goes on inside a quote is no news for its opportunity; its birth, its end and its revival are")
    void a_quote_moves_its_opportunity_when_it_begins_and_when_it_ends() {
        var deal = Deal.standard().converted();
        var moved = new ArrayList<Boolean>();
        for (Command<?> wish : List.<Command<?>>of(
                new CreateQuote(OPPORTUNITY, QUOTE, OFFER),
                new IssueQuote(QUOTE),
                new DeclineQuote(QUOTE, "price", Option.none()),
                new ReviseQuote(QUOTE),
                new IssueQuote(QUOTE))) {
            var before = version(deal, OPPORTUNITY);
            deal.walk(wish);
            moved.add(version(deal, OPPORTUNITY) != before);
        }
        assertEquals(List.of(true, false, true, true, false), List.ofAll(moved));
    }

    private static long version(Deal deal, Id id) {
        return deal.ports().ledger().find(id).get().version();
    }
}
