package org.leadtoorder.crm.testkit;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.company.Pipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.lead.Activity;
import org.leadtoorder.crm.lead.ActivityChannel;
import org.leadtoorder.crm.lead.ActivityKind;
import org.leadtoorder.crm.lead.DocumentReference;
import org.leadtoorder.crm.lead.FollowUp;
import org.leadtoorder.crm.lead.NegotiationPoint;
import org.leadtoorder.crm.lead.Participant;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.opportunity.EstimatePatch;
import org.leadtoorder.crm.opportunity.NextStep;
import org.leadtoorder.crm.opportunity.OpportunityCommand;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AddStakeholder;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LogActivity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.RemoveStakeholder;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReviseEstimate;
import org.leadtoorder.crm.opportunity.Stakeholder;
import org.leadtoorder.crm.opportunity.StakeholderRole;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What may be wished of opportunities, as it comes: each value valid in itself, and often so where the opportunity stands. */
public final class OpportunityArbitraries {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private OpportunityArbitraries() {}

    /** Currencies with no, two and three decimals. */
    public static Arbitrary<Currency> currencies() {
        return Arbitraries.of("EUR", "USD", "JPY", "KWD").map(Currency::getInstance);
    }

    /** Amounts of zero or more, up to the largest there is. */
    public static Arbitrary<Money> estimates(Currency currency) {
        var scale = currency.getDefaultFractionDigits();
        return Arbitraries.longs()
                .between(0, 999_999_999_999_999_999L)
                .map(minor -> Money.of(BigDecimal.valueOf(minor, scale), currency));
    }

    /** Today and days after it, mostly soon, at times at the end of time. */
    public static Arbitrary<LocalDate> daysFrom(LocalDate today) {
        var soon = Arbitraries.integers().between(0, 1000).map(days -> today.plusDays(days));
        return Arbitraries.frequencyOf(Tuple.of(20, soon), Tuple.of(1, Arbitraries.just(LAST)));
    }

    /** New opportunities of a customer, in the company's first pipeline. */
    public static Arbitrary<CreateOpportunity> creations(
            CustomerId customer, OpportunityId opportunity, LocalDate today) {
        return Combinators.combine(labels(), currencies(), daysFrom(today), owners().optional(0.5))
                .as((about, currency, close, owner) -> new CreateOpportunity(
                        customer,
                        opportunity,
                        about,
                        currency,
                        Option.none(),
                        close,
                        Option.ofOptional(owner),
                        Option.none()));
    }

    /** Activities of every kind that have begun by {@code now}; some leave a follow-up, some settle one of the same few. */
    public static Arbitrary<Activity> activities(Instant now) {
        var first = Combinators.combine(
                Arbitraries.of(ActivityKind.class),
                Arbitraries.of(ActivityChannel.class),
                Arbitraries.longs().between(0, 1_000_000),
                Arbitraries.integers().between(0, 240).optional(0.5),
                participants().list().ofMinSize(1).ofMaxSize(4));
        var second = Combinators.combine(
                labels().optional(0.5),
                texts(),
                texts().optional(0.5),
                Combinators.combine(followUpIds(), labels(), daysFrom(LocalDate.ofInstant(now, ZoneOffset.UTC)))
                        .as(FollowUp::new)
                        .optional(0.5),
                followUpIds().list().uniqueElements().ofMaxSize(2));
        return Combinators.combine(
                        first.as((kind, channel, ago, minutes, participants) -> Activity.builder()
                                .kind(kind)
                                .channel(channel)
                                .began(now.minusSeconds(ago))
                                .length(Option.ofOptional(minutes).map(Duration::ofMinutes))
                                .participants(List.ofAll(participants))
                                .points(
                                        kind == ActivityKind.NEGOTIATION
                                                ? List.of(NegotiationPoint.agreed("price", "3 % off"))
                                                : List.empty())
                                .documents(channel == ActivityChannel.DOCUMENT ? List.of(document()) : List.empty())),
                        second.as((subject, content, outcome, next, settles) ->
                                (Finish) builder -> builder.subject(Option.ofOptional(subject))
                                        .content(content)
                                        .outcome(Option.ofOptional(outcome))
                                        .followUp(Option.ofOptional(next))
                                        .settles(List.ofAll(settles))))
                .as((builder, finish) -> finish.on(builder).build());
    }

    private interface Finish {
        Activity.Builder on(Activity.Builder builder);
    }

    private static DocumentReference document() {
        return new DocumentReference(Label.of("data sheet"), Option.none(), "0123456789abcdef".repeat(4));
    }

    /** People of both sides. */
    public static Arbitrary<Participant> participants() {
        return Combinators.combine(Arbitraries.of("Ada Lovelace", "李", "Jürgen Großmann"), Arbitraries.of(true, false))
                .as((name, ours) -> ours ? Participant.ours(name) : Participant.theirs(name));
    }

