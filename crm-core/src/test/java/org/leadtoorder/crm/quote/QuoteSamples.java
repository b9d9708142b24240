package org.leadtoorder.crm.quote;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.Addressee;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.ListedPrice;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.opportunity.Descent;
import org.leadtoorder.crm.opportunity.EnteredStage;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.Opportunity;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityCreated;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityLost;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ApproveQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteCommand.SubmitQuote;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** A deal of one quote, and the steps to each of its states; package-wide words of the tests. */
final class QuoteSamples {
    static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final Currency EUR = Currency.getInstance("EUR");
    static final QuoteId ID = new QuoteId("quote");
    static final OpportunityId OPPORTUNITY = new OpportunityId("opportunity");
    static final Tax VAT = Tax.of("VAT", Percentage.of(20));
    static final Prices PRICES = Prices.builder()
            .putListed("1", new ListedPrice(UnitPrice.of("100.00", "EUR"), Option.some(UnitPrice.of("60.00", "EUR"))))
            .putTaxes("VAT", VAT)
            .build();
    static final SalesProcess COMPANY = SalesProcess.standard();
    static final SalesProcess STRICT = SalesProcess.builder()
            .approvalLevels(List.of(
                    ApprovalLevel.forTotalAbove("team", java.math.BigDecimal.valueOf(100)),
                    ApprovalLevel.forTotalAbove("board", java.math.BigDecimal.valueOf(150))))
            .build();
    static final EnteredStage STAGE = new EnteredStage("discovery", 10, ForecastCategory.PIPELINE, NOW);
    static final OpenOpportunity OPEN = OpenOpportunity.from(new OpportunityCreated(
            OPPORTUNITY,
            new CustomerId("customer"),
            Option.some(new Descent(new LeadId("lead"), List.empty())),
            Label.of("Pumps"),
            "standard",
            STAGE,
            EUR,
            TODAY.plusDays(60),
            Option.none()));
    static final Opportunity LOST =
            OPEN.on(new OpportunityLost(OPPORTUNITY, "price", Option.none(), Option.none(), STAGE, TODAY, NOW));
    /** An addressee of whom nothing is known. */
    static final Addressee NOBODY = Addressee.of(MasterData.builder().build(), AddressPurpose.MAIN, TODAY);

    static final Deal DEAL = new Deal(OPEN, SampleCustomers.prospect());
    static final Rivals ALONE = alone(DEAL);
    static final Deal BLOCKED = new Deal(OPEN, SampleCustomers.blocked());
    static final Deal MERGED = new Deal(OPEN, SampleCustomers.merged());
    static final Deal CLOSED = new Deal(LOST, SampleCustomers.prospect());

    private QuoteSamples() {}

    static Context at(LocalDate day) {
        return at(day, COMPANY);
    }

