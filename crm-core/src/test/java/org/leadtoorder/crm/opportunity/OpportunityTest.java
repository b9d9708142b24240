package org.leadtoorder.crm.opportunity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.opportunity.OpportunitySamples.CLIENT;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.DealFact;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.company.Pipeline;
import org.leadtoorder.crm.company.Place;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.customer.BlockReason;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.lead.Activity;
import org.leadtoorder.crm.lead.ActivityChannel;
import org.leadtoorder.crm.lead.ActivityKind;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.FollowUp;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.Participant;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AddStakeholder;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LogActivity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.RemoveStakeholder;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReviseEstimate;
import org.leadtoorder.crm.opportunity.OpportunityPart.WinOpportunity;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** The rules O-1 to O-9, one by one. */
class OpportunityTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate CLOSE = LocalDate.parse("2026-04-30");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final OpportunityId ID = new OpportunityId("o");
    private static final CustomerId CUSTOMER = new CustomerId("c");
    private static final LeadId LEAD = new LeadId("l");
    private static final SalesProcess COMPANY = SalesProcess.builder()
            .pipelines(List.of(
                    Pipeline.of(
                            "projects",
                            SalesStage.of("talk", 10, ForecastCategory.PIPELINE),
                            SalesStage.of("fit", 40, ForecastCategory.BEST_CASE),
                            SalesStage.of("offer", 70, ForecastCategory.COMMIT)
                                    .requiring(DealFact.AMOUNT, DealFact.DECIDER, DealFact.QUOTE)),
                    new Pipeline(
                            "service",
                            List.of(
                                    SalesStage.of("asked", 20, ForecastCategory.OMITTED),
                                    SalesStage.of("promised", 80, ForecastCategory.COMMIT)),
                            false)))
            .build();
    private static final Context CONTEXT = at(NOW);

    private static Context at(Instant at) {
        return Context.of(at, "tester", "request").in(COMPANY);
    }

    private static CreateOpportunity wish(Option<String> pipeline, LocalDate close, Option<LeadId> lead) {
        return new CreateOpportunity(CUSTOMER, ID, Label.of("Crane"), EUR, pipeline, close, Option.none(), lead);
    }

    private static OpenOpportunity opportunity() {
        return opportunity(Option.none());
    }

    private static OpenOpportunity opportunity(Option<String> pipeline) {
        var customer = OpportunitySamples.registered(CUSTOMER, CONTEXT);
        return OpenOpportunity.from(
                OpenOpportunity.create(customer, wish(pipeline, CLOSE, Option.none()), Option.none(), CONTEXT)
                        .get());
    }

    private static OpenOpportunity in(OpenOpportunity opportunity, String stage) {
        return opportunity.on(opportunity
                .advance(new AdvanceOpportunity(ID, stage), true, CONTEXT)
                .get()
                .get());
    }

    private static OpenOpportunity revised(OpenOpportunity opportunity, EstimatePatch.Builder patch) {
        return opportunity.on(opportunity
                .revise(new ReviseEstimate(ID, patch.build()), false, CONTEXT)
                .get()
                .get());
    }

    private static OpenOpportunity with(OpenOpportunity opportunity, Stakeholder stakeholder) {
        return opportunity.on(opportunity
                .addStakeholder(new AddStakeholder(ID, stakeholder), CONTEXT)
                .get()
                .get());
    }

    private static EstimatePatch.Builder amount(String amount) {
        return EstimatePatch.builder().amount(Money.of(amount, "EUR"));
    }

    private static Activity.Builder activity() {
        return Activity.builder()
                .kind(ActivityKind.PRODUCT_TALK)
                .channel(ActivityChannel.CALL)
                .began(NOW)
                .participants(List.of(Participant.ours("Ada Lovelace"), Participant.theirs("Grace Hopper")))
                .content(FreeText.of("Showed the crane."));
    }

    /** Rule, code, field and arguments of each reason, such as {@code O-2 MISSING requires [AMOUNT]}. */
    private static Seq<String> reasons(Either<Rejection, ?> decided) {
        assertTrue(decided.isLeft(), "refused");
        return decided.getLeft()
                .reasons()
                .map(reason -> reason.rule().id() + " " + reason.fault().code() + " "
                        + reason.fault().field() + " "
                        + reason.fault().arguments().mkString("[", ", ", "]"));
    }

    // O-1

    @Test
    @DisplayName(
            "O-1: an opportunity starts in the first sales stage of the company's first pipeline, its probability copied in")
    void an_opportunity_starts_in_the_first_stage() {
        var open = opportunity();

        assertEquals("projects", open.pipeline());
        assertEquals(new EnteredStage("talk", 10, ForecastCategory.PIPELINE, NOW), open.stage());
        assertEquals(10, open.probability());
        assertEquals(ForecastCategory.PIPELINE, open.forecast());
        assertEquals(EUR, open.currency());
        assertEquals(CLOSE, open.expectedClose());
        assertEquals(List.of(CUSTOMER), open.parents());
        assertEquals(List.of(CUSTOMER), open.lineage());
        assertTrue(open.claims().isEmpty());
    }

    @Test
    @DisplayName("O-1: it goes through the pipeline that is named")
    void the_named_pipeline_is_chosen() {
        var open = opportunity(Option.some("service"));

        assertEquals("service", open.pipeline());
        assertEquals("asked", open.stage().name());
        assertEquals(20, open.probability());
    }

    @Test
    @DisplayName("O-1: an unknown pipeline, a currency without money and a past close are refused, all at once")
    void everything_wrong_with_a_creation_is_listed() {
        var customer = OpportunitySamples.registered(CUSTOMER, CONTEXT);
        var wish = new CreateOpportunity(
                CUSTOMER,
                ID,
                Label.of("Crane"),
                Currency.getInstance("XXX"),
                Option.some("nowhere"),
                TODAY.minusDays(1),
                Option.none(),
                Option.none());

        assertEquals(
                List.of(
                        "O-1 UNKNOWN pipeline []",
                        "O-1 UNKNOWN currency [XXX]",
                        "O-1 TOO_EARLY expectedClose [2026-03-02]"),
                reasons(OpenOpportunity.create(customer, wish, Option.none(), CONTEXT)));
    }

    @Test
    @DisplayName("O-1: it may close today in the company's zone, and on any day in history that is taken over")
    void a_close_is_not_past_unless_migrated() {
        var customer = OpportunitySamples.registered(CUSTOMER, CONTEXT);
        var past = wish(Option.none(), LocalDate.parse("2019-01-01"), Option.none());

        assertTrue(OpenOpportunity.create(customer, wish(Option.none(), TODAY, Option.none()), Option.none(), CONTEXT)
                .isRight());
        assertTrue(
                OpenOpportunity.create(customer, past, Option.none(), CONTEXT).isLeft());
        assertTrue(OpenOpportunity.create(customer, past, Option.none(), CONTEXT.asMigrated())
                .isRight());
        var endless = wish(Option.none(), LocalDate.MAX, Option.none());
        assertEquals(
                List.of("O-1 TOO_LATE expectedClose [9999-12-31]"),
                reasons(OpenOpportunity.create(customer, endless, Option.none(), CONTEXT.asMigrated())));
    }

    @Test
    @DisplayName("O-1: it descends from the customer's own lead where none is named")
    void it_descends_from_the_customers_lead() {
        var customer = OpportunitySamples.from(LEAD, CUSTOMER, CONTEXT);
        var open = OpenOpportunity.from(
                OpenOpportunity.create(customer, wish(Option.none(), CLOSE, Option.none()), Option.none(), CONTEXT)
                        .get());

        assertEquals(Option.some(LEAD), open.lead());
        assertEquals(List.of(CUSTOMER, LEAD), open.lineage());
    }

    @Test
    @DisplayName("O-1: a lead that is named became this customer; another one is refused")
    void a_named_lead_became_this_customer() {
        var customer = OpportunitySamples.registered(CUSTOMER, CONTEXT);
        var wish = wish(Option.none(), CLOSE, Option.some(LEAD));
        var refusal = List.of("O-1 MISMATCH lead [c]");

        var created = OpenOpportunity.create(
                        customer, wish, Option.some(OpportunitySamples.converted(LEAD, CUSTOMER, CONTEXT)), CONTEXT)
                .get();
        assertEquals(Option.some(LEAD), created.lead());
        assertEquals(
                refusal,
                reasons(OpenOpportunity.create(
                        customer,
                        wish,
                        Option.some(OpportunitySamples.converted(LEAD, new CustomerId("x"), CONTEXT)),
                        CONTEXT)));
        assertEquals(
                refusal,
                reasons(OpenOpportunity.create(
                        customer, wish, Option.some(OpportunitySamples.qualified(LEAD, CONTEXT)), CONTEXT)));
        assertEquals(refusal, reasons(OpenOpportunity.create(customer, wish, Option.none(), CONTEXT)));
    }

    @Test
    @DisplayName("P-3: what the lead left to do goes to the opportunity that it was converted with, and to no other")
    void what_is_left_to_do_goes_to_the_first_opportunity() {
        var next = new FollowUp("f", Label.of("Send data sheet"), TODAY.plusDays(3));
        var busy = OpportunitySamples.busy(LEAD, next, CONTEXT);
        assertEquals(List.of(next), leftToDo(converted(busy, ID)));
        assertEquals(List.empty(), leftToDo(converted(busy, new OpportunityId("another"))));
        assertEquals(List.empty(), leftToDo(busy));
    }

    private static ConvertedLead converted(QualifiedLead lead, OpportunityId first) {
        var wanted = new ConvertLead.Wanted(first, "Crane", "EUR", CLOSE);
        return lead.on(
                lead.convert(new ConvertLead(LEAD, CUSTOMER, wanted), CONTEXT).get());
    }

    private static Seq<FollowUp> leftToDo(Lead lead) {
        var customer = OpportunitySamples.from(LEAD, CUSTOMER, CONTEXT);
        var wish = wish(Option.none(), CLOSE, Option.some(LEAD));
        return OpenOpportunity.from(OpenOpportunity.create(customer, wish, Option.some(lead), CONTEXT)
                        .get())
                .activities()
                .openFollowUps()
                .toList();
    }

    // O-2

    @Test
    @DisplayName(
            "O-2: entering a sales stage copies its probability and forecast category, and says when the last one was left")
    void entering_a_stage_copies_its_figures() {
        var later = at(NOW.plusSeconds(60));
        var open = opportunity();

        var fact = open.advance(new AdvanceOpportunity(ID, "fit"), false, later)
                .get()
                .get();
        assertEquals(open.stage(), fact.from());
        assertEquals(new EnteredStage("fit", 40, ForecastCategory.BEST_CASE, NOW.plusSeconds(60)), fact.to());
        assertEquals(40, open.on(fact).probability());
        assertEquals(ForecastCategory.BEST_CASE, open.on(fact).forecast());
    }

    @Test
    @DisplayName("O-2: a sales stage that is not in its pipeline is refused")
    void an_unknown_stage_is_refused() {
        assertEquals(
                List.of("O-2 UNKNOWN stage []"),
                reasons(opportunity().advance(new AdvanceOpportunity(ID, "promised"), true, CONTEXT)));
    }

    @Test
    @DisplayName("O-2: all facts that the target requires and nobody knows are listed")
    void all_missing_facts_are_listed() {
        assertEquals(
                List.of(
                        "O-2 MISSING requires [AMOUNT]",
                        "O-2 MISSING requires [DECIDER]",
                        "O-2 MISSING requires [QUOTE]"),
                reasons(opportunity().advance(new AdvanceOpportunity(ID, "offer"), false, CONTEXT)));

        var known = with(
                revised(opportunity(), amount("100")), Stakeholder.of("s", "Grace Hopper", StakeholderRole.DECIDER));
        assertEquals(
                List.of("O-2 MISSING requires [QUOTE]"),
                reasons(known.advance(new AdvanceOpportunity(ID, "offer"), false, CONTEXT)));
        assertTrue(known.advance(new AdvanceOpportunity(ID, "offer"), true, CONTEXT)
                .isRight());
    }

    @Test
    @DisplayName("O-2: each fact that a company may require can be supplied")
    void each_fact_can_be_known() {
        var open = opportunity();
        for (var fact : DealFact.values())
            assertEquals(fact == DealFact.EXPECTED_CLOSE, open.knows(fact, false, CONTEXT), fact::name);

        open = revised(
                open,
                amount("0").products(List.of(Label.of("Crane"))).nextStep(new NextStep(Label.of("Visit"), TODAY)));
        open = with(open, Stakeholder.of("s", "Grace Hopper", StakeholderRole.DECIDER, StakeholderRole.USER));
        open = open.on(
                open.assign(new AssignOpportunity(ID, "ada"), CONTEXT).get().get());
        for (var kind : ActivityKind.values())
            open = open.on(open.log(new LogActivity(ID, activity().kind(kind).build()), CONTEXT)
                    .get()
                    .get());
        for (var fact : DealFact.values()) assertTrue(open.knows(fact, true, CONTEXT), fact::name);
        assertFalse(open.knows(DealFact.EXPECTED_CLOSE, true, at(Instant.parse("2026-05-01T00:00:00Z"))));
    }

    @Test
    @DisplayName("O-2: going back is refused where the company does not allow it, and only there")
    void going_back_needs_to_be_allowed() {
        var service = in(opportunity(Option.some("service")), "promised");
        var project = in(opportunity(), "fit");

        assertEquals(
                List.of("O-2 NOT_ALLOWED stage [promised]"),
                reasons(service.advance(new AdvanceOpportunity(ID, "asked"), true, CONTEXT)));
        assertEquals("talk", in(project, "talk").stage().name());
    }

    @Test
    @DisplayName("O-2: the same sales stage again records nothing")
    void the_same_stage_again_records_nothing() {
        assertEquals(
                Either.right(Option.none()), opportunity().advance(new AdvanceOpportunity(ID, "talk"), false, CONTEXT));
    }

    @Test
    @DisplayName(
            "O-2: later changes of the list do not rewrite the past, and a sales stage or pipeline that is gone breaks nothing")
    void a_changed_list_does_not_rewrite_the_past() {
        var open = in(opportunity(), "fit");
        var renamed = Context.of(NOW, "tester", "request")
                .in(SalesProcess.builder()
                        .pipelines(List.of(new Pipeline(
                                "projects", List.of(SalesStage.of("new", 5, ForecastCategory.OMITTED)), false)))
                        .build());
        var gone = Context.of(NOW, "tester", "request");

        assertEquals(40, open.probability());
        assertEquals(Either.right(Option.none()), open.advance(new AdvanceOpportunity(ID, "fit"), false, renamed));
        assertEquals(
                5,
                open.on(open.advance(new AdvanceOpportunity(ID, "new"), false, renamed)
                                .get()
                                .get())
                        .probability());
        assertEquals(
                List.of("O-2 UNKNOWN pipeline [projects]"),
                reasons(open.advance(new AdvanceOpportunity(ID, "talk"), false, gone)));
        assertTrue(
                open.lose(new LoseOpportunity(ID, "price"), List.empty(), gone).isRight());
    }

    @Test
    @DisplayName("O-2: an opportunity whose pipeline the company has no more goes on in the one that the wish names")
    void a_stranded_opportunity_goes_on_where_the_wish_says() {
        var open = revised(in(opportunity(), "fit"), EstimatePatch.builder().probability(Option.some(77)));
        var later = Context.of(NOW.plusSeconds(60), "tester", "request")
                .in(SalesProcess.builder()
                        .pipelines(List.of(new Pipeline(
                                "works",
                                List.of(
                                        SalesStage.of("first", 5, ForecastCategory.OMITTED),
                                        SalesStage.of("fit", 45, ForecastCategory.COMMIT),
                                        SalesStage.of("last", 90, ForecastCategory.COMMIT)
                                                .requiring(DealFact.AMOUNT, DealFact.OWNER)),
                                false)))
                        .build());

        var fact = open.advance(new AdvanceOpportunity(ID, new Place("works", "fit")), false, later)
                .get()
                .get();
        assertEquals(Option.some("works"), fact.pipeline());
        assertEquals(open.stage(), fact.from());
        var moved = open.on(fact);
        assertEquals("works", moved.pipeline());
        assertEquals(45, moved.probability());
        assertEquals(ForecastCategory.COMMIT, moved.forecast());
        assertEquals(
                List.of("O-2 MISSING requires [AMOUNT]", "O-2 MISSING requires [OWNER]"),
                reasons(open.advance(new AdvanceOpportunity(ID, new Place("works", "last")), false, later)));
        assertEquals(
                List.of("O-2 UNKNOWN stage []"),
                reasons(open.advance(new AdvanceOpportunity(ID, new Place("works", "talk")), false, later)));
        assertEquals(
                List.of("O-2 NOT_ALLOWED stage [fit]"),
                reasons(moved.advance(new AdvanceOpportunity(ID, "first"), false, later)));
    }

    @Test
    @DisplayName("O-2: an opportunity stays in its pipeline as long as the company has it")
    void no_opportunity_leaves_a_pipeline_that_is_there() {
        var open = opportunity();

        assertEquals(
                List.of("O-2 NOT_ALLOWED pipeline [projects]"),
                reasons(open.advance(new AdvanceOpportunity(ID, new Place("service", "asked")), true, CONTEXT)));
        assertEquals(
                List.of("O-2 UNKNOWN pipeline [nowhere]", "O-2 NOT_ALLOWED pipeline [projects]"),
                reasons(open.advance(new AdvanceOpportunity(ID, new Place("nowhere", "asked")), true, CONTEXT)));
        var named = open.advance(new AdvanceOpportunity(ID, new Place("projects", "fit")), true, CONTEXT);
        assertEquals(Option.none(), named.get().get().pipeline());
        assertEquals(
                Either.right(Option.none()),
                open.advance(new AdvanceOpportunity(ID, new Place("projects", "talk")), true, CONTEXT));
    }

    // O-3

    @Test
    @DisplayName("O-3: only what a revision names changes; before and after are in the fact")
    void only_named_fields_change() {
        var open = revised(opportunity(), amount("100").competitors(List.of(Label.of("Acme"))));

        var fact = open.revise(new ReviseEstimate(ID, amount("250").build()), false, CONTEXT)
                .get()
                .get();
        var after = open.on(fact);
        assertEquals(amount("100").build(), fact.before());
        assertEquals(amount("250").build(), fact.after());
        assertEquals(Option.some(Money.of("250", "EUR")), after.amount());
        assertEquals(List.of(Label.of("Acme")), after.estimate().competitors());
        assertEquals(CLOSE, after.expectedClose());
    }

    @Test
    @DisplayName("O-3: a revision that changes nothing records nothing, also when the day it repeats is past by now")
    void a_revision_without_news_records_nothing() {
        var same = EstimatePatch.builder().expectedClose(CLOSE).build();

        assertEquals(
                Either.right(Option.none()),
                opportunity()
                        .revise(new ReviseEstimate(ID, EstimatePatch.builder().build()), false, CONTEXT));
        assertEquals(
                Either.right(Option.none()),
                opportunity().revise(new ReviseEstimate(ID, same), false, at(Instant.parse("2026-06-01T00:00:00Z"))));
    }

    @Test
    @DisplayName("O-3: everything out of bounds is listed at once")
    void everything_out_of_bounds_is_listed() {
        var patch = amount("-1")
                .expectedClose(TODAY.minusDays(1))
                .forecast(ForecastCategory.CLOSED)
                .probability(100)
                .competitors(List.of(Label.of("Acme"), Label.of("Acme")))
                .products(List.range(0, 201).map(number -> Label.of("product " + number)))
                .nextStep(new NextStep(Label.of("Call"), TODAY.minusDays(1)));

        assertEquals(
                List.of(
                        "O-3 OUT_OF_RANGE amount [0]",
                        "O-3 TOO_EARLY expectedClose [2026-03-02]",
                        "O-3 NOT_ALLOWED forecast [CLOSED]",
                        "O-3 OUT_OF_RANGE probability [99]",
                        "O-3 DUPLICATE competitors []",
                        "O-3 TOO_MANY products [200]",
                        "O-3 TOO_EARLY nextStep.by [2026-03-02]"),
                reasons(opportunity().revise(new ReviseEstimate(ID, patch.build()), false, CONTEXT)));
    }

    @Test
    @DisplayName("O-3: a probability of one's own is more than 0 and less than 100 per cent")
    void an_override_is_between_0_and_100() {
        for (var chance : List.of(Integer.MIN_VALUE, -1, 0, 100, Integer.MAX_VALUE)) {
            var patch = EstimatePatch.builder().probability(chance).build();
            assertTrue(
                    opportunity()
                            .revise(new ReviseEstimate(ID, patch), false, CONTEXT)
                            .isLeft(),
                    chance::toString);
        }
        assertEquals(
                1,
                revised(opportunity(), EstimatePatch.builder().probability(1)).probability());
        assertEquals(
                99,
                revised(opportunity(), EstimatePatch.builder().probability(99)).probability());
    }

    @Test
    @DisplayName("O-3: what is set by hand lives until the sales stage changes, or until it is taken away")
    void an_override_lives_until_the_stage_changes() {
        var byHand =
                revised(opportunity(), EstimatePatch.builder().probability(33).forecast(ForecastCategory.COMMIT));
        assertEquals(33, byHand.probability());
        assertEquals(ForecastCategory.COMMIT, byHand.forecast());

        assertEquals(40, in(byHand, "fit").probability());
        assertEquals(ForecastCategory.BEST_CASE, in(byHand, "fit").forecast());
        assertEquals(10, in(in(byHand, "fit"), "talk").probability());
        var cleared = revised(byHand, EstimatePatch.builder().cleared(List.of(EstimatePatch.Field.PROBABILITY)));
        assertEquals(10, cleared.probability());
        assertEquals(ForecastCategory.COMMIT, cleared.forecast());
    }

    @Test
    @DisplayName("O-3: a field cannot be set and cleared at once")
    void set_and_cleared_at_once_is_misuse() {
        var both = amount("1").cleared(List.of(EstimatePatch.Field.AMOUNT));

        assertThrows(IllegalArgumentException.class, both::build);
    }

    @Test
    @DisplayName("O-3: the weighted amount is rounded once, half up, to the decimals of its currency")
    void the_weighted_amount_is_rounded_once() {
        var open = revised(opportunity(), amount("0.25"));

        assertEquals("0.0250", open.exactlyWeighted().get().toPlainString());
        assertEquals(Money.of("0.03", "EUR"), open.weighted().get());
        assertEquals(Option.none(), opportunity().weighted());
    }

    // O-4

    @Test
    @DisplayName("O-4: an activity is a fact in the history; the state counts it and keeps first and last contact")
    void an_activity_is_counted() {
        var open = opportunity();
        var earlier = activity()
                .began(NOW.minusSeconds(3600))
                .kind(ActivityKind.NEGOTIATION)
                .build();
        open = open.on(
                open.log(new LogActivity(ID, activity().build()), CONTEXT).get().get());
        var fact = open.log(new LogActivity(ID, earlier), CONTEXT).get().get();
        open = open.on(fact);

        assertEquals(earlier, fact.activity());
        assertEquals(1, open.activities().count(ActivityKind.PRODUCT_TALK));
        assertEquals(1, open.activities().count(ActivityKind.NEGOTIATION));
        assertEquals(0, open.activities().count(ActivityKind.SALES_TALK));
        assertEquals(0, open.activities().count(ActivityKind.INFORMATION));
        assertEquals(Option.some(NOW.minusSeconds(3600)), open.activities().first());
        assertEquals(Option.some(NOW), open.activities().last());
    }

    @Test
    @DisplayName(
            "O-4: an activity without participants that has not begun and settles what is not open is refused for all of it")
    void everything_wrong_with_an_activity_is_listed() {
        var wrong = activity()
                .participants(List.empty())
                .began(NOW.plusSeconds(1))
                .settles(List.of("f"))
                .build();

        assertEquals(
                List.of(
                        "O-4 MISSING activity.participants []",
                        "O-4 TOO_LATE activity.began [2026-03-02T10:00:00Z]",
                        "O-4 UNKNOWN activity.settles [f]"),
                reasons(opportunity().log(new LogActivity(ID, wrong), CONTEXT)));
    }

    @Test
    @DisplayName("O-4: a follow-up is open until an activity settles it")
    void a_follow_up_is_open_until_settled() {
        var next = new FollowUp("f", Label.of("Send data sheet"), TODAY.plusDays(3));
        var open = opportunity();
        open = open.on(open.log(
                        new LogActivity(
                                ID, activity().followUp(Option.some(next)).build()),
                        CONTEXT)
                .get()
                .get());
        assertEquals(List.of(next), open.activities().openFollowUps().toList());

        open = open.on(open.log(
                        new LogActivity(ID, activity().settles(List.of("f")).build()), CONTEXT)
                .get()
                .get());
        assertTrue(open.activities().openFollowUps().isEmpty());
    }

    // O-5

    @Test
    @DisplayName("O-5: an order wins it: 100 per cent, closed today in the company's zone, the order kept")
    void an_order_wins_it() {
        var open = in(opportunity(), "fit");
        var fact = open.win(new WinOpportunity(ID, new OrderId("r")), CONTEXT).get();
        var won = open.on(fact);

        assertEquals(new OrderId("r"), won.order());
        assertEquals(TODAY, won.closed());
        assertEquals(100, won.probability());
        assertEquals(ForecastCategory.CLOSED, won.forecast());
        assertEquals(open.stage(), won.stage());
        assertEquals(open.stage(), fact.last());
    }

    // O-6

    @Test
    @DisplayName("O-6: losing keeps reason, words, competitor, day and the last sales stage; 0 per cent")
    void losing_remembers_why() {
        var open = in(opportunity(), "fit");
        var wish = new LoseOpportunity(
                ID, "other", Option.some(FreeText.of("They merged.")), Option.some(Label.of("Acme")));
        var lost = open.on(open.lose(wish, List.empty(), CONTEXT).get());

        assertEquals("other", lost.reason());
        assertEquals(wish.words(), lost.words());
        assertEquals(wish.competitor(), lost.competitor());
        assertEquals(TODAY, lost.closed());
        assertEquals("fit", lost.stage().name());
        assertEquals(0, lost.probability());
        assertEquals(ForecastCategory.CLOSED, lost.forecast());
    }

    @Test
    @DisplayName("O-6: a reason out of the list; other needs words")
    void a_loss_needs_a_reason() {
        assertEquals(
                List.of("O-6 UNKNOWN reason []"),
                reasons(opportunity().lose(new LoseOpportunity(ID, "bad luck"), List.empty(), CONTEXT)));
        assertEquals(
                List.of("O-6 MISSING words []"),
                reasons(opportunity().lose(new LoseOpportunity(ID, "other"), List.empty(), CONTEXT)));
        assertTrue(opportunity()
                .lose(new LoseOpportunity(ID, "price"), List.empty(), CONTEXT)
                .isRight());
    }

    @Test
    @DisplayName("O-6: it is not lost while an accepted quote stands; each is named")
    void an_accepted_quote_forbids_losing() {
        var accepted = List.of(new QuoteId("q1"), new QuoteId("q2"));

        assertEquals(
                List.of("O-6 NOT_ALLOWED quotes [q1]", "O-6 NOT_ALLOWED quotes [q2]"),
                reasons(opportunity().lose(new LoseOpportunity(ID, "price"), accepted, CONTEXT)));
    }

    // O-7

    @Test
    @DisplayName("O-7: a lost opportunity is reopened in the sales stage it stood in last, with that one's probability")
    void a_lost_opportunity_is_reopened() {
        var later = at(NOW.plusSeconds(86_400));
        var byHand = revised(in(opportunity(), "fit"), EstimatePatch.builder().probability(33));
        var lost = byHand.on(byHand.lose(new LoseOpportunity(ID, "price"), List.empty(), CONTEXT)
                .get());
        var open = lost.on(lost.reopen(new ReopenOpportunity(ID, CLOSE.plusDays(1)), List.empty(), CLIENT, later)
                .get());

        assertEquals(new EnteredStage("fit", 40, ForecastCategory.BEST_CASE, NOW.plusSeconds(86_400)), open.stage());
        assertEquals(40, open.probability());
        assertEquals(ForecastCategory.BEST_CASE, open.forecast());
        assertEquals(CLOSE.plusDays(1), open.expectedClose());
    }

    @Test
    @DisplayName("O-7: the new expected close is not past, except in history that is taken over")
    void reopening_needs_a_close_to_come() {
        var open = opportunity();
        var lost = open.on(open.lose(new LoseOpportunity(ID, "price"), List.empty(), CONTEXT)
                .get());
        var wish = new ReopenOpportunity(ID, TODAY.minusDays(1));

        assertEquals(
                List.of("O-7 TOO_EARLY expectedClose [2026-03-02]"),
                reasons(lost.reopen(wish, List.empty(), CLIENT, CONTEXT)));
        assertTrue(lost.reopen(wish, List.empty(), CLIENT, CONTEXT.asMigrated()).isRight());
        assertTrue(lost.reopen(new ReopenOpportunity(ID, TODAY), List.empty(), CLIENT, CONTEXT)
                .isRight());
    }

    @Test
    @DisplayName("O-7: a won opportunity is reopened only when no order of it stands or was completed; each is named")
    void a_standing_order_forbids_reopening() {
        var open = opportunity();
        var won = open.on(
                open.win(new WinOpportunity(ID, new OrderId("r1")), CONTEXT).get());
        var wish = new ReopenOpportunity(ID, CLOSE);

        assertEquals(
                List.of("O-7 NOT_ALLOWED orders [r1]", "O-7 NOT_ALLOWED orders [r2]"),
                reasons(won.reopen(wish, List.of(new OrderId("r1"), new OrderId("r2")), CLIENT, CONTEXT)));
        assertEquals(
                open, won.on(won.reopen(wish, List.empty(), CLIENT, CONTEXT).get()));
    }

    @Test
    @DisplayName("C-10: nothing is reopened while the customer is blocked")
    void a_block_forbids_reopening() {
        var blocked = CLIENT.on(CLIENT.block(new BlockCustomer(CUSTOMER, BlockReason.CREDIT, Option.none()), CONTEXT)
                .get());
        var open = opportunity();
        var lost = open.on(open.lose(new LoseOpportunity(ID, "price"), List.empty(), CONTEXT)
                .get());
        var wish = new ReopenOpportunity(ID, CLOSE);

        assertEquals(
                List.of("C-10 NOT_ALLOWED customer [BlockedCustomer]"),
                reasons(lost.reopen(wish, List.empty(), blocked, CONTEXT)));
    }

    @Test
    @DisplayName("O-5 O-6 O-7: it is underway until it is won or lost, and again once it is reopened")
    void it_is_underway_while_it_is_open() {
        var open = opportunity();
        var won = open.on(
                open.win(new WinOpportunity(ID, new OrderId("r")), CONTEXT).get());
        var lost = open.on(open.lose(new LoseOpportunity(ID, "price"), List.empty(), CONTEXT)
                .get());
        var again = won.on(won.reopen(new ReopenOpportunity(ID, CLOSE), List.empty(), CLIENT, CONTEXT)
                .get());
        assertEquals(
                List.of(true, false, false, true),
                List.<Opportunity>of(open, won, lost, again).map(Opportunity::underway));
    }

    // O-8

    @Test
    @DisplayName("O-8: until the first quote another currency is taken over with the amount, and can be taken back")
    void the_currency_may_change_before_the_first_quote() {
        var dollars = EstimatePatch.builder().amount(Money.of("10", "USD")).build();
        var fact = opportunity()
                .revise(new ReviseEstimate(ID, dollars), false, CONTEXT)
                .get()
                .get();

        assertEquals(Currency.getInstance("USD"), opportunity().on(fact).currency());
        assertEquals(Option.some(EUR), fact.before().currency());
        assertEquals(List.of(EstimatePatch.Field.AMOUNT), fact.before().cleared());
    }

    @Test
    @DisplayName("O-8: with the first quote the currency is fixed")
    void the_currency_is_fixed_with_the_first_quote() {
        var dollars = EstimatePatch.builder().amount(Money.of("10", "USD")).build();

        assertEquals(
                List.of("O-8 OTHER_CURRENCY currency [EUR]"),
                reasons(opportunity().revise(new ReviseEstimate(ID, dollars), true, CONTEXT)));
        assertTrue(opportunity()
                .revise(new ReviseEstimate(ID, amount("10").build()), true, CONTEXT)
                .isRight());
    }

    @Test
    @DisplayName("O-3, O-8: an amount is in the currency of its opportunity")
    void an_amount_is_in_the_currency() {
        var mixed = amount("1").currency(Currency.getInstance("USD")).build();
        var alone =
                EstimatePatch.builder().currency(Currency.getInstance("USD")).build();

        assertEquals(
                List.of("O-3 OTHER_CURRENCY amount [USD]"),
                reasons(opportunity().revise(new ReviseEstimate(ID, mixed), false, CONTEXT)));
        assertEquals(
                List.of("O-3 OTHER_CURRENCY amount [USD]"),
                reasons(revised(opportunity(), amount("5")).revise(new ReviseEstimate(ID, alone), false, CONTEXT)));
        assertEquals(
                "USD",
                revised(opportunity(), EstimatePatch.builder().currency(alone.currency()))
                        .currency()
                        .getCurrencyCode());
    }

    // O-9

    @Test
    @DisplayName("O-9: a stakeholder is named once; named again with another part, they have that one")
    void a_stakeholder_is_there_once() {
        var user = Stakeholder.of("s", "Grace Hopper", StakeholderRole.USER);
        var champion = Stakeholder.of("s", "Grace Hopper", StakeholderRole.CHAMPION, StakeholderRole.USER);
        var open = with(opportunity(), user);

        assertEquals(Either.right(Option.none()), open.addStakeholder(new AddStakeholder(ID, user), CONTEXT));
        var fact = open.addStakeholder(new AddStakeholder(ID, champion), CONTEXT)
                .get()
                .get();
        assertEquals(Option.some(user), fact.before());
        assertEquals(List.of(champion), open.on(fact).stakeholders().toList());
        assertEquals(
                List.of(StakeholderRole.USER, StakeholderRole.CHAMPION),
                champion.roles().toList());
    }

    @Test
    @DisplayName("O-9: stakeholders are bounded in number")
    void stakeholders_are_bounded() {
        var full = opportunity();
        for (var number = 0; number < OpenOpportunity.MAX_STAKEHOLDERS; number++)
            full = with(full, Stakeholder.of("s" + number, "Grace Hopper", StakeholderRole.USER));
        var more = new AddStakeholder(ID, Stakeholder.of("more", "Grace Hopper", StakeholderRole.USER));
        var other = new AddStakeholder(ID, Stakeholder.of("s0", "Grace Hopper", StakeholderRole.BUYER));

        assertEquals(List.of("O-9 TOO_MANY stakeholder [200]"), reasons(full.addStakeholder(more, CONTEXT)));
        assertTrue(full.addStakeholder(other, CONTEXT).isRight());
    }

    @Test
    @DisplayName("O-9: only who is a stakeholder can be removed")
    void only_a_stakeholder_is_removed() {
        var open = with(
                with(opportunity(), Stakeholder.of("s", "Grace Hopper", StakeholderRole.USER)),
                Stakeholder.of("t", "李", StakeholderRole.BUYER));

        assertEquals(
                List.of("O-9 UNKNOWN stakeholder [x]"),
                reasons(open.removeStakeholder(new RemoveStakeholder(ID, "x"), CONTEXT)));
        var after = open.on(open.removeStakeholder(new RemoveStakeholder(ID, "s"), CONTEXT)
                .get()
                .get());
        assertEquals(List.of("t"), after.stakeholders().map(Stakeholder::id).toList());
    }

    @Test
    @DisplayName("O-9: there is one owner; the same one again records nothing; an owner is named")
    void there_is_one_owner() {
        var open = opportunity();
        var fact = open.assign(new AssignOpportunity(ID, "ada"), CONTEXT).get().get();
        var owned = open.on(fact);

        assertEquals(Option.none(), fact.before());
        assertEquals(Option.some("ada"), owned.owner());
        assertEquals(Either.right(Option.none()), owned.assign(new AssignOpportunity(ID, "ada"), CONTEXT));
        assertEquals(
                Option.some("ada"),
                owned.assign(new AssignOpportunity(ID, "bob"), CONTEXT)
                        .get()
                        .get()
                        .before());
        assertThrows(IllegalArgumentException.class, () -> new AssignOpportunity(ID, " "));
    }

    @Test
    @DisplayName("no text of an opportunity tells who takes part in it")
    void no_text_names_a_person() {
        var open = with(opportunity(), Stakeholder.of("s", "Grace Hopper", StakeholderRole.USER));
        var logged =
                open.log(new LogActivity(ID, activity().build()), CONTEXT).get().get();

        for (var text : List.of(
                        open,
                        open.on(logged),
                        logged,
                        new LogActivity(ID, activity().build()))
                .map(Object::toString)) {
            assertFalse(text.contains("Grace"), text);
            assertFalse(text.contains("Showed"), text);
        }
    }
}
