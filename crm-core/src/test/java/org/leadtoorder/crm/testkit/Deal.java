package org.leadtoorder.crm.testkit;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id;
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
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.process.Policy;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * One deal in a company of its own, brought anywhere by real commands through the facade. Each wish gets a request id of its own;
 * the time stands still unless it is moved.
 */
public final class Deal {
    /** The lead of the deal. */
    public static final LeadId LEAD = new LeadId("lead");
    /** The customer of the deal. */
    public static final CustomerId CUSTOMER = new CustomerId("customer");
    /** A customer who was there before. */
    public static final CustomerId OTHER_CUSTOMER = new CustomerId("other customer");
    /** The opportunity of the deal. */
    public static final OpportunityId OPPORTUNITY = new OpportunityId("opportunity");
    /** The quote of the deal. */
    public static final QuoteId QUOTE = new QuoteId("quote");
    /** Another quote of the same opportunity. */
    public static final QuoteId RIVAL = new QuoteId("rival");
    /** The order of the deal. */
    public static final OrderId ORDER = new OrderId("order");
    /** When the deal begins. */
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    /** The day the deal begins. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    /** Who it is about. */
    public static final Contact ADA = Contact.builder()
            .person("Ada Lovelace")
            .organisation("Analytical Engines Ltd")
            .email("ada@example.org")
            .build();
    /** What is offered. */
    public static final QuoteDraft OFFER = QuoteDraft.of(
            DraftLine.of(
                    "1",
                    "difference engine",
                    2,
                    UnitPrice.of("1200.00", "EUR"),
                    "list of 2026",
                    Tax.of("VAT", Percentage.of(19))),
            DraftLine.of(
                    "2",
                    "installation",
                    1,
                    UnitPrice.of("333.33", "EUR"),
                    "list of 2026",
                    Tax.of("VAT", Percentage.of(19))));

    private final Ports ports;
    private final SalesPipeline pipeline;
    private final SalesProcess company;
    private final AtomicLong requests = new AtomicLong();
    private Instant now = START;
    private String actor = "grace";

    private Deal(Ports ports, SalesProcess company, Policy... policies) {
        this.ports = ports;
        this.pipeline = SalesPipeline.on(ports, policies);
        this.company = company;
    }

    /**
     * A deal of a company that has set nothing.
     *
     * @return the deal before its first step, never null
     */
    public static Deal standard() {
        return in(SalesProcess.standard());
    }

    /**
     * A deal of a company of its own.
     *
     * @param company its configuration
     * @param policies its objections
     * @return the deal before its first step, never null
     */
    public static Deal in(SalesProcess company, Policy... policies) {
        return on(MemoryPorts.create(), company, policies);
    }

    /**
     * A deal on the ports of a host.
     *
     * @param ports the ports
     * @param company the company's configuration
     * @param policies its objections
     * @return the deal before its first step, never null
     */
    public static Deal on(Ports ports, SalesProcess company, Policy... policies) {
        return new Deal(ports, company, policies);
    }

    /**
     * The facade.
     *
     * @return the pipeline, never null
     */
    public SalesPipeline pipeline() {
        return pipeline;
    }

    /**
     * The ports.
     *
     * @return the ports, never null
     */
    public Ports ports() {
        return ports;
    }

    /**
     * Lets time pass for the wishes to come.
     *
     * @param days how many days
     * @return this deal
     */
    public Deal later(long days) {
        now = now.plusSeconds(86_400 * days);
        return this;
    }

    /**
     * Lets somebody else make the wishes to come; at first it is {@code grace}.
     *
     * @param actor who
     * @return this deal
     */
    public Deal as(String actor) {
        this.actor = actor;
        return this;
    }

    /**
     * The context of a wish that nobody made before.
     *
     * @return a context, never null
     */
    public Context context() {
        return context("request " + requests.incrementAndGet());
    }

    /**
     * The context of a request.
     *
     * @param request its id
     * @return a context, never null
     */
    public Context context(String request) {
        return Context.of(now, actor, request).in(company);
    }

