package org.leadtoorder.crm.testkit;

import static org.leadtoorder.crm.testkit.Deal.OFFER;
import static org.leadtoorder.crm.testkit.Deal.START;
import static org.leadtoorder.crm.testkit.Deal.TODAY;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Currency;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.DisqualifiedLead;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead.Wanted;
import org.leadtoorder.crm.lead.LeadCommand.CorrectContact;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.RecycleLead;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.opportunity.ClosedOpportunity;
import org.leadtoorder.crm.opportunity.Opportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.order.ConfirmedOrder;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand.CompleteOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RecordDelivery;
import org.leadtoorder.crm.order.OrderLine;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.ApprovedQuote;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.ExpiredQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.Quote;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ApproveQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExtendValidity;
import org.leadtoorder.crm.quote.QuoteCommand.GrantApproval;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.quote.QuoteCommand.SubmitQuote;
import org.leadtoorder.crm.quote.QuoteUnderApproval;
import org.leadtoorder.crm.quote.WithdrawnQuote;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** The next wish on the way from a lead to an order, whatever happened to the deal so far: what makes random walks get far. */
final class Onward {
    private final SalesPipeline pipeline;
    private final int seed;

    private Onward(SalesPipeline pipeline, int seed) {
        this.pipeline = pipeline;
        this.seed = seed;
    }

    static Command<?> of(
            SalesPipeline pipeline,
            LeadId lead,
            OpportunityId opportunity,
            QuoteId quote,
            Seq<OrderId> orders,
            int seed) {
        var onward = new Onward(pipeline, seed);
        return onward.lead(lead, opportunity, quote, orders);
    }

    private Command<?> lead(LeadId id, OpportunityId opportunity, QuoteId quote, Seq<OrderId> orders) {
        var customer = new CustomerId(id.value());
        var there = pipeline.find(Lead.class, id);
        if (there.isEmpty()) return new CaptureLead(id, contact(id), Attribution.of("business card"));
        var lead = there.get();
        if (lead instanceof DisqualifiedLead) return new RecycleLead(id);
        if (lead instanceof NewLead) {
            var missing = List.of(PieceKind.INTEREST, PieceKind.NEED, PieceKind.AUTHORITY, PieceKind.BUDGET)
                    .find(kind -> !lead.pieces().exists(piece -> piece.kind().equals(kind)));
            if (missing.isDefined())
                return new EnrichLead(id, Piece.of(missing.get(), "told us so", "grace", START, "call"));
            return lead.contact().reachable() ? new QualifyLead(id) : new CorrectContact(id, contact(id));
        }
        if (lead instanceof ConvertedLead converted)
            return opportunity(converted.customer(), opportunity, quote, orders);
        var born = pipeline.find(Opportunity.class, opportunity).isDefined();
        return born
                ? new ConvertLead(id, customer)
                : new ConvertLead(
                        id, customer, new Wanted(opportunity, "difference engines", "EUR", TODAY.plusDays(60)));
    }

    private static Contact contact(LeadId id) {
        return Contact.builder()
                .person("Ada Lovelace " + id.value())
                .email("ada" + id.value() + "@example.org")
                .build();
    }

    private Command<?> opportunity(CustomerId customer, OpportunityId id, QuoteId quote, Seq<OrderId> orders) {
        var there = pipeline.find(Opportunity.class, id);
        if (there.isEmpty())
            return new CreateOpportunity(
                    customer, id, Label.of("difference engines"), Currency.getInstance("EUR"), TODAY.plusDays(90));
        return there.get() instanceof ClosedOpportunity
                        && seed % 3 == 0
                        && orders.forAll(
                                order -> pipeline.find(Order.class, order).isEmpty())
                ? new ReopenOpportunity(id, TODAY.plusDays(400))
                : quote(id, quote, orders);
    }

    private Command<?> quote(OpportunityId opportunity, QuoteId id, Seq<OrderId> orders) {
        var there = pipeline.find(Quote.class, id);
        if (there.isEmpty() || there.get() instanceof WithdrawnQuote) return new CreateQuote(opportunity, id, OFFER);
        var quote = there.get();
        if (quote instanceof DraftQuote) return seed % 2 == 0 ? new SubmitQuote(id) : new IssueQuote(id);
        if (quote instanceof QuoteUnderApproval waiting)
            return seed % 2 == 0
                    ? new ApproveQuote(id)
                    : new GrantApproval(id, waiting.submission().levels().head());
        if (quote instanceof ApprovedQuote) return new IssueQuote(id);
        if (quote instanceof IssuedQuote issued) return new AcceptQuote(id, acceptance(issued));
        if (quote instanceof ExpiredQuote) return new ExtendValidity(id, TODAY.plusDays(800 + seed));
        return quote instanceof AcceptedQuote accepted ? order(accepted, orders) : new ReviseQuote(id);
    }

    private Acceptance acceptance(IssuedQuote quote) {
        var chosen = quote.content()
                .lines()
                .filter(line -> !line.counted() && seed % 2 == 0)
                .map(line -> line.id())
                .take(1);
        return Acceptance.builder()
                .version(quote.version())
                .digest(quote.issue().digest())
                .on(quote.issue().issuedOn())
                .by(Label.of("Ada Lovelace"))
                .evidence(FreeText.of("letter"))
                .chosen(chosen)
                .build();
    }

    private Command<?> order(AcceptedQuote quote, Seq<OrderId> orders) {
        var standing = orders.flatMap(id -> pipeline.find(Order.class, id))
                .filter(order -> order.quote().equals(quote.id()));
        var fresh = orders.find(id -> pipeline.find(Order.class, id).isEmpty());
        var running = standing.find(order -> order instanceof PlacedOrder || order instanceof ConfirmedOrder);
        if (fresh.isDefined() && !quote.isWhollyOrdered() && (running.isEmpty() || seed % 3 == 0))
            return place(quote, fresh.get());
        if (running.isEmpty()) return new PlaceOrder(quote.id(), orders.head());
        var order = running.get();
        if (order instanceof PlacedOrder)
            return new ConfirmOrder(
                    order.id(), order.revision(), Label.of("ERP-" + order.id().value()));
        var open = order.lines()
                .filter(OrderLine::counted)
                .filter(line -> line.delivered().isEmpty());
        return open.isEmpty()
                ? new CompleteOrder(order.id(), Option.some(FreeText.of("the rest is given up")))
                : new RecordDelivery(
                        order.id(),
                        Label.of("delivery " + open.head().id()),
                        List.of(new LineQuantity(
                                open.head().id(), open.head().item().quantity())),
                        TODAY);
    }

    /** The whole, or a part: the first open line, or all that is open. */
    private PlaceOrder place(AcceptedQuote quote, OrderId id) {
        var open = quote.openLines().map(line -> new LineQuantity(line.line().id(), line.quantity()));
        return switch (seed % 4) {
            case 0, 1 -> new PlaceOrder(quote.id(), id);
            case 2 -> new PlaceOrder(quote.id(), id, open.take(1));
            default -> new PlaceOrder(quote.id(), id, open);
        };
    }
}
