package org.leadtoorder.crm.example.benchmarks;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.CustomerPart.ActivateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.CreateCustomer;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityPart.WinOpportunity;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.order.Purchase;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.Deal;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.Prices;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuotePart.OrderFromQuote;
import org.leadtoorder.crm.quote.Rivals;

/**
 * The journey as a program would go it that knows every state: the same rules and folds, called one after the other, without a table, a
 * plan or anything that is kept.
 */
final class ByHand {
    private final Context context;
    private final CaptureLead capture;
    private final List<EnrichLead> enrich;
    private final QualifyLead qualify;
    private final ConvertLead convert;
    private final CreateQuote create;
    private final IssueQuote issue;
    private final AcceptQuote accept;
    private final PlaceOrder place;

    ByHand(Wishes wishes) {
        context = wishes.context();
        capture = wishes.all(CaptureLead.class).head();
        enrich = wishes.all(EnrichLead.class);
        qualify = wishes.all(QualifyLead.class).head();
        convert = wishes.all(ConvertLead.class).head();
        create = wishes.all(CreateQuote.class).head();
        issue = wishes.all(IssueQuote.class).head();
        accept = wishes.all(AcceptQuote.class).head();
        place = wishes.all(PlaceOrder.class).head();
    }

    PlacedOrder order() {
        var lead = NewLead.from(done(NewLead.capture(capture, context)));
        if (lead.qualify(qualify, context).isRight()) throw new IllegalStateException("not refused");
        for (var wish : enrich) lead = lead.on(done(lead.enrich(wish, context)).get());
        var qualified = lead.on(done(lead.qualify(qualify, context)));

        var prospect = Prospect.from(done(Prospect.create(
                qualified, new CreateCustomer(convert.lead(), convert.customer()), List.empty(), context)));
        var converted = qualified.on(done(qualified.convert(convert, context)));
        var opportunity = OpenOpportunity.from(done(OpenOpportunity.create(
                prospect, creation(convert.opportunity().get()), Option.some(converted), context)));

        var draft = DraftQuote.from(done(DraftQuote.create(
                opportunity, create, prospect, Prices.builder().build(), context)));
        var deal = new Deal(opportunity, prospect);
        var issued = draft.on(done(draft.issue(issue, new Rivals(deal, List.empty()), "Q-1", context)));
        AcceptedQuote accepted = issued.on(done(issued.accept(accept, deal, context)));

        var order = PlacedOrder.from(
                done(PlacedOrder.place(accepted, place, new Purchase(prospect, List.empty()), "O-1", context)));
        accepted.on(done(accepted.order(new OrderFromQuote(accepted.id(), order.id(), order.taken()), context))
                .get());
        opportunity.on(done(opportunity.win(new WinOpportunity(opportunity.id(), order.id()), context)));
        prospect.on(done(prospect.activate(new ActivateCustomer(prospect.id(), order.id()), context)));
        return order;
    }

    private CreateOpportunity creation(ConvertLead.Wanted wanted) {
        return new CreateOpportunity(
                convert.customer(),
                wanted.opportunity(),
                wanted.subject(),
                wanted.currency(),
                wanted.pipeline(),
                wanted.expectedClose(),
                Option.none(),
                Option.some(convert.lead()));
    }

    private static <E> E done(Either<Rejection, E> fact) {
        return fact.getOrElseThrow(why -> new IllegalStateException(why.toString()));
    }
}
