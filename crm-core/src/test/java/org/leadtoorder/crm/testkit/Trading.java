package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
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
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.opportunity.EstimatePatch;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReviseEstimate;
import org.leadtoorder.crm.order.OrderCommand.CompleteOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.PriceSource;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.quote.TaxSource;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * A company with many deals, each named by a key, brought anywhere by real commands through the facade, on any day: for histories
 * whose figures can be told by hand. The lead of deal {@code a} is {@code lead a}, and so on to {@code order a}.
 */
public final class Trading {
    private final Ports ports;
    private final SalesPipeline pipeline;
    private SalesProcess company;
    private LocalDate today = LocalDate.of(2026, 1, 1);
    private int requests;

    /** A company that has set nothing. */
    public Trading() {
        this(MemoryPorts.create(), SalesProcess.standard());
    }

    /**
     * A company with its own ports and configuration.
     *
     * @param ports where it keeps everything
     * @param company what it has set
     */
    public Trading(Ports ports, SalesProcess company) {
        this.ports = ports;
        this.pipeline = SalesPipeline.on(ports);
        this.company = company;
    }

    /**
     * Goes to a day; each aggregate's days have to go forward.
     *
     * @param day such as {@code 2026-03-02}
     * @return this
     */
    public Trading on(String day) {
        return on(LocalDate.parse(day));
    }

    /**
     * Goes to a day; each aggregate's days have to go forward.
     *
     * @param day the day
     * @return this
     */
    public Trading on(LocalDate day) {
        today = day;
        return this;
    }

    /**
     * Changes the configuration.
     *
     * @param other what the company has set from now on
     * @return this
     */
    public Trading under(SalesProcess other) {
        company = other;
        return this;
    }

    /**
     * Lets wishes come true.
     *
     * @param wishes the wishes, in order; each has to be taken
     * @return this
     */
    public Trading take(Command<?>... wishes) {
        for (var wish : wishes) {
            var context = Context.of(today.atTime(12, 0).toInstant(ZoneOffset.UTC), "grace", "request " + ++requests)
                    .in(company);
            pipeline.handle(wish, context).getOrElseThrow(why -> new AssertionError(wish + " was refused: " + why));
        }
        return this;
    }

    /**
     * Something that has to be there.
     *
     * @param state the state it has to be in
     * @param id which one
     * @param <S> the state
     * @param <I> its id
     * @return it, never null
     */
    public <S extends State<I>, I extends Id> S find(Class<S> state, I id) {
        return pipeline.find(state, id).get();
    }

    /**
     * Everything that happened.
     *
     * @return the whole feed, never null
     */
    public Seq<Recorded> feed() {
        return ports.ledger().feed(Position.START, Integer.MAX_VALUE);
    }

    /**
     * A lead is captured.
     *
     * @param key the deal
     * @param source where it came from
     * @param owner who looks after it
     * @return this
     */
    public Trading capture(String key, String source, String owner) {
        var contact = Contact.builder()
                .person("Ada Lovelace")
                .organisation("Engines " + key)
                .email(key + "@example.org")
                .build();
        return take(new CaptureLead(lead(key), contact, Attribution.of(source), Option.some(owner)));
    }

    /**
     * The lead is qualified.
     *
     * @param key the deal
     * @return this
     */
    public Trading qualify(String key) {
        return take(
                piece(key, PieceKind.INTEREST),
                piece(key, PieceKind.NEED),
                piece(key, PieceKind.AUTHORITY),
                new QualifyLead(lead(key)));
    }

    /**
     * The lead becomes a customer with an open opportunity, whose estimate and owner are named.
     *
     * @param key the deal
     * @param amount the estimate
     * @param owner who looks after it
     * @param expected when the customer is expected to decide
     * @return this
     */
    public Trading convert(String key, Money amount, String owner, LocalDate expected) {
        var currency = amount.currency().getCurrencyCode();
        return take(
                new ConvertLead(lead(key), customer(key), new Wanted(opportunity(key), "engines", currency, expected)),
                new AssignOpportunity(opportunity(key), "nobody"),
                new AssignOpportunity(opportunity(key), owner),
                new ReviseEstimate(
                        opportunity(key),
                        EstimatePatch.builder().amount(Option.some(amount)).build()));
    }

    /**
     * A quote of one line, with 20 % tax, goes out.
     *
     * @param key the deal
     * @param product what of
     * @param price for how much of the opportunity's currency, net
     * @return this
     */
    public Trading quote(String key, String product, Money price) {
        var line = DraftLine.builder()
                .id("1")
                .product(Option.some(Label.of(product)))
                .description(FreeText.of(product))
                .quantity(Quantity.ONE)
                .price(PriceSource.stated(
                        UnitPrice.of(
                                price.amount().toPlainString(), price.currency().getCurrencyCode()),
                        FreeText.of("agreed")))
                .tax(TaxSource.stated(Tax.of("VAT", Percentage.of(20))))
                .build();
        return take(new CreateQuote(opportunity(key), quote(key), QuoteDraft.of(line)), new IssueQuote(quote(key)));
    }

    /**
     * The quote is accepted and the order placed.
     *
     * @param key the deal
     * @return this
     */
    public Trading order(String key) {
        var issued = pipeline.find(IssuedQuote.class, quote(key)).get();
        return take(
                new AcceptQuote(quote(key), Acceptance.of(issued, today, "Ada Lovelace", "signed letter")),
                new PlaceOrder(quote(key), order(key, 1)));
    }

    /**
     * Order-to-cash confirms the order, and closes it short.
     *
     * @param key the deal
     * @return this
     */
    public Trading complete(String key) {
        return take(
                new ConfirmOrder(order(key, 1), 1, Label.of("ERP " + key)),
                new CompleteOrder(order(key, 1), Option.some(FreeText.of("the rest is not needed"))));
    }

    private static EnrichLead piece(String key, PieceKind kind) {
        return new EnrichLead(
                lead(key),
                Piece.of(
                        kind,
                        "told us so",
                        "grace",
                        LocalDate.of(2026, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC),
                        "call"));
    }

    /**
     * The lead of a deal.
     *
     * @param key the deal
     * @return the id, never null
     */
    public static LeadId lead(String key) {
        return new LeadId("lead " + key);
    }

    /**
     * The customer of a deal.
     *
     * @param key the deal
     * @return the id, never null
     */
    public static CustomerId customer(String key) {
        return new CustomerId("customer " + key);
    }

    /**
     * The opportunity of a deal.
     *
     * @param key the deal
     * @return the id, never null
     */
    public static OpportunityId opportunity(String key) {
        return new OpportunityId("opportunity " + key);
    }

    /**
     * The quote of a deal.
     *
     * @param key the deal
     * @return the id, never null
     */
    public static QuoteId quote(String key) {
        return new QuoteId("quote " + key);
    }

    /**
     * An order of a deal.
     *
     * @param key the deal
     * @param number which one, from 1
     * @return the id, never null
     */
    public static OrderId order(String key, int number) {
        return new OrderId("order " + key + " " + number);
    }
}