    /**
     * Handles a wish.
     *
     * @param <S> where it leads
     * @param wish the wish
     * @return how it ended, never null
     */
    public <S extends State<?>> Either<Rejection, Plan<S>> handle(Command<S> wish) {
        return pipeline.handle(wish, context());
    }

    /**
     * Handles a wish that has to be taken.
     *
     * @param <S> where it leads
     * @param wish the wish
     * @return where it led, never null
     */
    public <S extends State<?>> S take(Command<S> wish) {
        return handle(wish)
                .map(Plan::result)
                .getOrElseThrow(why -> new AssertionError(wish.getClass().getSimpleName() + " was refused: " + why));
    }

    /**
     * Handles wishes that have to be taken.
     *
     * @param wishes the wishes, in order
     * @return this deal
     */
    public Deal walk(Command<?>... wishes) {
        for (var wish : wishes) take(wish);
        return this;
    }

    /**
     * An aggregate that has to stand in a state.
     *
     * @param <S> the state
     * @param <I> the kind of id
     * @param type the state
     * @param id the aggregate
     * @return its state, never null
     */
    public <S extends State<I>, I extends Id> S the(Class<S> type, I id) {
        return pipeline.find(type, id).getOrElseThrow(() -> new AssertionError(id + " is no " + type.getSimpleName()));
    }

    /**
     * Up to the lead, new.
     *
     * @return this deal
     */
    public Deal captured() {
        return walk(new CaptureLead(LEAD, ADA, Attribution.of("business card")));
    }

    /**
     * Up to the lead, qualified.
     *
     * @return this deal
     */
    public Deal qualified() {
        return captured()
                .walk(
                        piece(PieceKind.INTEREST),
                        piece(PieceKind.NEED),
                        piece(PieceKind.AUTHORITY),
                        new QualifyLead(LEAD));
    }

    /**
     * Up to the lead, converted into a prospect with an open opportunity.
     *
     * @return this deal
     */
    public Deal converted() {
        return qualified()
                .walk(new ConvertLead(
                        LEAD, CUSTOMER, new Wanted(OPPORTUNITY, "difference engines", "EUR", TODAY.plusDays(60))));
    }

    /**
     * Up to a draft of the quote.
     *
     * @return this deal
     */
    public Deal drafted() {
        return converted().walk(new CreateQuote(OPPORTUNITY, QUOTE, OFFER));
    }

    /**
     * Up to the quote, issued.
     *
     * @return this deal
     */
    public Deal issued() {
        return drafted().walk(new IssueQuote(QUOTE));
    }

    /**
     * Up to the quote, accepted.
     *
     * @return this deal
     */
    public Deal accepted() {
        issued();
        return walk(acceptance());
    }

    /**
     * Up to the order, placed.
     *
     * @return this deal
     */
    public Deal ordered() {
        return accepted().walk(new PlaceOrder(QUOTE, ORDER));
    }

    /**
     * The acceptance of the quote as it was issued.
     *
     * @return the wish, never null
     */
    public AcceptQuote acceptance() {
        return acceptance(QUOTE);
    }

    /**
     * The acceptance of a quote as it was issued.
     *
     * @param quote the quote
     * @return the wish, never null
     */
    public AcceptQuote acceptance(QuoteId quote) {
        return new AcceptQuote(
                quote,
                Acceptance.of(the(IssuedQuote.class, quote), context("?").today(), "Ada Lovelace", "signed letter"));
    }

    /**
     * A puzzle piece for the lead.
     *
     * @param kind its kind
     * @return the wish, never null
     */
    public static EnrichLead piece(PieceKind kind) {
        return new EnrichLead(LEAD, Piece.of(kind, "told us so", "grace", START, "call"));
    }

    /**
     * A customer who was there before.
     *
     * @param customer the customer
     * @param name what it is called
     * @return the wish, never null
     */
    public static RegisterCustomer registration(CustomerId customer, String name) {
        return new RegisterCustomer(
                customer,
                MasterData.builder().organisation(name).build(),
                new Origin.Registered(Label.of("ERP"), FreeText.of("was there before")));
    }
}