    /** A few stakeholders, so that the same one comes again, and in other roles. */
    public static Arbitrary<Stakeholder> stakeholders() {
        return Combinators.combine(
                        stakeholderIds(),
                        Arbitraries.of("Grace Hopper", "花子"),
                        Arbitraries.of(StakeholderRole.class)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as((id, name, roles) -> Stakeholder.of(id, name, roles.get(0), roles.toArray(StakeholderRole[]::new)));
    }

    /** Changes of an estimate, each of which is within its bounds in a currency, from today on. */
    public static Arbitrary<EstimatePatch> patches(Currency currency, LocalDate today) {
        var cleared = Arbitraries.of(EstimatePatch.Field.class).set().ofMaxSize(2);
        var figures = Combinators.combine(
                        estimates(currency).optional(0.5),
                        daysFrom(today).optional(0.5),
                        Arbitraries.of(
                                        ForecastCategory.OMITTED,
                                        ForecastCategory.PIPELINE,
                                        ForecastCategory.BEST_CASE,
                                        ForecastCategory.COMMIT)
                                .optional(0.5),
                        Arbitraries.integers().between(1, 99).optional(0.5))
                .as((amount, close, forecast, chance) -> EstimatePatch.builder()
                        .amount(Option.ofOptional(amount))
                        .expectedClose(Option.ofOptional(close))
                        .forecast(Option.ofOptional(forecast))
                        .probability(Option.ofOptional(chance)));
        var details = Combinators.combine(
                        figures,
                        lists().optional(0.5),
                        lists().optional(0.5),
                        Combinators.combine(labels(), daysFrom(today))
                                .as(NextStep::new)
                                .optional(0.5))
                .as((patch, competitors, products, next) -> patch.competitors(Option.ofOptional(competitors))
                        .products(Option.ofOptional(products))
                        .nextStep(Option.ofOptional(next)));
        return Combinators.combine(details, cleared).as((patch, gone) -> {
            var set = patch.build();
            return patch.cleared(List.ofAll(gone).reject(field -> named(set, field)))
                    .build();
        });
    }

    private static boolean named(EstimatePatch patch, EstimatePatch.Field field) {
        return switch (field) {
            case AMOUNT -> patch.amount().isDefined();
            case FORECAST -> patch.forecast().isDefined();
            case PROBABILITY -> patch.probability().isDefined();
            case NEXT_STEP -> patch.nextStep().isDefined();
        };
    }

    /** Everything that may be wished of an opportunity that is there; most of it leaves it open. */
    public static Arbitrary<OpportunityCommand<?>> commands(
            OpportunityId id, Currency currency, SalesProcess company, Instant now) {
        var today = LocalDate.ofInstant(now, company.zone());
        var stages = company.pipelines()
                .flatMap(pipeline -> pipeline.stages())
                .map(SalesStage::name)
                .append("no such stage");
        var pipelines = company.pipelines().map(Pipeline::name).append("no such pipeline");
        Arbitrary<OpportunityCommand<?>> advance = Combinators.combine(
                        Arbitraries.of(stages.asJava()),
                        Arbitraries.of(pipelines.asJava()).optional(0.3))
                .as((stage, pipeline) -> new AdvanceOpportunity(id, stage, Option.ofOptional(pipeline)));
        Arbitrary<OpportunityCommand<?>> revise = patches(currency, today).map(patch -> new ReviseEstimate(id, patch));
        Arbitrary<OpportunityCommand<?>> log = activities(now).map(activity -> new LogActivity(id, activity));
        Arbitrary<OpportunityCommand<?>> add = stakeholders().map(stakeholder -> new AddStakeholder(id, stakeholder));
        Arbitrary<OpportunityCommand<?>> remove =
                stakeholderIds().map(stakeholder -> new RemoveStakeholder(id, stakeholder));
        Arbitrary<OpportunityCommand<?>> assign = owners().map(owner -> new AssignOpportunity(id, owner));
        Arbitrary<OpportunityCommand<?>> lose = Combinators.combine(
                        Arbitraries.of(
                                company.lossReasons().append("no such reason").asJava()),
                        texts().optional(0.5),
                        labels().optional(0.5))
                .as((reason, words, competitor) ->
                        new LoseOpportunity(id, reason, Option.ofOptional(words), Option.ofOptional(competitor)));
        Arbitrary<OpportunityCommand<?>> reopen =
                daysFrom(today.minusDays(1)).map(day -> new ReopenOpportunity(id, day));
        return Arbitraries.frequencyOf(
                Tuple.of(4, advance),
                Tuple.of(4, revise),
                Tuple.of(4, log),
                Tuple.of(2, add),
                Tuple.of(2, remove),
                Tuple.of(2, assign),
                Tuple.of(1, lose),
                Tuple.of(3, reopen));
    }

    private static Arbitrary<Label> labels() {
        return Arbitraries.of("Crane for Łódź", "Wartung 2027", "供应合同", "a").map(Label::of);
    }

    private static Arbitrary<Seq<Label>> lists() {
        return labels().set().ofMaxSize(3).map(List::ofAll);
    }

    private static Arbitrary<FreeText> texts() {
        return Arbitraries.of("They want it by May.", "Zeile 1\nZeile 2", "好").map(FreeText::of);
    }

    private static Arbitrary<String> owners() {
        return Arbitraries.of("sales-1", "sales-2", "张");
    }

    private static Arbitrary<String> stakeholderIds() {
        return Arbitraries.of("s1", "s2", "s3");
    }

    private static Arbitrary<String> followUpIds() {
        return Arbitraries.of("f1", "f2", "f3", "f4");
    }
}
