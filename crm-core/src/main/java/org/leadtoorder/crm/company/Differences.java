package org.leadtoorder.crm.company;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds in what two configurations differ, part by part. Used once, by one thread. */
final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** All of them, in the order of the attributes. The version is none: it is the name of the whole. */
    static Seq<Difference> of(SalesProcess before, SalesProcess after) {
        var differences = new Differences();
        differences.value("zone", before.zone(), after.zone());
        differences.pipelines(before.pipelines(), after.pipelines());
        differences.names("leadSources", before.leadSources(), after.leadSources());
        differences.names("pieceKinds", kinds(before.pieceKinds()), kinds(after.pieceKinds()));
        differences.names("requiredPieces", kinds(before.requiredPieces()), kinds(after.requiredPieces()));
        differences.names("disqualificationReasons", before.disqualificationReasons(), after.disqualificationReasons());
        differences.names("lossReasons", before.lossReasons(), after.lossReasons());
        for (var kind : MatchKind.values())
            differences.value(Names.path("duplicates", kind.name()), before.decision(kind), after.decision(kind));
        differences.levels(before.approvalLevels(), after.approvalLevels());
        differences.values(before, after);
        return Vector.ofAll(differences.found);
    }

    private static Seq<String> kinds(Seq<PieceKind> kinds) {
        return kinds.map(PieceKind::name);
    }

    private void values(SalesProcess before, SalesProcess after) {
        value("validityDays", before.validityDays(), after.validityDays());
        value("pricing.taxPolicy", before.pricing().taxPolicy(), after.pricing().taxPolicy());
        value(
                "pricing.priceBasis",
                before.pricing().priceBasis(),
                after.pricing().priceBasis());
        value("pricing.rounding", before.pricing().rounding(), after.pricing().rounding());
        value(
                "pricing.discountStacking",
                before.pricing().discountStacking(),
                after.pricing().discountStacking());
        perhaps(
                "reportingCurrency",
                before.reportingCurrency().map(Currency::getCurrencyCode),
                after.reportingCurrency().map(Currency::getCurrencyCode));
        value("splitOrders", before.splitOrders(), after.splitOrders());
        value("quoteVariants", before.quoteVariants(), after.quoteVariants());
        value("losing", before.losing(), after.losing());
        value("idleDays", before.idleDays(), after.idleDays());
        value("idle", before.idle(), after.idle());
    }

    private void pipelines(Seq<Pipeline> before, Seq<Pipeline> after) {
        entries("pipelines", before, after, Pipeline::name, true, (path, was, is) -> {
            value(path + ".backAllowed", was.backAllowed(), is.backAllowed());
            entries(path + ".stages", was.stages(), is.stages(), SalesStage::name, true, this::stage);
        });
    }

    private void stage(String path, SalesStage before, SalesStage after) {
        value(path + ".probability", before.probability(), after.probability());
        value(path + ".forecast", before.forecast(), after.forecast());
        names(
                path + ".requires",
                before.requires().map(Enum::name),
                after.requires().map(Enum::name));
    }

    private void levels(Seq<ApprovalLevel> before, Seq<ApprovalLevel> after) {
        entries("approvalLevels", before, after, ApprovalLevel::name, true, (path, was, is) -> {
            figure(path + ".discountAbove", was.discountAbove(), is.discountAbove());
            figure(path + ".totalAbove", was.totalAbove(), is.totalAbove());
            figure(path + ".marginBelow", was.marginBelow(), is.marginBelow());
            names(path + ".terms", was.terms(), is.terms());
        });
    }

    /** 5 and 5.0 are the same threshold. */
    private void figure(String path, Option<BigDecimal> before, Option<BigDecimal> after) {
        perhaps(
                path,
                before.map(value -> value.stripTrailingZeros().toPlainString()),
                after.map(value -> value.stripTrailingZeros().toPlainString()));
    }

    private void perhaps(String path, Option<String> before, Option<String> after) {
        if (!before.equals(after)) found.add(Difference.changed(path, before, after));
    }

    private void value(String path, Object before, Object after) {
        if (!before.equals(after))
            found.add(Difference.changed(path, Option.some(before.toString()), Option.some(after.toString())));
    }

    /** A list whose order means nothing. */
    private void names(String path, Seq<String> before, Seq<String> after) {
        entries(path, before, after, Function.identity(), false, (entry, was, is) -> {});
    }

    private <T> void entries(
            String path, Seq<T> before, Seq<T> after, Function<T, String> name, boolean ordered, Both<T> both) {
        var was = byName(before, name);
        var is = byName(after, name);
        for (var each : before.map(name))
            if (!is.containsKey(each)) found.add(Difference.removed(Names.path(path, each)));
        for (var each : after.map(name))
            if (!was.containsKey(each)) found.add(Difference.added(Names.path(path, each)));
        if (ordered
                && !before.map(name).filter(is::containsKey).eq(after.map(name).filter(was::containsKey)))
            found.add(Difference.reordered(path));
        for (var each : before) {
            var other = is.get(name.apply(each));
            if (other != null) both.compare(Names.path(path, name.apply(each)), each, other);
        }
    }

    private static <T> Map<String, T> byName(Seq<T> entries, Function<T, String> name) {
        var map = new TreeMap<String, T>();
        for (var each : entries) map.put(name.apply(each), each);
        return map;
    }

    /** Compares what is in both. */
    private interface Both<T> {
        void compare(String path, T before, T after);
    }
}
