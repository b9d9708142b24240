package org.leadtoorder.crm.company;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.PricingPolicy;
import org.leadtoorder.crm.value.Fault;

/**
 * A company's configuration: every detail of lead-to-order that a company may set, with a default for each. Immutable. It can
 * narrow and name; it cannot add, drop, skip or reorder a phase.
 *
 * <p>Every name is a {@link org.leadtoorder.crm.value.Label}; two names of a list that differ only in case, width or blanks around
 * them count as one; no list has more than {@value #MAX_ENTRIES} entries. {@link Builder#validate()} tells all that is wrong at once.
 */
@Value.Immutable
@Hidden
public abstract sealed class SalesProcess permits ImmutableSalesProcess {
    /** The reason code that needs words of its own, in every list of reasons. */
    public static final String OTHER = "other";
    /** The reason code of an opportunity that is lost because nobody has touched it. */
    public static final String IDLE = "idle";
    /** The most entries of any list of a configuration. */
    public static final int MAX_ENTRIES = 100;
    /** The longest validity, in days. */
    public static final int MAX_VALIDITY_DAYS = 3650;

    /** Apart, since it is of a subclass: two threads that start with one class each would wait for each other for ever. */
    private static final class Standard {
        static final SalesProcess PROCESS = builder().build();
    }

    SalesProcess() {}

    /**
     * Whether a reason says as little as {@link #OTHER}, so that it needs words: also where a company writes it in capitals.
     *
     * @param reason a reason out of a list of the company
     * @return true if it is {@link #OTHER}, as names of a list are compared
     */
    public static boolean isOther(String reason) {
        return Names.same(reason, OTHER);
    }

    /**
     * The configuration of a company that has set nothing.
     *
     * @return the standard configuration, never null
     */
    public static SalesProcess standard() {
        return Standard.PROCESS;
    }

    /**
     * The version of this configuration; each event tells under which one it was decided.
     *
     * @return the version, a label; never null
     */
    @Value.Default
    public String version() {
        return "standard";
    }

    /**
     * Where the company's days begin and end.
     *
     * @return the zone, never null; UTC by default
     */
    @Value.Default
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /**
     * The pipelines, the default one first.
     *
     * @return at least one pipeline, never null
     */
    @Value.Default
    public Seq<Pipeline> pipelines() {
        return List.of(Pipeline.of(
                "standard",
                SalesStage.of("discovery", 10, ForecastCategory.PIPELINE),
                SalesStage.of("solution", 30, ForecastCategory.PIPELINE),
                SalesStage.of("proposal", 60, ForecastCategory.BEST_CASE),
                SalesStage.of("negotiation", 80, ForecastCategory.COMMIT)));
    }

    /**
     * Where leads come from.
     *
     * @return the names of the sources, at least one; never null
     */
    @Value.Default
    public Seq<String> leadSources() {
        return List.of("business card", "web", "campaign", "referral", "import", "event", OTHER);
    }

    /**
     * The kinds of puzzle pieces that the company knows.
     *
     * @return the kinds, never null
     */
    @Value.Default
    public Seq<PieceKind> pieceKinds() {
        return List.of(PieceKind.INTEREST, PieceKind.NEED, PieceKind.AUTHORITY, PieceKind.BUDGET, PieceKind.TIMEFRAME);
    }

    /**
     * The pieces without which no lead qualifies.
     *
     * @return kinds out of {@link #pieceKinds()}, perhaps none; never null
     */
    @Value.Default
    public Seq<PieceKind> requiredPieces() {
        return List.of(PieceKind.INTEREST, PieceKind.NEED, PieceKind.AUTHORITY);
    }

    /**
     * Why leads are disqualified.
     *
     * @return the reason codes, at least one; never null
     */
    @Value.Default
    public Seq<String> disqualificationReasons() {
        return List.of("no need", "no budget", "no authority", "not reachable", "competitor", "duplicate", OTHER);
    }

    /**
     * Why opportunities are lost.
     *
     * @return the reason codes, at least one, among them {@value #IDLE} where idle opportunities are lost; never null
     */
    @Value.Default
    public Seq<String> lossReasons() {
        return List.of("price", "product", "competitor", "no budget", "no decision", "timing", IDLE, OTHER);
    }

