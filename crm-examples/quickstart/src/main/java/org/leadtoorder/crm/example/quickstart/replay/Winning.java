package org.leadtoorder.crm.example.quickstart.replay;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.example.quickstart.deals.Deal;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.PriceSource;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.quote.TaxSource;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** A list knows of a won deal only the day and the value; the process wants quote, issue, acceptance and order, all on that day. */
record Winning(Desk desk) {
    private static final TaxSource UNTAXED = TaxSource.stated(Tax.exempt("NONE", "a deal list states net values"));

    Either<Rejection, Plan<PlacedOrder>> win(Deal deal, LocalDate on) {
        var quote = new QuoteId(deal.id());
        var agent = deal.agent();
        return desk.ask(new CreateQuote(new OpportunityId(deal.id()), quote, draft(deal)), on, agent)
                .flatMap(drafted -> desk.ask(new IssueQuote(quote), on, agent))
                .flatMap(issued -> desk.ask(
                        new AcceptQuote(
                                quote,
                                Acceptance.of(
                                        issued.result(), on, "the customer", "won on this day, says the deal list")),
                        on,
                        agent))
                .flatMap(accepted -> desk.ask(new PlaceOrder(quote, new OrderId(deal.id())), on, agent));
    }

    private static QuoteDraft draft(Deal deal) {
        return QuoteDraft.of(DraftLine.builder()
                .id("1")
                .product(Option.some(Label.of(deal.product())))
                .description(FreeText.of(deal.product()))
                .quantity(Quantity.ONE)
                .price(PriceSource.stated(deal.value().get(), FreeText.of("close_value of the deal list")))
                .tax(UNTAXED)
                .build());
    }
}
