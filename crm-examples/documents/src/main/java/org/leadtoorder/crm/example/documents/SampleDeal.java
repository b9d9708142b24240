package org.leadtoorder.crm.example.documents;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ResourceBundle;
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
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteDocument;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * A deal from lead to order, through the facade and in memory.
 *
 * @param quote the quote's document as it was issued, addressed
 * @param order the order that was placed of it
 */
record SampleDeal(QuoteDocument quote, Order order) {
    private static final LeadId LEAD = new LeadId("L-1");
    private static final CustomerId CUSTOMER = new CustomerId("K-4711");
    private static final OpportunityId DEAL = new OpportunityId("D-1");
    private static final QuoteId QUOTE = new QuoteId("Q-1");
    private static final OrderId ORDER = new OrderId("O-1");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    /** The deal that is shipped. */
    static SampleDeal in(Language language) {
        var texts = ResourceBundle.getBundle(
                "org.leadtoorder.crm.example.documents.sample",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return of(SampleContent.contact(), SampleContent.draft(texts), List.of("stand"));
    }

    /**
     * A deal of any content.
     *
     * @param contact who asks for a quote
     * @param draft what they are offered
     * @param chosen the alternative and optional lines that they choose
     */
    static SampleDeal of(Contact contact, QuoteDraft draft, Seq<String> chosen) {
        var sales = SalesPipeline.inMemory();
        List<Command<?>> wishes = List.of(
                new CaptureLead(LEAD, contact, Attribution.of("business card")),
                new EnrichLead(LEAD, Piece.of(PieceKind.INTEREST, "asked for a demonstration", "grace", NOW, "fair")),
                new EnrichLead(LEAD, Piece.of(PieceKind.NEED, "computes tables by hand", "grace", NOW, "fair")),
                new EnrichLead(LEAD, Piece.of(PieceKind.AUTHORITY, "signs alone", "grace", NOW, "call")),
                new QualifyLead(LEAD),
                new ConvertLead(LEAD, CUSTOMER, new Wanted(DEAL, "Engines", "EUR", TODAY.plusDays(60))),
                new CreateQuote(DEAL, QUOTE, draft),
                new IssueQuote(QUOTE));
        wishes.zipWithIndex().forEach(wish -> handle(sales, wish._1, "request " + wish._2));
        var issued = sales.find(IssuedQuote.class, QUOTE).get();
        var acceptance = Acceptance.builder()
                .version(issued.version())
                .digest(issued.issue().digest())
                .on(TODAY)
                .by(Label.of("customer"))
                .evidence(FreeText.of("signed letter"))
                .chosen(chosen)
                .build();
        handle(sales, new AcceptQuote(QUOTE, acceptance), "letter");
        handle(sales, new PlaceOrder(QUOTE, ORDER), "order");
        return new SampleDeal(
                QuoteDocument.of(issued), sales.find(Order.class, ORDER).get());
    }

    private static void handle(SalesPipeline sales, Command<?> wish, String request) {
        sales.handle(wish, Context.of(NOW, "grace", request))
                .getOrElseThrow(no -> new IllegalStateException("the sample was refused: " + no));
    }
}