    /**
     * What is done when a key matches.
     *
     * @return a decision for some kinds; kinds that are not named are warned of; never null
     */
    @Value.Default
    public Map<MatchKind, DuplicateDecision> duplicates() {
        return Map.of(MatchKind.EXTERNAL_ID, DuplicateDecision.REFUSE, MatchKind.TAX_ID, DuplicateDecision.REFUSE);
    }

    /**
     * What is done when a key of this kind matches.
     *
     * @param kind the kind of key
     * @return the decision, never null
     */
    public DuplicateDecision decision(MatchKind kind) {
        return duplicates().getOrDefault(kind, DuplicateDecision.WARN);
    }

    /**
     * Who has to approve which quotes, from the lowest level.
     *
     * @return the levels, never null; none by default
     */
    @Value.Default
    public Seq<ApprovalLevel> approvalLevels() {
        return List.empty();
    }

    /**
     * How long a quote is valid if its draft names no day.
     *
     * @return days, 1 to 3650
     */
    @Value.Default
    public int validityDays() {
        return 30;
    }

    /**
     * How documents are computed; each document keeps the policy that it was computed by.
     *
     * @return the policy, never null
     */
    @Value.Default
    public PricingPolicy pricing() {
        return PricingPolicy.standard();
    }

    /**
     * The currency that the company reports in. A quote in another one stores the exchange rate of the day on which it was written, and
     * without a known rate is refused: what a document does not say of its day nobody can say later.
     *
     * @return the currency, none by default: then no rate is asked for or stored; never null
     */
    @Value.Default
    public Option<Currency> reportingCurrency() {
        return Option.none();
    }

    /**
     * The currency that a document's amounts have to be converted into for reports.
     *
     * @param document the currency of the document
     * @return the currency to report in, none if there is none or the document is in it; never null
     */
    public Option<Currency> reportingCurrency(Currency document) {
        return reportingCurrency().filter(reporting -> !reporting.equals(document));
    }

    /**
     * Whether an accepted quote may be ordered in parts.
     *
     * @return true if so
     */
    @Value.Default
    public boolean splitOrders() {
        return false;
    }

    /**
     * Whether an opportunity may have several live quotes at once.
     *
     * @return true if so
     */
    @Value.Default
    public boolean quoteVariants() {
        return false;
    }

    /**
     * What becomes of open quotes when their opportunity is lost.
     *
     * @return the policy, never null
     */
    @Value.Default
    public LosingPolicy losing() {
        return LosingPolicy.REFUSE;
    }

    /**
     * After how many days without an event an opportunity counts as idle.
     *
     * @return days, at least 1
     */
    @Value.Default
    public int idleDays() {
        return 90;
    }

    /**
     * What becomes of idle opportunities.
     *
     * @return the policy, never null
     */
    @Value.Default
    public IdlePolicy idle() {
        return IdlePolicy.REPORT;
    }

    /**
     * A pipeline by name.
     *
     * @param name its name
     * @return the pipeline, if there is one of that name; never null
     */
    public Option<Pipeline> pipeline(String name) {
        return pipelines().find(each -> each.name().equals(name));
    }

    /**
     * Starts another version of this configuration.
     *
     * @return a builder with everything as it is here, never null
     */
    public Builder toBuilder() {
        return ImmutableSalesProcess.builder().from(this);
    }

    /** Refuses what has a fault, so that no configuration with a fault is ever there. */
    @Value.Check
    void check() {
        Given.beginnings(
                "pipelines",
                pipelines(),
                "leadSources",
                leadSources(),
                "pieceKinds",
                pieceKinds(),
                "requiredPieces",
                requiredPieces(),
                "disqualificationReasons",
                disqualificationReasons(),
                "lossReasons",
                lossReasons(),
                "approvalLevels",
                approvalLevels(),
                "reportingCurrency",
                reportingCurrency());
        var faults = Inspection.of(this);
        if (!faults.isEmpty()) throw new Refused(faults);
    }

    /**
     * Starts a configuration from the defaults.
     *
     * @return a builder, never null
     */
    public static Builder builder() {
        return ImmutableSalesProcess.builder();
    }

