package org.leadtoorder.crm.testkit;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.company.DealFact;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.Pipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** One thing that is wrong with a configuration, and the fault that tells so. */
public enum CompanyFlaw {
    NO_PIPELINE("pipelines", (good, builder) -> builder.pipelines(List.empty()), Fault.of(Code.MISSING, "pipelines")),
    EMPTY_PIPELINE("pipelines", pipelines(Pipeline.of("flawed")), Fault.of(Code.MISSING, "pipelines[flawed].stages")),
    WON_STAGE(
            "pipelines",
            pipelines(Pipeline.of("flawed", stage("begin", 1), stage("Closed - Won", 99))),
            Fault.of(Code.RESERVED, "pipelines[flawed].stages[Closed - Won].name", "won")),
    CERTAIN_STAGE(
            "pipelines",
            pipelines(Pipeline.of("flawed", stage("sure", 100))),
            Fault.of(Code.OUT_OF_RANGE, "pipelines[flawed].stages[sure].probability", 99)),
    HOPELESS_STAGE(
            "pipelines",
            pipelines(Pipeline.of("flawed", stage("sigh", 0))),
            Fault.of(Code.OUT_OF_RANGE, "pipelines[flawed].stages[sigh].probability", 1)),
    CLOSED_STAGE(
            "pipelines",
            pipelines(Pipeline.of("flawed", SalesStage.of("late", 50, ForecastCategory.CLOSED))),
            Fault.of(Code.RESERVED, "pipelines[flawed].stages[late].forecast", "CLOSED")),
    TWIN_STAGES(
            "pipelines",
            pipelines(Pipeline.of("flawed", stage("twin", 1), stage(" TWIN", 2))),
            Fault.of(Code.DUPLICATE, "pipelines[flawed].stages.1.name", " TWIN")),
    EARLY_FACT(
            "pipelines",
            pipelines(Pipeline.of("flawed", stage("begin", 1).requiring(DealFact.OWNER, DealFact.QUOTE))),
            Fault.of(Code.UNSUPPLIABLE, "pipelines[flawed].stages[begin].requires", "QUOTE")),
    FACT_TWICE(
            "pipelines",
            pipelines(Pipeline.of("flawed", stage("begin", 1).requiring(DealFact.OWNER, DealFact.OWNER))),
            Fault.of(Code.DUPLICATE, "pipelines[flawed].stages[begin].requires", "OWNER")),
    STAGE_OF_TWO_LINES(
            "pipelines",
            pipelines(Pipeline.of("flawed", stage("a\nb", 1))),
            Fault.of(Code.FORBIDDEN_CHARACTER, "pipelines[flawed].stages.0.name", "LINE_BREAK")),
    NO_SOURCE(
            "leadSources", (good, builder) -> builder.leadSources(List.empty()), Fault.of(Code.MISSING, "leadSources")),
    BLANK_SOURCE(
            "leadSources",
            (good, builder) -> builder.leadSources(List.of("web", " ")),
            Fault.of(Code.INVISIBLE, "leadSources.1")),
    SOURCE_TWICE(
            "leadSources",
            (good, builder) -> builder.leadSources(List.of("web", "Web")),
            Fault.of(Code.DUPLICATE, "leadSources.1", "Web")),
    TOO_MANY_SOURCES(
            "leadSources",
            (good, builder) -> builder.leadSources(Vector.range(0, 101).map(String::valueOf)),
            Fault.of(Code.TOO_MANY, "leadSources", 100)),
    NO_REASON(
            "disqualificationReasons",
            (good, builder) -> builder.disqualificationReasons(List.empty()),
            Fault.of(Code.MISSING, "disqualificationReasons")),
    LONG_REASON(
            "disqualificationReasons",
            (good, builder) -> builder.disqualificationReasons(List.of("x".repeat(201))),
            Fault.of(Code.TOO_LONG, "disqualificationReasons.0", 200)),
    NO_LOSS("lossReasons", (good, builder) -> builder.lossReasons(List.empty()), Fault.of(Code.MISSING, "lossReasons")),
    LOSS_TWICE(
            "lossReasons",
            (good, builder) -> builder.lossReasons(good.lossReasons().append(SalesProcess.IDLE)),
            Fault.of(Code.DUPLICATE, "lossReasons.", SalesProcess.IDLE)),
    STRANGE_PIECE(
            "requiredPieces",
            (good, builder) -> builder.requiredPieces(List.of(new PieceKind("flawed"))),
            Fault.of(Code.UNKNOWN, "requiredPieces", "flawed")),
    KIND_TWICE(
            "pieceKinds",
            (good, builder) ->
                    builder.pieceKinds(good.pieceKinds().append(PieceKind.NEED).append(PieceKind.NEED)),
            Fault.of(Code.DUPLICATE, "pieceKinds.", "need")),
    TWIN_LEVELS(
            "approvalLevels",
            levels(
                    ApprovalLevel.forTotalAbove("flawed", BigDecimal.ONE),
                    ApprovalLevel.forTotalAbove("flawed", BigDecimal.TEN)),
            Fault.of(Code.DUPLICATE, "approvalLevels.", "flawed")),
    LEVEL_FOR_NOTHING(
            "approvalLevels",
            levels(new ApprovalLevel("flawed", Option.none(), Option.none(), Option.none(), List.empty())),
            Fault.of(Code.MISSING, "approvalLevels[flawed]", "discountAbove", "totalAbove", "marginBelow", "terms")),
    MORE_THAN_ALL(
            "approvalLevels",
            levels(ApprovalLevel.forDiscountAbove("flawed", new BigDecimal("100.01"))),
            Fault.of(Code.OUT_OF_RANGE, "approvalLevels[flawed].discountAbove", 100)),
    LESS_THAN_NOTHING(
            "approvalLevels",
            levels(ApprovalLevel.forTotalAbove("flawed", new BigDecimal("-0.01"))),
            Fault.of(Code.OUT_OF_RANGE, "approvalLevels[flawed].totalAbove", 0)),
    HUGE_TOTAL(
            "approvalLevels",
            levels(ApprovalLevel.forTotalAbove("flawed", new BigDecimal("1e18"))),
            Fault.of(Code.OUT_OF_RANGE, "approvalLevels[flawed].totalAbove", 18)),
    ENDLESS_TOTAL(
            "approvalLevels",
            levels(ApprovalLevel.forTotalAbove("flawed", new BigDecimal("1e2147483647"))),
            Fault.of(Code.OUT_OF_RANGE, "approvalLevels[flawed].totalAbove", 18)),
    FINE_TOTAL(
            "approvalLevels",
            levels(ApprovalLevel.forTotalAbove("flawed", new BigDecimal("0.0000001"))),
            Fault.of(Code.TOO_PRECISE, "approvalLevels[flawed].totalAbove", 6)),
    NO_VERSION("version", (good, builder) -> builder.version(""), Fault.of(Code.MISSING, "version")),
    LONG_VERSION(
            "version", (good, builder) -> builder.version("1".repeat(201)), Fault.of(Code.TOO_LONG, "version", 200)),
    NOT_VALID_A_DAY(
            "validityDays", (good, builder) -> builder.validityDays(0), Fault.of(Code.OUT_OF_RANGE, "validityDays", 1)),
    VALID_FOR_EVER(
            "validityDays",
            (good, builder) -> builder.validityDays(3651),
            Fault.of(Code.OUT_OF_RANGE, "validityDays", 3650)),
    IDLE_AT_ONCE("idleDays", (good, builder) -> builder.idleDays(0), Fault.of(Code.OUT_OF_RANGE, "idleDays", 1));

