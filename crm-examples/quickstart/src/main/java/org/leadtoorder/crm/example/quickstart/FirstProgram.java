package org.leadtoorder.crm.example.quickstart;

import io.vavr.collection.List;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead.Wanted;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteDraft;

/** From lead to order in memory: the first program of README. */
final class FirstProgram {
    private FirstProgram() {}

    public static void main(String[] args) {
        // @formatter:off
        var sales = SalesPipeline.inMemory();
        var now = Instant.parse("2026-03-02T09:00:00Z");
        var today = LocalDate.parse("2026-03-02");
        var lead = new LeadId("L-1");
        var deal = new OpportunityId("D-1");
        var quote = new QuoteId("Q-1");
        var engine = DraftLine.of("1", "Difference engine", 2, UnitPrice.of("1200.00", "EUR"), "list of 2026", Tax.of("VAT", Percentage.of(19)));
        List<Command<?>> wishes = List.of(
                new CaptureLead(lead, Contact.builder().person("Ada Lovelace").email("ada@example.org").build(), Attribution.of("business card")),
                new EnrichLead(lead, Piece.of(PieceKind.INTEREST, "asked for a demonstration", "grace", now, "fair")),
                new EnrichLead(lead, Piece.of(PieceKind.NEED, "computes tables by hand", "grace", now, "fair")),
                new EnrichLead(lead, Piece.of(PieceKind.AUTHORITY, "signs herself", "grace", now, "call")),
                new QualifyLead(lead),
                new ConvertLead(lead, new CustomerId("C-1"), new Wanted(deal, "Difference engines", "EUR", today.plusDays(60))),
                new CreateQuote(deal, quote, QuoteDraft.of(engine)),
                new IssueQuote(quote));
        wishes.zipWithIndex().forEach(wish -> sales.handle(wish._1, Context.of(now, "grace", "request " + wish._2))
                .getOrElseThrow(no -> new IllegalStateException(Messages.in(Locale.ENGLISH).of(no).mkString("\n"))));

        var issued = sales.find(IssuedQuote.class, quote).get();
        sales.handle(new AcceptQuote(quote, Acceptance.of(issued, today, "Ada Lovelace", "signed letter")), Context.of(now, "grace", "letter 1"));
        var order = sales.handle(new PlaceOrder(quote, new OrderId("O-1")), Context.of(now, "grace", "request 9"));
        var told = order.fold(no -> Messages.in(Locale.ENGLISH).of(no).mkString("\n"), yes -> yes.result().number() + ": " + yes.result().totals().gross());
        System.out.println(told);
        // @formatter:on
    }
}