    /** Builds a {@link SalesProcess}; whatever is not set keeps its default. */
    public sealed interface Builder permits ImmutableSalesProcess.Builder {
        /**
         * Sets {@link SalesProcess#version()}.
         *
         * @param version the value
         * @return this builder
         */
        Builder version(String version);

        /**
         * Sets {@link SalesProcess#zone()}.
         *
         * @param zone the value
         * @return this builder
         */
        Builder zone(ZoneId zone);

        /**
         * Sets {@link SalesProcess#pipelines()}.
         *
         * @param pipelines the value
         * @return this builder
         */
        Builder pipelines(Seq<Pipeline> pipelines);

        /**
         * Sets {@link SalesProcess#leadSources()}.
         *
         * @param leadSources the value
         * @return this builder
         */
        Builder leadSources(Seq<String> leadSources);

        /**
         * Sets {@link SalesProcess#pieceKinds()}.
         *
         * @param pieceKinds the value
         * @return this builder
         */
        Builder pieceKinds(Seq<PieceKind> pieceKinds);

        /**
         * Sets {@link SalesProcess#requiredPieces()}.
         *
         * @param requiredPieces the value
         * @return this builder
         */
        Builder requiredPieces(Seq<PieceKind> requiredPieces);

        /**
         * Sets {@link SalesProcess#disqualificationReasons()}.
         *
         * @param disqualificationReasons the value
         * @return this builder
         */
        Builder disqualificationReasons(Seq<String> disqualificationReasons);

        /**
         * Sets {@link SalesProcess#lossReasons()}.
         *
         * @param lossReasons the value
         * @return this builder
         */
        Builder lossReasons(Seq<String> lossReasons);

        /**
         * Sets {@link SalesProcess#duplicates()}.
         *
         * @param duplicates the value
         * @return this builder
         */
        Builder duplicates(Map<MatchKind, ? extends DuplicateDecision> duplicates);

        /**
         * Sets {@link SalesProcess#approvalLevels()}.
         *
         * @param approvalLevels the value
         * @return this builder
         */
        Builder approvalLevels(Seq<ApprovalLevel> approvalLevels);

        /**
         * Sets {@link SalesProcess#validityDays()}.
         *
         * @param validityDays the value
         * @return this builder
         */
        Builder validityDays(int validityDays);

        /**
         * Sets {@link SalesProcess#pricing()}.
         *
         * @param pricing the value
         * @return this builder
         */
        Builder pricing(PricingPolicy pricing);

        /**
         * Sets {@link SalesProcess#reportingCurrency()}.
         *
         * @param reportingCurrency the value
         * @return this builder
         */
        Builder reportingCurrency(Option<Currency> reportingCurrency);

        /**
         * Sets {@link SalesProcess#splitOrders()}.
         *
         * @param splitOrders the value
         * @return this builder
         */
        Builder splitOrders(boolean splitOrders);

        /**
         * Sets {@link SalesProcess#quoteVariants()}.
         *
         * @param quoteVariants the value
         * @return this builder
         */
        Builder quoteVariants(boolean quoteVariants);

        /**
         * Sets {@link SalesProcess#losing()}.
         *
         * @param losing the value
         * @return this builder
         */
        Builder losing(LosingPolicy losing);

        /**
         * Sets {@link SalesProcess#idleDays()}.
         *
         * @param idleDays the value
         * @return this builder
         */
        Builder idleDays(int idleDays);

        /**
         * Sets {@link SalesProcess#idle()}.
         *
         * @param idle the value
         * @return this builder
         */
        Builder idle(IdlePolicy idle);

        /**
         * Builds it, for a program that knows it to be good.
         *
         * @return the configuration, never null
         * @throws IllegalArgumentException if anything is wrong with it; the message names all faults by place and code
         */
        SalesProcess build();

        /**
         * Builds what somebody set up, or tells all that is wrong with it. A fault names its place by attributes and names, such as
         * {@code pipelines[standard].stages[proposal].probability}; an entry whose name does not tell which one it is, by its number
         * from 0, such as {@code pipelines.1.name}.
         *
         * @return the configuration, or all its faults; never null
         */
        default Validation<Seq<Fault>, SalesProcess> validate() {
            try {
                return Validation.valid(build());
            } catch (Refused refused) {
                return Validation.invalid(refused.faults());
            }
        }
    }
}
