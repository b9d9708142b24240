package org.leadtoorder.crm.example.quickstart.report;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.customer.ActiveCustomer;
import org.leadtoorder.crm.example.quickstart.replay.Outcome;
import org.leadtoorder.crm.example.quickstart.replay.Refusal;
import org.leadtoorder.crm.example.quickstart.report.Summary.Breakdown;
import org.leadtoorder.crm.example.quickstart.report.Summary.Closing;
import org.leadtoorder.crm.example.quickstart.report.Summary.Group;
import org.leadtoorder.crm.example.quickstart.report.Summary.Lineage;
import org.leadtoorder.crm.example.quickstart.report.Summary.Month;
import org.leadtoorder.crm.example.quickstart.report.Summary.OpenLeads;
import org.leadtoorder.crm.example.quickstart.report.Summary.Quarter;
import org.leadtoorder.crm.example.quickstart.report.Summary.Refused;
import org.leadtoorder.crm.example.quickstart.report.Summary.Rows;
import org.leadtoorder.crm.example.quickstart.report.Summary.StageTime;
import org.leadtoorder.crm.insight.Amounts;
import org.leadtoorder.crm.insight.Book;
import org.leadtoorder.crm.insight.Dimension;
import org.leadtoorder.crm.insight.Distribution;
import org.leadtoorder.crm.insight.Funnel.Step;
import org.leadtoorder.crm.insight.Grouped;
import org.leadtoorder.crm.insight.Insights;
import org.leadtoorder.crm.insight.WinLoss;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.port.Ledger;

/** Asks the library's insights; every figure but the count of rows is read out of the ledger's feed, in one pass. */
public final class Summarising {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Insights insights = Insights.in(ZoneOffset.UTC);
    private final Book book;
    private final LeadsAtListPrice.Answer leads;
    private final LocalDate asOf;
    private final Currency currency;

    private Summarising(Ledger ledger, LocalDate asOf, String currency, Tables tables) {
        var questions = insights.census().and(new LeadsAtListPrice(tables.prices()));
        var facts = questions.empty();
        for (var fact : new Feed(ledger)) questions.add(facts, fact);
        this.book = facts.first();
        this.leads = questions.result(facts, asOf).second();
        this.asOf = asOf;
        this.currency = Currency.getInstance(currency);
    }

    /**
     * Sums a ledger up.
     *
     * @param source what was replayed
     * @param ledger where the facts are
     * @param asOf the day of the report
     * @param currency the currency of its amounts
     * @param outcome what became of the rows
     * @param tables what to break down by besides
     * @return the summary, never null
     */
    public static Summary of(
            String source, Ledger ledger, LocalDate asOf, String currency, Outcome outcome, Tables tables) {
        return new Summarising(ledger, asOf, currency, tables).summary(source, outcome, tables);
    }

    private Summary summary(String source, Outcome outcome, Tables tables) {
        var census = insights.census().result(book, asOf).total();
        var phases = new Phases(census, currency);
        var orders = census.tally(Order.class);
        var winRates = Vector.of(
                        winRate("sales agent", Dimension.OWNER),
                        winRate("manager", tables.manager()),
                        winRate("region", tables.region()),
                        winRate("product", Dimension.PRODUCT),
                        winRate("sector", tables.sector()))
                .asJava();
        return new Summary(
                source,
                asOf,
                currency.getCurrencyCode(),
                rows(outcome),
                phases.funnel(),
                way(),
                phases.states(),
                closing(insights.winLoss().result(book, asOf).total()),
                quarters(),
                forecast(),
                List.copyOf(winRates),
                stages(tables.stages()),
                new Lineage(
                        orders.count(),
                        orders.fromLead(),
                        phases.fromLead(insights, book, asOf),
                        census.count(ActiveCustomer.class)),
                new OpenLeads(leads.open(), leads.priced(), amount(leads.amount())));
    }

    private static Rows rows(Outcome outcome) {
        var alike = outcome.refused().groupBy(refusal -> List.of(refusal.rules().mkString(", "), refusal.step()));
        var refused = alike.values()
                .map(Summarising::refused)
                .toVector()
                .sorted(Comparator.comparing(Refused::rows).reversed().thenComparing(Refused::rule));
        return new Rows(outcome.rows(), outcome.done(), outcome.refused().size(), List.copyOf(refused.asJava()));
    }