    private final String attribute;
    private final Flawing making;
    private final Fault fault;

    CompanyFlaw(String attribute, Flawing making, Fault fault) {
        this.attribute = attribute;
        this.making = making;
        this.fault = fault;
    }

    private static SalesStage stage(String name, int probability) {
        return SalesStage.of(name, probability, ForecastCategory.PIPELINE);
    }

    private static Flawing pipelines(Pipeline flawed) {
        return (good, builder) -> builder.pipelines(good.pipelines().append(flawed));
    }

    private static Flawing levels(ApprovalLevel... flawed) {
        return (good, builder) -> builder.approvalLevels(good.approvalLevels().appendAll(List.of(flawed)));
    }

    /** The attribute that it is in. */
    public String attribute() {
        return attribute;
    }

    /** Makes it. */
    public void make(SalesProcess good, SalesProcess.Builder builder) {
        making.make(good, builder);
    }

    /** Whether a fault tells of it; the number of an entry, where its name does not tell, is left out. */
    public boolean isToldBy(Fault told) {
        var path = fault.field().endsWith(".")
                ? told.field().startsWith(fault.field())
                : told.field().equals(fault.field());
        return path && told.code() == fault.code() && told.arguments().eq(fault.arguments());
    }

    private interface Flawing {
        void make(SalesProcess good, SalesProcess.Builder builder);
    }
}
