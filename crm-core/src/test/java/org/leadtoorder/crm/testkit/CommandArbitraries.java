package org.leadtoorder.crm.testkit;

import static org.leadtoorder.crm.testkit.Deal.START;
import static org.leadtoorder.crm.testkit.Deal.TODAY;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.company.DealFact;
import org.leadtoorder.crm.company.DuplicateDecision;
import org.leadtoorder.crm.company.LosingPolicy;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.Pipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.customer.BlockReason;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UnblockCustomer;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead.Into;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead.Wanted;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.money.ListedPrice;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.order.LineAnswer;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.OrderCommand.*;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.QuoteCommand.*;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * Random walks through the whole process: wishes of every kind about a small pool of aggregates, two deals of one and the same
 * company, so that what one does gets into the way of the other.
 */
public final class CommandArbitraries {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final FreeText WORDS = FreeText.of("in so many words");
    private static final SalesProcess STANDARD = SalesProcess.standard();

    private CommandArbitraries() {}

    /**
     * Ports in memory that know a price for every product and the tax codes T0 to T4.
     *
     * @return fresh ports, never null
     */
    public static Ports ports() {
        var rates = List.of(0, 7, 10, 19, 20).map(Percentage::of);
        return MemoryPorts.create()
                .withPrices((product, quantity, currency, day) ->
                        Option.some(new ListedPrice(UnitPrice.of("12.34", currency.getCurrencyCode()))))
                .withTaxes((code, day) -> code.matches("T[0-4]")
                        ? Option.some(Tax.of(code, rates.get(code.charAt(1) - '0')))
                        : Option.none());
    }

    /**
     * Walks of up to so many turns.
     *
     * @param most the most turns
     * @return the walks, never null
     */
    public static Arbitrary<Seq<Turn>> walks(int most) {
        return turns().list().ofMinSize(most / 2).ofMaxSize(most).map(List::ofAll);
    }

    /**
     * Single turns: two thirds of them go on with a deal, the others are anything about anything.
     *
     * @return the turns, never null
     */
    public static Arbitrary<Turn> turns() {
        var days = Arbitraries.frequency(
                Tuple.of(40, 0), Tuple.of(6, 1), Tuple.of(1, 20), Tuple.of(1, 40), Tuple.of(1, -1));
        var actors = Arbitraries.of("grace", "the boss", "ada");
        Arbitrary<Turn> onward = Combinators.combine(
                        days,
                        actors,
                        Arbitraries.of(1, 1, 1, 2),
                        Arbitraries.of("1", "1", "2"),
                        Arbitraries.integers().between(0, 11))
                .as((pass, actor, deal, quote, seed) -> new Turn(
                        "go on with deal " + deal + " by quote " + quote + " as " + seed,
                        pass,
                        actor,
                        pipeline -> Onward.of(
                                pipeline,
                                new LeadId(deal.toString()),
                                new OpportunityId(deal.toString()),
                                new QuoteId(deal + "." + quote),
                                List.of("1", "2", "3", "4").map(order -> new OrderId(deal + "." + order)),
                                seed)));
        Arbitrary<Turn> anything = Combinators.combine(days, actors, commands())
                .as((pass, actor, wish) -> new Turn(wish.toString(), pass, actor, pipeline -> wish));
        return Arbitraries.frequencyOf(Tuple.of(2, onward), Tuple.of(1, anything));
    }