    private static Refused refused(Seq<Refusal> alike) {
        var first = alike.head();
        return new Refused(
                first.rules().mkString(", "),
                first.step(),
                alike.size(),
                first.row().file() + ":" + first.row().line(),
                first.words().mkString(" "));
    }

    private List<Summary.Step> way() {
        var funnel = insights.leadFunnel().result(book, asOf).total();
        return Vector.of(Step.values())
                .map(step -> new Summary.Step(
                        step.name().toLowerCase(Locale.ROOT),
                        funnel.count(step),
                        percent(funnel.conversion(Step.LEAD, step))))
                .toJavaList();
    }

    private Closing closing(WinLoss all) {
        return new Closing(
                all.open(),
                all.won(),
                all.lost(),
                amount(all.wonNet()),
                percent(all.winRate()),
                mean(all.daysToWin()),
                mean(all.daysToLose()),
                all.daysToWin().median().getOrNull());
    }

    private List<Quarter> quarters() {
        return groups(insights.winLoss(Dimension.CLOSING_QUARTER).result(book, asOf))
                .map(group -> new Quarter(group._1, group._2.won(), group._2.lost(), amount(group._2.wonNet())))
                .toJavaList();
    }

    private List<Month> forecast() {
        var now = YearMonth.from(asOf).toString();
        return groups(insights.forecast(Dimension.EXPECTED_MONTH).result(book, asOf))
                .map(group -> new Month(
                        group._1,
                        group._1.compareTo(now) < 0,
                        group._2.open(),
                        amount(group._2.amount()),
                        amount(group._2.weighted())))
                .toJavaList();
    }

    private Breakdown winRate(String name, Dimension by) {
        var groups = insights.winLoss(by).result(book, asOf).groups().map(group -> {
            var key = group.key().head().getOrElse("(none)");
            var figures = group.figures();
            return new Group(key, figures.won(), figures.lost(), amount(figures.wonNet()), percent(figures.winRate()));
        });
        return new Breakdown(
                name,
                groups.sorted(Comparator.comparing(Group::wonAmount).reversed()).toJavaList());
    }

    private List<StageTime> stages(Seq<String> order) {
        var times = insights.velocity().result(book, asOf).total();
        var funnel = insights.stageFunnel().result(book, asOf).total();
        return Vector.ofAll(union(times.left(), times.running()))
                .flatMap(pipeline -> {
                    var left = times.left().getOrDefault(pipeline, new TreeMap<>());
                    var running = times.running().getOrDefault(pipeline, new TreeMap<>());
                    return Vector.ofAll(union(left, running))
                            .sortBy(order::indexOf)
                            .map(stage -> stage(
                                    stage,
                                    funnel.reached(pipeline, stage).count(),
                                    percent(funnel.conversionToWon(pipeline, stage)),
                                    Option.of(left.get(stage)),
                                    Option.of(running.get(stage))));
                })
                .toJavaList();
    }

    private static StageTime stage(
            String stage,
            long came,
            @Nullable BigDecimal won,
            Option<Distribution> left,
            Option<Distribution> running) {
        return new StageTime(
                stage,
                came,
                won,
                left.map(Distribution::count).getOrElse(0L),
                left.map(Summarising::mean).getOrNull(),
                left.flatMap(Distribution::median).getOrNull(),
                running.map(Distribution::count).getOrElse(0L),
                running.map(Summarising::mean).getOrNull());
    }

    private static TreeSet<String> union(Map<String, ?> one, Map<String, ?> other) {
        var all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        return all;
    }

    /** The groups that have a value. */
    private static <F> Vector<Tuple2<String, F>> groups(Grouped<F> grouped) {
        return grouped.groups()
                .flatMap(group -> group.key().head().map(key -> Tuple.of(key, group.figures())))
                .toVector();
    }

    private BigDecimal amount(Amounts amounts) {
        return amounts.in(currency);
    }

    private static @Nullable BigDecimal percent(Option<BigDecimal> share) {
        return share.map(part -> part.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP))
                .getOrNull();
    }

    private static @Nullable BigDecimal mean(Distribution days) {
        return days.mean().map(mean -> mean.setScale(2, RoundingMode.HALF_UP)).getOrNull();
    }
}
