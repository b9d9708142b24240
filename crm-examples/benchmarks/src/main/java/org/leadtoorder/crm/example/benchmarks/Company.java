package org.leadtoorder.crm.example.benchmarks;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead.Wanted;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LogActivity;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteDraft;

/** A company, in memory unless it is told where; its deals have numbers. Each wish is a request of its own. Not thread-safe. */
class Company {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Tax VAT = Tax.of("VAT", Percentage.of(19));

    private final SalesPipeline sales;
    private long requests;

    Company() {
        this(SalesPipeline.inMemory());
    }

    Company(SalesPipeline sales) {
        this.sales = sales;
    }

    SalesPipeline sales() {
        return sales;
    }

    /** From a lead to an order, with one step refused. */
    PlacedOrder order(int number) {
        var quote = new QuoteId("Q-" + number);
        open(number);
        take(new CreateQuote(deal(number), quote, QuoteDraft.of(line())));
        var issued = take(new IssueQuote(quote));
        take(new AcceptQuote(quote, Acceptance.of(issued, TODAY, "Ada Lovelace", "signed letter")));
        return take(new PlaceOrder(quote, new OrderId("O-" + number)));
    }

    /** From a lead to an open opportunity; to qualify it is refused at first. */
    void open(int number) {
        var lead = new LeadId("L-" + number);
        capture(lead, number);
        if (handle(new QualifyLead(lead)).isRight()) throw new IllegalStateException("not refused");
        learn(lead);
        take(new QualifyLead(lead));
        take(new ConvertLead(
                lead,
                new CustomerId("C-" + number),
                new Wanted(deal(number), "Difference engines", "EUR", TODAY.plusDays(60))));
    }

    void capture(LeadId lead, int number) {
        take(new CaptureLead(lead, contact(number), Attribution.of("business card")));
    }

    /** Everything that has to be known. */
    void learn(LeadId lead) {
        learn(lead, PieceKind.INTEREST);
        learn(lead, PieceKind.NEED);
        learn(lead, PieceKind.AUTHORITY);
    }

    /** One more talk about an open opportunity. */
    void talk(int number) {
        take(new LogActivity(deal(number), Talks.talk(NOW)));
    }

    <S extends State<?>> S take(Command<S> wish) {
        return handle(wish)
                .getOrElseThrow(why -> new IllegalStateException(why.toString()))
                .result();
    }

    <S extends State<?>> Either<Rejection, Plan<S>> handle(Command<S> wish) {
        return sales.handle(wish, context());
    }

    Context context() {
        return Context.of(NOW, "grace", "request " + requests++);
    }

    /** Everybody has a name of their own: who is there twice is another benchmark. */
    private static Contact contact(int number) {
        return Contact.builder()
                .person("Ada Lovelace")
                .organisation("Engine Works " + number)
                .email("ada" + number + "@example.org")
                .build();
    }

    private void learn(LeadId lead, PieceKind kind) {
        take(new EnrichLead(lead, Piece.of(kind, "told us so", "grace", NOW, "fair")));
    }

    static OpportunityId deal(int number) {
        return new OpportunityId("D-" + number);
    }

    private static DraftLine line() {
        return DraftLine.of("1", "Difference engine", 2, UnitPrice.of("1200.00", "EUR"), "list of 2026", VAT);
    }
}
