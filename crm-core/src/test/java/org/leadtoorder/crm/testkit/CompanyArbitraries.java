package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.company.DealFact;
import org.leadtoorder.crm.company.DuplicateDecision;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.company.IdlePolicy;
import org.leadtoorder.crm.company.LosingPolicy;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.Pipeline;
import org.leadtoorder.crm.company.Place;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;

/** Arbitrary configurations, all of them good, and flaws that make a good one bad. */
public final class CompanyArbitraries {
    private static final int MOST = 4;
    private static final int PER_CENT = 100;

    private CompanyArbitraries() {}

    /** Names that mean nothing to the process; few, so that two configurations have some in common. */
    public static Arbitrary<String> names() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of("first", "second", "Angebot", "négociation", "提案", "verbal yes", "Q & A")),
                Tuple.of(
                        1,
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMinLength(1)
                                .ofMaxLength(8)
                                .map(word -> "x " + word)));
    }

    /** Names of a list, each once. */
    public static Arbitrary<Seq<String>> lists(int least) {
        return names().list()
                .ofMinSize(least)
                .ofMaxSize(MOST)
                .uniqueElements(name -> name.toLowerCase(Locale.ROOT))
                .map(Vector::ofAll);
    }

    /** Sales stages of one pipeline; the first asks for nothing that no new opportunity has. */
    public static Arbitrary<Seq<SalesStage>> stages() {
        var facts = Arbitraries.of(DealFact.class).set().ofMaxSize(2);
        var stage = Combinators.combine(
                        names(),
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.of(ForecastCategory.class).filter(category -> category != ForecastCategory.CLOSED),
                        facts)
                .as((name, chance, category, asked) -> new SalesStage(name, chance, category, Vector.ofAll(asked)));
        return stage.list()
                .ofMinSize(1)
                .ofMaxSize(MOST)
                .uniqueElements(each -> each.name().toLowerCase(Locale.ROOT))
                .map(all -> Vector.ofAll(all).update(0, CompanyArbitraries::asksNothing));
    }

    private static SalesStage asksNothing(SalesStage first) {
        return SalesStage.of(first.name(), first.probability(), first.forecast());
    }

    /** One to four pipelines. */
    public static Arbitrary<Seq<Pipeline>> pipelines() {
        return Combinators.combine(names(), stages(), Arbitraries.of(true, false))
                .as(Pipeline::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST)
                .uniqueElements(each -> each.name().toLowerCase(Locale.ROOT))
                .map(Vector::ofAll);
    }

    /** Levels with one threshold at least. */
    public static Arbitrary<Seq<ApprovalLevel>> approvalLevels() {
        var perCent = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(PER_CENT))
                .ofScale(2)
                .optional()
                .map(Option::ofOptional);
        var amounts = Arbitraries.longs()
                .between(0, 999_999_999_999_999_999L)
                .map(minor -> BigDecimal.valueOf(minor, 6))
                .optional()
                .map(Option::ofOptional);
        return Combinators.combine(names(), perCent, amounts, perCent, lists(1))
                .as(ApprovalLevel::new)
                .list()
                .ofMaxSize(MOST)
                .uniqueElements(each -> each.name().toLowerCase(Locale.ROOT))
                .map(Vector::ofAll);
    }

    /** Good configurations. */
    public static Arbitrary<SalesProcess> salesProcesses() {
        return Combinators.combine(lists(), policies(), pipelines(), approvalLevels(), kinds(), duplicates())
                .as((lists, policies, pipelines, levels, kinds, duplicates) -> policies.apply(
                                lists.apply(SalesProcess.builder()))
                        .pipelines(pipelines)
                        .approvalLevels(levels)
                        .pieceKinds(kinds)
                        .requiredPieces(kinds.take(2))
                        .duplicates(duplicates)
                        .build());
    }

    /** Where opportunities stand: in some sales stage of a configuration. */
    public static Arbitrary<Seq<Place>> places(SalesProcess company) {
        var all = company.pipelines()
                .flatMap(pipeline -> pipeline.stages().map(stage -> new Place(pipeline.name(), stage.name())));
        return Arbitraries.of(all.asJava()).list().ofMaxSize(2 * MOST).map(Vector::ofAll);
    }

    private static Arbitrary<Setting> lists() {
        return Combinators.combine(
                        lists(1),
                        lists(1),
                        lists(1),
                        names(),
                        MoneyArbitraries.currencies().optional(),
                        Arbitraries.of(ZoneOffset.UTC, ZoneId.of("Asia/Kathmandu"), ZoneId.of("-03:30")))
                .as((sources, reasons, losses, version, reporting, zone) -> builder -> builder.leadSources(sources)
                        .reportingCurrency(Option.ofOptional(reporting))
                        .disqualificationReasons(reasons)
                        .lossReasons(losses.append(SalesProcess.IDLE))
                        .version(version)
                        .zone(zone));
    }

    private static Arbitrary<Setting> policies() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, SalesProcess.MAX_VALIDITY_DAYS),
                        Arbitraries.integers().greaterOrEqual(1),
                        MoneyArbitraries.policies(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(LosingPolicy.class),
                        Arbitraries.of(IdlePolicy.class))
                .as((validity, idleDays, pricing, split, variants, losing, idle) ->
                        builder -> builder.validityDays(validity)
                                .idleDays(idleDays)
                                .pricing(pricing)
                                .splitOrders(split)
                                .quoteVariants(variants)
                                .losing(losing)
                                .idle(idle));
    }

    private static Arbitrary<Seq<PieceKind>> kinds() {
        return lists(0).map(names -> names.map(PieceKind::new).distinct());
    }

    private static Arbitrary<Map<MatchKind, DuplicateDecision>> duplicates() {
        return Arbitraries.maps(Arbitraries.of(MatchKind.class), Arbitraries.of(DuplicateDecision.class));
    }

    /** Some flaws, at most one for each attribute, so that none hides another. */
    public static Arbitrary<Set<CompanyFlaw>> flaws() {
        return Arbitraries.of(CompanyFlaw.class)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2 * MOST)
                .uniqueElements(CompanyFlaw::attribute)
                .map(EnumSet::copyOf);
    }

    /** What is set on a builder. */
    private interface Setting {
        SalesProcess.Builder apply(SalesProcess.Builder builder);
    }
}