    /**
     * Any wish about anything in the pool.
     *
     * @return the wishes, never null
     */
    public static Arbitrary<Command<?>> commands() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, leads()),
                Tuple.of(3, customers()),
                Tuple.of(3, opportunities()),
                Tuple.of(6, quotes()),
                Tuple.of(6, orders()));
    }

    private static Arbitrary<Command<?>> leads() {
        var wanted = Arbitraries.of("1", "2")
                .map(id -> new Wanted(new OpportunityId(id), "more engines", "EUR", TODAY.plusDays(400)));
        return Arbitraries.oneOf(
                ids().flatMap(id -> LeadArbitraries.captures(new LeadId(id), STANDARD)),
                ids().flatMap(id -> LeadArbitraries.commands(new LeadId(id), STANDARD, START)),
                Combinators.combine(ids(), Arbitraries.of(Into.class), ids(), wanted.optional())
                        .as((lead, into, customer, opportunity) -> new ConvertLead(
                                new LeadId(lead), into, new CustomerId(customer), Option.ofOptional(opportunity))));
    }

    private static Arbitrary<Command<?>> customers() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, ids().flatMap(id -> CustomerArbitraries.registrations(new CustomerId(id)))),
                Tuple.of(
                        4,
                        Combinators.combine(ids(), ids())
                                .as((one, other) ->
                                        CustomerArbitraries.commands(new CustomerId(one), new CustomerId(other), START))
                                .flatMap(wish -> wish)),
                Tuple.of(
                        1,
                        Combinators.combine(ids(), ids())
                                .as((one, other) -> new MergeCustomer(new CustomerId(one), new CustomerId(other)))),
                Tuple.of(1, ids().map(id -> new BlockCustomer(new CustomerId(id), BlockReason.CREDIT, Option.none()))),
                Tuple.of(2, ids().map(id -> new UnblockCustomer(new CustomerId(id)))));
    }

    private static Arbitrary<Command<?>> opportunities() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        2,
                        Combinators.combine(
                                        ids(),
                                        ids(),
                                        ids(),
                                        Arbitraries.integers().between(-1, 400))
                                .as((customer, id, lead, days) -> new CreateOpportunity(
                                        new CustomerId(customer),
                                        new OpportunityId(id),
                                        Label.of("more"),
                                        EUR,
                                        Option.none(),
                                        TODAY.plusDays(days),
                                        Option.none(),
                                        Option.when(days % 2 == 0, new LeadId(lead))))),
                Tuple.of(
                        5,
                        ids().flatMap(id ->
                                OpportunityArbitraries.commands(new OpportunityId(id), EUR, STANDARD, START))),
                Tuple.of(1, ids().map(id -> new LoseOpportunity(new OpportunityId(id), "price"))),
                Tuple.of(1, ids().map(id -> new ReopenOpportunity(new OpportunityId(id), TODAY.plusDays(400)))));
    }

    private static Arbitrary<Command<?>> quotes() {
        var quotes = Combinators.combine(ids(), ids()).as((deal, quote) -> new QuoteId(deal + "." + quote));
        var drafts = QuoteArbitraries.drafts(EUR).map(QuoteArbitraries.Priced::draft);
        var days = Arbitraries.integers().between(-5, 75).map(TODAY::plusDays);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        2,
                        Combinators.combine(ids(), quotes, drafts)
                                .as((deal, id, draft) -> new CreateQuote(new OpportunityId(deal), id, draft))),
                Tuple.of(4, Combinators.combine(quotes, drafts).as(EditQuote::new)),
                Tuple.of(1, quotes.map(SubmitQuote::new)),
                Tuple.of(
                        1,
                        Combinators.combine(quotes, Arbitraries.of("team lead", "board", "nobody"))
                                .as(GrantApproval::new)),
                Tuple.of(1, quotes.map(ApproveQuote::new)),
                Tuple.of(1, quotes.map(id -> new ReturnQuote(id, WORDS))),
                Tuple.of(1, quotes.map(RecallQuote::new)),
                Tuple.of(2, quotes.map(IssueQuote::new)),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        quotes,
                                        Arbitraries.integers().between(1, 3).optional())
                                .as((id, from) -> new ReviseQuote(id, Option.ofOptional(from)))),
                Tuple.of(
                        1,
                        Combinators.combine(quotes, Arbitraries.integers().between(1, 2))
                                .as((id, version) -> new AcceptQuote(
                                        id,
                                        Acceptance.builder()
                                                .version(version)
                                                .digest("0".repeat(64))
                                                .on(TODAY)
                                                .by(Label.of("Ada Lovelace"))
                                                .evidence(WORDS)
                                                .build()))),
                Tuple.of(1, quotes.map(id -> new RescindAcceptance(id, Label.of("mistake"), Option.none()))),
                Tuple.of(1, quotes.map(id -> new DeclineQuote(id, "price", Option.none()))),
                Tuple.of(2, quotes.map(ExpireQuote::new)),
                Tuple.of(1, Combinators.combine(quotes, days).as(ExtendValidity::new)),
                Tuple.of(1, quotes.map(id -> new WithdrawQuote(id, Label.of("mistake")))));
    }

    private static Arbitrary<Command<?>> orders() {
        var quotes = Combinators.combine(ids(), ids()).as((deal, quote) -> new QuoteId(deal + "." + quote));
        var orders = Combinators.combine(ids(), Arbitraries.of("1", "1", "2", "3", "4"))
                .as((deal, order) -> new OrderId(deal + "." + order));
        var lines = Combinators.combine(
                        Arbitraries.of("1", "2", "3", "9"), Arbitraries.of("0.5", "1", "2", "10", "33.333"))
                .as((line, quantity) -> new LineQuantity(line, new Quantity(new BigDecimal(quantity))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(List::ofAll);
        var reopen = Arbitraries.just(TODAY.plusDays(500)).optional().map(Option::ofOptional);
        var references = Arbitraries.of("a", "b", "c").map(Label::of);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        2,
                        Combinators.combine(quotes, orders, lines, Arbitraries.of(true, false))
                                .as((quote, order, some, whole) ->
                                        whole ? new PlaceOrder(quote, order) : new PlaceOrder(quote, order, some))),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        orders, lines, Arbitraries.integers().between(1, 2))
                                .as((order, some, revision) -> new ConfirmOrder(
                                        order,
                                        revision,
                                        Label.of("ERP-7"),
                                        List.ofAll(some.map(
                                                line -> new LineAnswer.Changed(line.line(), line.quantity())))))),
                Tuple.of(
                        1,
                        Combinators.combine(orders, Arbitraries.integers().between(1, 3))
                                .as((order, revision) -> new RefuseAmendment(order, revision, List.of(WORDS)))),
                Tuple.of(
                        1,
                        Combinators.combine(orders, reopen)
                                .as((order, again) -> new RejectOrder(order, List.of(WORDS), again))),
                Tuple.of(
                        2,
                        Combinators.combine(orders, references, lines)
                                .as((order, reference, some) -> new RecordDelivery(order, reference, some, TODAY))),
                Tuple.of(
                        2,
                        Combinators.combine(orders, references, lines)
                                .as((order, reference, some) -> new RecordInvoice(order, reference, some, TODAY))),
                Tuple.of(2, Combinators.combine(orders, lines).as((order, some) -> new AmendOrder(order, WORDS, some))),
                Tuple.of(
                        1,
                        Combinators.combine(orders, reopen).as((order, again) -> new CancelOrder(order, WORDS, again))),
                Tuple.of(2, orders.map(order -> new RequestCancellation(order, WORDS))),
                Tuple.of(2, Combinators.combine(orders, reopen).as(ConfirmCancellation::new)),
                Tuple.of(1, orders.map(order -> new RefuseCancellation(order, WORDS))),
                Tuple.of(1, orders.map(order -> new CompleteOrder(order, Option.some(WORDS)))));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("1", "1", "2");
    }

    /**
     * Companies that narrow the process in every way that one may set.
     *
     * @return the configurations, never null
     */
    public static Arbitrary<SalesProcess> companies() {
        var flags = Combinators.combine(
                        booleans(),
                        booleans(),
                        Arbitraries.of(LosingPolicy.class),
                        Arbitraries.integers().between(1, 60))
                .as((split, variants, losing, validity) -> SalesProcess.builder()
                        .splitOrders(split)
                        .quoteVariants(variants)
                        .losing(losing)
                        .validityDays(validity));
        var decisions = Arbitraries.maps(Arbitraries.of(MatchKind.class), Arbitraries.of(DuplicateDecision.class))
                .ofMaxSize(3);
        var pieces = Arbitraries.of(PieceKind.INTEREST, PieceKind.NEED, PieceKind.AUTHORITY, PieceKind.BUDGET)
                .set()
                .ofMaxSize(3);
        return Combinators.combine(flags, decisions, pieces, levels(), pipelines(), booleans())
                .as((company, map, required, levels, pipeline, fewReasons) -> {
                    company.duplicates(map)
                            .requiredPieces(List.ofAll(required))
                            .approvalLevels(levels)
                            .pipelines(List.of(pipeline))
                            .version("narrowed");
                    if (fewReasons)
                        company.lossReasons(List.of("price"))
                                .disqualificationReasons(List.of("no budget"))
                                .leadSources(List.of("web", "business card"));
                    return company.build();
                });
    }

    /**
     * The same company with every choice at its most permissive. What only names things (zone, stages) and how amounts are rounded
     * stays.
     *
     * @param company the company
     * @param approving whether quotes may be submitted for approval; nothing can be submitted where nothing has to be approved
     * @return the bare process, never null
     */
    public static SalesProcess bare(SalesProcess company, boolean approving) {
        return SalesProcess.builder()
                .version("bare")
                .zone(company.zone())
                .pricing(company.pricing())
                .pipelines(company.pipelines()
                        .map(pipeline -> new Pipeline(
                                pipeline.name(),
                                pipeline.stages()
                                        .map(stage ->
                                                SalesStage.of(stage.name(), stage.probability(), stage.forecast())),
                                true)))
                .requiredPieces(List.empty())
                .duplicates(Map.of(
                        MatchKind.EXTERNAL_ID,
                        DuplicateDecision.ALLOW,
                        MatchKind.TAX_ID,
                        DuplicateDecision.ALLOW,
                        MatchKind.EMAIL,
                        DuplicateDecision.ALLOW,
                        MatchKind.PHONE,
                        DuplicateDecision.ALLOW,
                        MatchKind.NAME,
                        DuplicateDecision.ALLOW))
                .approvalLevels(approving ? company.approvalLevels() : List.empty())
                .validityDays(3650)
                .splitOrders(true)
                .quoteVariants(true)
                .losing(LosingPolicy.WITHDRAW)
                .build();
    }

    private static Arbitrary<Seq<ApprovalLevel>> levels() {
        return Arbitraries.of(
                List.<ApprovalLevel>empty(),
                List.<ApprovalLevel>empty(),
                List.of(ApprovalLevel.forTotalAbove("team lead", BigDecimal.ONE)),
                List.of(
                        ApprovalLevel.forTotalAbove("team lead", BigDecimal.ONE),
                        ApprovalLevel.forDiscountAbove("board", BigDecimal.TEN)));
    }

    private static Arbitrary<Pipeline> pipelines() {
        var stages = STANDARD.pipelines().head().stages();
        return Combinators.combine(
                        booleans(), Arbitraries.of(DealFact.class).set().ofMaxSize(2))
                .as((back, facts) -> new Pipeline(
                        "standard", stages.update(2, stages.get(2).requiring(facts.toArray(DealFact[]::new))), back));
    }

    private static Arbitrary<Boolean> booleans() {
        return Arbitraries.of(true, false);
    }
}
