package org.leadtoorder.crm.example.jdbc.crash;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.lead.Activity;
import org.leadtoorder.crm.lead.ActivityChannel;
import org.leadtoorder.crm.lead.ActivityKind;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead.Wanted;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.Participant;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * One of two rivals for the same deals: each captures the lead, converts it into a customer of its own naming, offers, accepts and
 * orders. Where the process allows one, both try.
 */
final class Seller {
    private final Wishes wishes;
    private final SalesPipeline sales;
    private final String name;

    Seller(Wishes wishes, SalesPipeline sales, String name) {
        this.wishes = wishes;
        this.sales = sales;
        this.name = name;
    }

    void work(String deal) {
        var lead = new LeadId("lead " + deal);
        var mine = deal + " of " + name;
        walkIn(deal, mine);
        wish(
                mine,
                "capture",
                new CaptureLead(
                        lead,
                        Contact.builder()
                                .person("Ada Lovelace")
                                .email(deal.replace(' ', '.') + "@example.org")
                                .build(),
                        Attribution.of("business card")));
        for (var kind : List.of(PieceKind.INTEREST, PieceKind.NEED, PieceKind.AUTHORITY))
            wish(mine, "enrich " + kind, new EnrichLead(lead, Piece.of(kind, "says so", name, Instant.EPOCH, "call")));
        wish(mine, "qualify", new QualifyLead(lead));
        var opportunity = new OpportunityId("deal " + mine);
        wish(
                mine,
                "convert",
                new ConvertLead(
                        lead,
                        new CustomerId("customer " + mine),
                        new Wanted(opportunity, "Difference engines", "EUR", today().plusDays(60))));
        for (var rival : List.of("deal " + deal + " of left", "deal " + deal + " of right"))
            for (var open : sales.find(OpenOpportunity.class, new OpportunityId(rival))) offer(mine, open.id());
    }

    /** Both register the same firm of the same foreign id: nothing but its claim keeps one of them out. */
    private void walkIn(String deal, String mine) {
        wish(
                mine,
                "register",
                new RegisterCustomer(
                        new CustomerId("walk-in " + mine),
                        MasterData.builder()
                                .organisation("Engines " + deal)
                                .externalRefs(List.of(ExternalRef.of("erp", deal)))
                                .build(),
                        new Origin.Registered(Label.of("walk-in"), FreeText.of("stood in the shop"))));
    }

    private void offer(String mine, OpportunityId opportunity) {
        wish(mine, "talk", new OpportunityCommand.LogActivity(opportunity, talk()));
        var quote = new QuoteId("quote " + mine);
        wish(mine, "quote", new CreateQuote(opportunity, quote, QuoteDraft.of(LINE)));
        wish(mine, "issue", new IssueQuote(quote));
        for (var issued : sales.find(IssuedQuote.class, quote))
            wish(mine, "accept", new AcceptQuote(quote, Acceptance.of(issued, today(), "Ada Lovelace", "letter")));
        var deal = mine.substring(0, mine.indexOf(" of "));
        for (var rival : List.of("left", "right"))
            order(mine, new QuoteId("quote " + deal + " of " + rival), "for " + rival);
    }

    private void order(String mine, QuoteId quote, String which) {
        var order = new OrderId("order " + mine + " " + which);
        if (!wish(mine, "order " + which, new PlaceOrder(quote, order))) return;
        if (Math.floorMod(mine.hashCode(), 3) != 0) return;
        if (wish(mine, "cancel " + which, new CancelOrder(order, FreeText.of("thought again"), Option.none())))
            wish(mine, "order again " + which, new PlaceOrder(quote, new OrderId(order.value() + " again")));
    }

    private boolean wish(String mine, String step, org.leadtoorder.crm.kernel.Command<?> wish) {
        return wishes.make(mine + ": " + step, name, wish);
    }

    private Activity talk() {
        return Activity.builder()
                .kind(ActivityKind.SALES_TALK)
                .channel(ActivityChannel.CALL)
                .began(Instant.EPOCH)
                .participants(List.of(Participant.ours(name)))
                .content(FreeText.of("about tables"))
                .build();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static final DraftLine LINE = DraftLine.of(
            "1",
            "difference engine",
            2,
            UnitPrice.of("1200.00", "EUR"),
            "list of 2026",
            Tax.of("VAT", Percentage.of(19)));
}
