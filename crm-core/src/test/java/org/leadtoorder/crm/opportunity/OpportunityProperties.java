package org.leadtoorder.crm.opportunity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.leadtoorder.crm.company.DealFact;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.company.Pipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.lead.Activity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LogActivity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReviseEstimate;
import org.leadtoorder.crm.opportunity.OpportunityEvent.EstimateRevised;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityAdvanced;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityCreated;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityLost;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityReopened;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityWon;
import org.leadtoorder.crm.opportunity.OpportunityPart.WinOpportunity;
import org.leadtoorder.crm.testkit.OpportunityArbitraries;

/** What holds for every opportunity, wherever random wishes have led it. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class OpportunityProperties {
    private static final OpportunityId ID = new OpportunityId("o");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final SalesProcess COMPANY = SalesProcess.builder()
            .pipelines(List.of(new Pipeline(
                    "projects",
                    List.of(
                            SalesStage.of("first", 10, ForecastCategory.OMITTED),
                            SalesStage.of("second", 40, ForecastCategory.PIPELINE)
                                    .requiring(DealFact.PRODUCT_TALK),
                            SalesStage.of("third", 90, ForecastCategory.COMMIT)
                                    .requiring(DealFact.STAKEHOLDER, DealFact.AMOUNT)),
                    true)))
            .build();
    private static final Context CONTEXT = at(NOW);

    private static Context at(Instant at) {
        return Context.of(at, "tester", "request").in(COMPANY);
    }

    private static OpportunityWalk start(Currency currency) {
        var customer = OpportunitySamples.registered(new CustomerId("c"), CONTEXT);
        return OpportunityWalk.start(
                customer,
                new OpportunityCommand.CreateOpportunity(
                        customer.id(),
                        ID,
                        org.leadtoorder.crm.value.Label.of("Crane"),
                        currency,
                        CONTEXT.today().plusDays(30)),
                CONTEXT);
    }

    /** A start and what is wished after it. */
    record Trip(Currency currency, java.util.List<Move<?>> moves) {
        OpportunityWalk walked() {
            return start(currency).takeAll(moves, CONTEXT);
        }
    }

    @Provide
    Arbitrary<Trip> trips() {
        return OpportunityArbitraries.currencies().flatMap(currency -> {
            Arbitrary<Move<?>> commands =
                    OpportunityArbitraries.commands(ID, currency, COMPANY, NOW).map(command -> command);
            Arbitrary<Move<?>> win = Arbitraries.just(new WinOpportunity(ID, new OrderId("r")));
            return Arbitraries.frequencyOf(Tuple.of(20, commands), Tuple.of(1, win))
                    .list()
                    .ofMaxSize(25)
                    .map(moves -> new Trip(currency, moves));
        });
    }

    @Property
    @Label("replaying the events gives the state")
    void replaying_the_events_gives_the_state(@ForAll("trips") Trip trip) {
        var walk = trip.walked();

        assertEquals(walk.state(), walk.replayed());
    }

    @Property
    @Label(
            "O-2, O-3, O-5, O-6: the probability is 1 to 99 while open, 100 won, 0 lost; CLOSED is what is won or lost, and only that")
    void probability_and_forecast_follow_the_state(@ForAll("trips") Trip trip) {
        var walk = start(trip.currency());
        for (var move : trip.moves()) {
            walk = walk.takeAll(List.of(move), CONTEXT);
            var state = walk.state();
            var chance = state.probability();
            assertTrue(
                    state instanceof OpenOpportunity
                            ? chance >= 1 && chance <= 99
                            : chance == (state instanceof WonOpportunity ? 100 : 0),
                    () -> "probability " + chance);
            assertEquals(state instanceof ClosedOpportunity, state.forecast() == ForecastCategory.CLOSED);
        }
    }

    @Property
    @Label("a fold keeps every attribute that its event does not name")
    void a_fold_keeps_what_its_event_does_not_name(@ForAll("trips") Trip trip) {
        var walk = start(trip.currency());
        for (var move : trip.moves()) {
            var after = walk.takeAll(List.of(move), CONTEXT);
            if (after.events().size() > walk.events().size()) {
                var before = attributes(walk.state());
                before.keySet().removeAll(named(after.events().last()));
                var kept = attributes(after.state());
                kept.keySet().retainAll(before.keySet());
                assertEquals(before, kept);
            }
            walk = after;
        }
    }

    private static Map<String, Object> attributes(Opportunity state) {
        var all = new LinkedHashMap<String, Object>();
        all.put("id", state.id());
        all.put("customer", state.customer());
        all.put("lead", state.lead());
        all.put("about", state.about());
        all.put("pipeline", state.pipeline());
        all.put("stage", state.stage());
        all.put("stakeholders", state.stakeholders());
        all.put("activities", state.activities());
        all.put("owner", state.owner());
        all.put("currency", state.estimate().currency());
        all.put("amount", state.estimate().amount());
        all.put("expectedClose", state.estimate().expectedClose());
        all.put("forecast", state.estimate().forecast());
        all.put("probability", state.estimate().probability());
        all.put("competitors", state.estimate().competitors());
        all.put("products", state.estimate().products());
        all.put("nextStep", state.estimate().nextStep());
        return all;
    }

    private static Set<String> named(OpportunityEvent event) {
        if (event instanceof OpportunityAdvanced) return Set.of("stage", "forecast", "probability");
        if (event instanceof EstimateRevised fact) return named(fact.after());
        if (event instanceof OpportunityEvent.ActivityLogged) return Set.of("activities");
        if (event instanceof OpportunityEvent.StakeholderAdded || event instanceof OpportunityEvent.StakeholderRemoved)
            return Set.of("stakeholders");
        if (event instanceof OpportunityEvent.OpportunityAssigned) return Set.of("owner");
        if (event instanceof OpportunityReopened) return Set.of("stage", "expectedClose");
        return Set.of("forecast", "probability"); // won, lost
    }

    private static Set<String> named(EstimatePatch patch) {
        var names = new TreeSet<String>();
        if (patch.currency().isDefined()) names.add("currency");
        if (patch.amount().isDefined()) names.add("amount");
        if (patch.expectedClose().isDefined()) names.add("expectedClose");
        if (patch.forecast().isDefined()) names.add("forecast");
        if (patch.probability().isDefined()) names.add("probability");
        if (patch.competitors().isDefined()) names.add("competitors");
        if (patch.products().isDefined()) names.add("products");
        if (patch.nextStep().isDefined()) names.add("nextStep");
        for (var field : patch.cleared())
            names.add(
                    switch (field) {
                        case AMOUNT -> "amount";
                        case FORECAST -> "forecast";
                        case PROBABILITY -> "probability";
                        case NEXT_STEP -> "nextStep";
                    });
        return names;
    }

    @Property
    @Label("O-3: before and after of a revision lead back and forth, and a revision made again records nothing")
    void a_revision_can_be_undone(@ForAll("trips") Trip trip, @ForAll("patches") EstimatePatch patch) {
        if (!(trip.walked().state() instanceof OpenOpportunity open)) return;
        var revised = open.revise(new ReviseEstimate(ID, patch), false, CONTEXT);
        if (revised.isLeft() || revised.get().isEmpty()) return;
        var fact = revised.get().get();

        var after = open.on(fact);
        assertEquals(open, after.on(new EstimateRevised(ID, fact.after(), fact.before())));
        assertEquals(
                Option.none(),
                after.revise(new ReviseEstimate(ID, patch), false, CONTEXT).get());
        assertEquals(named(fact.before()), named(fact.after()));
    }

    @Provide
    Arbitrary<EstimatePatch> patches() {
        return OpportunityArbitraries.currencies()
                .flatMap(currency -> OpportunityArbitraries.patches(currency, CONTEXT.today()));
    }

    @Property
    @Label("O-2: an override lives until the sales stage changes, then the probability is that of the new one")
    void entering_a_stage_ends_overrides(@ForAll("trips") Trip trip) {
        var walk = start(trip.currency());
        for (var move : trip.moves()) {
            walk = walk.takeAll(List.of(move), CONTEXT);
            var last = walk.events().last();
            if (last instanceof OpportunityAdvanced
                    || last instanceof OpportunityReopened
                    || last instanceof OpportunityCreated) {
                assertEquals(
                        COMPANY.pipelines()
                                .head()
                                .stage(walk.state().stage().name())
                                .get()
                                .probability(),
                        walk.state().probability());
            }
        }
    }

    @Property(tries = 100)
    @Label("when each sales stage was entered and left can be read from the events alone")
    void stage_times_come_from_events_alone(@ForAll("trips") Trip trip) {
        var walk = start(trip.currency());
        var minutes = 0;
        for (var move : trip.moves()) walk = walk.takeAll(List.of(move), at(NOW.plus(Duration.ofMinutes(++minutes))));

        var standing = Option.<EnteredStage>none();
        for (var event : walk.events()) {
            if (event instanceof OpportunityCreated fact) standing = Option.some(fact.stage());
            if (event instanceof OpportunityAdvanced fact) {
                assertEquals(standing, Option.some(fact.from()));
                assertTrue(!fact.to().at().isBefore(fact.from().at()));
                standing = Option.some(fact.to());
            }
            if (event instanceof OpportunityWon fact) {
                assertEquals(standing, Option.some(fact.last()));
                assertTrue(!fact.at().isBefore(fact.last().at()));
                standing = Option.none();
            }
            if (event instanceof OpportunityLost fact) {
                assertEquals(standing, Option.some(fact.last()));
                assertTrue(!fact.at().isBefore(fact.last().at()));
                standing = Option.none();
            }
            if (event instanceof OpportunityReopened fact) standing = Option.some(fact.stage());
        }
        assertEquals(
                standing,
                Option.when(
                        walk.state() instanceof OpenOpportunity, walk.state().stage()));
    }

    @Property(tries = 5)
    @Label("O-4: the state does not grow with the number of activities")
    void ten_thousand_activities_leave_the_state_as_large(@ForAll("manyActivities") java.util.List<Activity> some) {
        var walk = start(Currency.getInstance("EUR"));
        var small = 0;
        for (var number = 1; number <= 10_000; number++) {
            var wish = new LogActivity(ID, some.get(number % some.size()));
            var next = walk.take(wish, CONTEXT).get();
            // Only the state goes on, so that the test itself does not grow.
            walk = new OpportunityWalk(next.map(OpportunityWalk::state).getOrElse(walk.state()), List.empty());
            if (number == 1000) small = walk.state().toString().length();
        }
        // Longer counters and four more follow-ups fit into that, nine thousand activities do not.
        assertTrue(walk.state().toString().length() <= small + 512, "the state grows");
        assertTrue(walk.state().activities().openFollowUps().size() <= 4);
    }

    @Provide
    Arbitrary<java.util.List<Activity>> manyActivities() {
        return OpportunityArbitraries.activities(NOW).list().ofSize(50);
    }

    @Property
    @Label("the weighted amount is the exact product, rounded once")
    void weighted_amounts_are_rounded_once(@ForAll("trips") Trip trip) {
        var state = trip.walked().state();

        assertEquals(state.amount().isDefined(), state.weighted().isDefined());
        for (var amount : state.amount()) {
            var exact = amount.amount()
                    .multiply(BigDecimal.valueOf(state.probability()))
                    .divide(BigDecimal.valueOf(100));
            assertEquals(0, exact.compareTo(state.exactlyWeighted().get()));
            assertEquals(
                    exact.setScale(state.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP),
                    state.weighted().get().amount());
        }
    }

    @Property
    @Label("O-1: creating copies the first sales stage and starts with nothing else than was named")
    void creating_starts_at_the_first_stage(@ForAll("creations") OpportunityCommand.CreateOpportunity wish) {
        var state = OpportunityWalk.start(OpportunitySamples.registered(wish.customer(), CONTEXT), wish, CONTEXT)
                .state();

        assertEquals(new EnteredStage("first", 10, ForecastCategory.OMITTED, NOW), state.stage());
        assertEquals(Estimate.of(wish.currency(), wish.expectedClose()), state.estimate());
        assertEquals(wish.owner(), state.owner());
        assertEquals(wish.about(), state.about());
    }

    @Provide
    Arbitrary<OpportunityCommand.CreateOpportunity> creations() {
        return OpportunityArbitraries.creations(new CustomerId("c"), ID, CONTEXT.today());
    }

    @Property(tries = 100)
    @Label("O-2: a sales stage that the company has no more breaks nothing")
    void a_stage_that_is_gone_breaks_nothing(@ForAll("trips") Trip trip) {
        var walk = trip.walked();
        var other = Context.of(NOW, "tester", "request");
        var probability = walk.state().probability();

        for (var move : trip.moves()) walk.take(move, other);
        assertEquals(probability, walk.replayed().probability());
        if (walk.state() instanceof OpenOpportunity open)
            assertTrue(open.advance(new AdvanceOpportunity(ID, "second elsewhere"), false, other)
                    .isLeft());
    }
}
