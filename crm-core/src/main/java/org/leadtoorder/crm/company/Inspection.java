package org.leadtoorder.crm.company;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.Label;

/** Looks at every part of a configuration and collects all that is wrong with it. Used once, by one thread. */
final class Inspection {
    /** What an opportunity has from its first moment on; nothing else can be asked for where it starts. */
    private static final Set<DealFact> FROM_BIRTH = Set.of(DealFact.EXPECTED_CLOSE, DealFact.OWNER);

    private static final int LEAST_PROBABILITY = 1;
    private static final int MOST_PROBABILITY = 99;

    private final List<Fault> faults = new ArrayList<>();

    private Inspection() {}

    /** All that is wrong with it, in the order of its attributes. */
    static Seq<Fault> of(SalesProcess company) {
        var inspection = new Inspection();
        inspection.label("version", company.version());
        inspection.pipelines(company.pipelines());
        inspection.names("leadSources", company.leadSources(), true);
        inspection.pieces(company);
        inspection.names("disqualificationReasons", company.disqualificationReasons(), true);
        inspection.losses(company);
        inspection.levels(company.approvalLevels());
        inspection.between("validityDays", company.validityDays(), 1, SalesProcess.MAX_VALIDITY_DAYS);
        inspection.between("idleDays", company.idleDays(), 1, Integer.MAX_VALUE);
        return Vector.ofAll(inspection.faults);
    }

    private void pipelines(Seq<Pipeline> all) {
        var pipelines = entries("pipelines", all, true);
        var paths = Names.inspect("pipelines", pipelines.map(Pipeline::name), "name", faults::add);
        for (var at = 0; at < pipelines.size(); at++)
            stages(paths.get(at) + ".stages", pipelines.get(at).stages());
    }

    private void stages(String path, Seq<SalesStage> all) {
        var stages = entries(path, all, true);
        var paths = Names.inspect(path, stages.map(SalesStage::name), "name", faults::add);
        for (var at = 0; at < stages.size(); at++) stage(paths.get(at), stages.get(at), at == 0);
    }

    private void stage(String path, SalesStage stage, boolean first) {
        // A name without a label's bounds has its fault already, and is not worth the reading.
        if (Label.parse(stage.name()).isValid())
            for (var meaning : Reserved.meaning(stage.name())) add(Code.RESERVED, path + ".name", meaning);
        between(path + ".probability", stage.probability(), LEAST_PROBABILITY, MOST_PROBABILITY);
        if (stage.forecast() == ForecastCategory.CLOSED) add(Code.RESERVED, path + ".forecast", stage.forecast());
        var asked = EnumSet.noneOf(DealFact.class);
        for (var fact : entries(path + ".requires", stage.requires(), false)) {
            if (!asked.add(fact)) add(Code.DUPLICATE, path + ".requires", fact);
            else if (first && !FROM_BIRTH.contains(fact)) add(Code.UNSUPPLIABLE, path + ".requires", fact);
        }
    }

    private void losses(SalesProcess company) {
        var reasons = names("lossReasons", company.lossReasons(), true);
        if (company.idle() == IdlePolicy.LOSE && !reasons.contains(SalesProcess.IDLE))
            add(Code.MISSING, "lossReasons", SalesProcess.IDLE);
    }

    private void pieces(SalesProcess company) {
        var known = names("pieceKinds", company.pieceKinds().map(PieceKind::name), false);
        var required = names("requiredPieces", company.requiredPieces().map(PieceKind::name), false);
        for (var kind : required) if (!known.contains(kind)) add(Code.UNKNOWN, "requiredPieces", kind);
    }

    private void levels(Seq<ApprovalLevel> all) {
        var levels = entries("approvalLevels", all, false);
        var paths = Names.inspect("approvalLevels", levels.map(ApprovalLevel::name), "name", faults::add);
        for (var at = 0; at < levels.size(); at++) level(paths.get(at), levels.get(at));
    }

    private void level(String path, ApprovalLevel level) {
        threshold(path + ".discountAbove", level.discountAbove(), Threshold::perCent);
        threshold(path + ".totalAbove", level.totalAbove(), Threshold::amount);
        threshold(path + ".marginBelow", level.marginBelow(), Threshold::perCent);
        names(path + ".terms", level.terms(), false);
        if (level.discountAbove().isEmpty()
                && level.totalAbove().isEmpty()
                && level.marginBelow().isEmpty()
                && level.terms().isEmpty())
            add(Code.MISSING, path, "discountAbove", "totalAbove", "marginBelow", "terms");
    }

    private void threshold(String path, Option<BigDecimal> given, Function<BigDecimal, Option<Fault>> check) {
        for (var fault : given.flatMap(check)) faults.add(fault.in(path));
    }

    /** Looks at the names, and gives those that it looked at. */
    private Seq<String> names(String path, Seq<String> all, boolean some) {
        var names = entries(path, all, some);
        Names.inspect(path, names, "", faults::add);
        return names;
    }

    /** The entries that are looked at: as many as there may be. */
    private <T> Seq<T> entries(String path, Seq<T> all, boolean some) {
        var entries = all.take(SalesProcess.MAX_ENTRIES + 1).toVector();
        if (some && entries.isEmpty()) add(Code.MISSING, path);
        if (entries.size() <= SalesProcess.MAX_ENTRIES) return entries;
        add(Code.TOO_MANY, path, SalesProcess.MAX_ENTRIES);
        return entries.init();
    }

    private void label(String path, String text) {
        var parsed = Label.parse(text);
        if (parsed.isInvalid()) parsed.getError().forEach(fault -> faults.add(fault.in(path)));
    }

    private void between(String path, int value, int least, int most) {
        if (value < least) add(Code.OUT_OF_RANGE, path, least);
        if (value > most) add(Code.OUT_OF_RANGE, path, most);
    }

    private void add(Code code, String path, Object... arguments) {
        faults.add(Fault.of(code, path, arguments));
    }
}