    static Context at(LocalDate day, SalesProcess company) {
        return Context.of(day.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC), "anna", "request")
                .in(company);
    }

    static Context now() {
        return at(TODAY);
    }

    static Context by(String actor, SalesProcess company) {
        return Context.of(NOW, actor, "request").in(company);
    }

    /** Line 1: 2 × 100.00 from the list, at 20 %. */
    static DraftLine.Builder listed() {
        return DraftLine.builder()
                .id("1")
                .product(Option.some(Label.of("PUMP")))
                .description(FreeText.of("A pump"))
                .quantity(Quantity.of(2))
                .tax(TaxSource.coded("VAT"));
    }

    static DraftLine.Builder stated(String id, String price) {
        return DraftLine.builder()
                .id(id)
                .description(FreeText.of("Line " + id))
                .quantity(Quantity.ONE)
                .price(PriceSource.stated(UnitPrice.of(price, "EUR"), FreeText.of("agreed")))
                .tax(TaxSource.stated(VAT));
    }

    static QuoteDraft draft(DraftLine... lines) {
        return QuoteDraft.builder().lines(List.of(lines)).build();
    }

    /** Line 1; A instead of it, B instead of it, O on top. */
    static QuoteDraft choices() {
        return draft(
                listed().build(),
                stated("A", "150.00").kind(LineKind.alternativeTo("1")).build(),
                stated("B", "250.00").kind(LineKind.alternativeTo("1")).build(),
                stated("O", "10.00").kind(LineKind.OPTIONAL).build());
    }

    static DraftQuote drafted() {
        return drafted(draft(listed().build()));
    }

    static DraftQuote drafted(QuoteDraft draft) {
        return DraftQuote.from(created(draft, SampleCustomers.prospect(), now()).get());
    }

    static Either<Rejection, QuoteEvent.QuoteCreated> created(QuoteDraft draft, Customer customer, Context context) {
        return DraftQuote.create(OPEN, new CreateQuote(OPPORTUNITY, ID, draft), customer, PRICES, context);
    }

    static QuoteUnderApproval submitted() {
        var draft = drafted();
        return draft.on(
                draft.submit(new SubmitQuote(ID), DEAL, by("anna", STRICT)).get());
    }

    static ApprovedQuote approved() {
        var submitted = submitted();
        var granted = submitted.on(submitted
                .grant(new QuoteCommand.GrantApproval(ID, "team"), DEAL, by("tom", STRICT))
                .get()
                .get());
        return granted.on(
                granted.approve(new ApproveQuote(ID), DEAL, by("beate", STRICT)).get());
    }

    static IssuedQuote issued() {
        return issued(drafted());
    }

    static IssuedQuote issued(EditableQuote quote) {
        return issued(quote, now());
    }

    static IssuedQuote issued(EditableQuote quote, Context context) {
        return quote.on(quote.issue(new IssueQuote(ID), ALONE, "4711", context).get());
    }

    static Acceptance.Builder acceptance(OfferedQuote quote) {
        return Acceptance.builder()
                .version(quote.version())
                .digest(quote.issue().digest())
                .on(TODAY)
                .by(Label.of("Carla Customer"))
                .evidence(FreeText.of("signed letter"));
    }

    static AcceptQuote accept(OfferedQuote quote) {
        return new AcceptQuote(ID, acceptance(quote).build());
    }

    static AcceptedQuote accepted() {
        return accepted(issued());
    }

    static AcceptedQuote accepted(AcceptableQuote quote, String... chosen) {
        return quote.on(quote.accept(
                        new AcceptQuote(
                                ID, acceptance(quote).chosen(List.of(chosen)).build()),
                        DEAL,
                        now())
                .get());
    }

    static DeclinedQuote declined() {
        var issued = issued();
        return issued.on(issued.decline(new QuoteCommand.DeclineQuote(ID, "price", Option.none()), now())
                .get());
    }

    static LocalDate after(OfferedQuote quote) {
        return quote.validUntil().plusDays(1);
    }

    static ExpiredQuote expired() {
        var issued = issued();
        return issued.on(issued.expire(new QuoteCommand.ExpireQuote(ID), at(after(issued)))
                .get());
    }

    static OrderedLine share(String line, String quantity, String amount) {
        return new OrderedLine(line, Quantity.of(quantity), Money.of(amount, "EUR"), Money.zero(EUR), Money.zero(EUR));
    }

    static OrderId order(String id) {
        return new OrderId(id);
    }

    /** Refused, with that rule and fault code and field among the reasons. */
    static void refused(
            Either<Rejection, ?> outcome, Rule rule, org.leadtoorder.crm.value.Fault.Code code, String field) {
        assertTrue(outcome.isLeft(), "was not refused");
        assertTrue(
                outcome.getLeft()
                        .reasons()
                        .exists(reason -> reason.rule() == rule
                                && reason.fault().code() == code
                                && reason.fault().field().equals(field)),
                () -> outcome.getLeft().toString());
    }

    static Seq<Rule> rules(Either<Rejection, ?> outcome) {
        assertTrue(outcome.isLeft(), "was not refused");
        return outcome.getLeft().reasons().map(Reason::rule).distinct();
    }

    /** No other quote is live. */
    static Rivals alone(Deal deal) {
        return new Rivals(deal, List.empty());
    }
}
