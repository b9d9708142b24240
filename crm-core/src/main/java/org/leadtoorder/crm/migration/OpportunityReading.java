package org.leadtoorder.crm.migration;

import static org.leadtoorder.crm.migration.OpportunityStatus.LOST;
import static org.leadtoorder.crm.migration.OpportunityStatus.OPEN;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.leadtoorder.crm.company.Pipeline;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.value.Label;

/** Reads opportunities: first word by word, then for what is the matter with them. */
final class OpportunityReading {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Bench bench;

    OpportunityReading(Bench bench) {
        this.bench = bench;
    }

    OpportunityRecord translated(OpportunityRecord record) {
        var translation = bench.translation(record);
        var place = place(record, record.stage().getOrElse(""));
        var status = record.status().isEmpty() && place.isDefined()
                ? place.map(known -> known.status().name())
                : translation.needed("status", record.status(), bench.mapping()::opportunityStatus);
        var lost = status.contains(LOST.name());
        bench.ignored(record, "reason", !lost && record.reason().isDefined());
        bench.ignored(record, "words", !lost && record.words().isDefined());
        bench.ignored(record, "competitor", !lost && record.competitor().isDefined());
        var reason = lost
                ? translation.named("reason", record.reason(), record.words(), bench.mapping()::lossReason)
                : new Translation.Named(Option.none(), Option.none());
        for (var code : record.stage())
            if (!place.flatMap(StagePlace::stage).contains(code)) translation.keep("stage", code);
        if (place.isEmpty()) unknown(record);
        return record.toBuilder()
                .status(status)
                .owner(translation.owner(record.owner(), bench.mapping()))
                .account(bench.link(record.account()))
                .lead(bench.link(record.lead()))
                .currency(translation.needed("currency", record.currency(), bench.mapping()::currency))
                .pipeline(
                        place.isDefined()
                                ? place.flatMap(this::pipeline)
                                : named(record).orElse(this::first))
                .stage(place.isDefined() ? place.flatMap(StagePlace::stage) : record.stage())
                .path(path(record))
                .closed(record.closed().orElse(() -> closing(record)))
                .reason(reason.entry())
                .words(reason.words())
                .competitor(lost ? record.competitor() : Option.none())
                .codes(translation.codes())
                .build();
    }

    /** A stage alone says nothing of a pipeline that the record names, unless it leads there by name. */
    private Option<StagePlace> place(OpportunityRecord record, String code) {
        return record.pipeline()
                .flatMap(pipeline -> bench.mapping().stage(pipeline + "/" + code))
                .orElse(() -> bench.mapping()
                        .stage(code)
                        .filter(alone -> record.pipeline().forAll(pipeline(alone)::contains)));
    }

    private Option<String> pipeline(StagePlace place) {
        return place.pipeline().orElse(this::first);
    }

    private Option<String> first() {
        return bench.company().pipelines().headOption().map(Pipeline::name);
    }

    /** The pipeline that a record without a stage names, if it is one of the company. */
    private Option<String> named(OpportunityRecord record) {
        return record.pipeline().filter(name -> bench.company().pipeline(name).isDefined());
    }

    private void unknown(OpportunityRecord record) {
        for (var stage : record.stage())
            bench.findings()
                    .refuse(
                            FindingCode.UNKNOWN_CODE,
                            record,
                            "stage",
                            record.pipeline().map(name -> name + "/" + stage).getOrElse(stage));
        if (record.stage().isEmpty())
            for (var name : record.pipeline().filter(each -> named(record).isEmpty()))
                bench.findings().refuse(FindingCode.UNKNOWN_CODE, record, "pipeline", name);
    }

    /** The sales stages that were entered; what entered no sales stage but closed the opportunity is no part of it. */
    private Seq<StageEntry> path(OpportunityRecord record) {
        var path = new ArrayList<StageEntry>();
        for (var entry : record.path()) {
            var place = place(record, entry.stage());
            if (place.isEmpty()) bench.findings().refuse(FindingCode.UNKNOWN_CODE, record, "path", entry.stage());
            for (var stage : place.flatMap(StagePlace::stage)) path.add(new StageEntry(stage, entry.at()));
        }
        return Vector.ofAll(path);
    }

    private Option<Instant> closing(OpportunityRecord record) {
        return record.path()
                .filter(entry -> place(record, entry.stage()).exists(place -> place.status() != OPEN))
                .lastOption()
                .map(StageEntry::at);
    }

    OpportunityRecord checked(OpportunityRecord record) {
        bench.unreadable(record);
        if (record.account().isEmpty()) bench.findings().refuse(FindingCode.MISSING_VALUE, record, "account");
        if (record.about().isEmpty()) bench.findings().refuse(FindingCode.MISSING_VALUE, record, "about");
        bench.currency(record, record.currency());
        bench.name(record, "about", record.about().map(Label::value));
        var times = bench.times(record);
        var entries = record.path().map(StageEntry::at).headOption();
        var created = times.needed("created", record.created(), entries, record.closed());
        var path = path(record, created, times);
        var last = path.lastOption().map(StageEntry::at).orElse(created);
        var lost = record.status().contains(LOST.name());
        var closed = lost
                ? times.after("closed", times.needed("closed", record.closed(), last), last)
                : times.cut(record.closed());
        bench.ignored(record, "closed", record.status().contains(OPEN.name()) && closed.isDefined());
        var first = pipeline(record)
                .flatMap(pipeline -> pipeline.stages().headOption())
                .map(SalesStage::name);
        return record.toBuilder()
                .unreadable(Vector.empty())
                .secondaryIds(bench.secondaryIds(record))
                .created(created)
                .path(path)
                .stage(path.lastOption().map(StageEntry::stage).orElse(first))
                .amount(amount(record))
                .weighted(Option.none())
                .probability(probability(
                        record, path.lastOption().map(StageEntry::stage).orElse(first)))
                .expectedClose(expectedClose(record, created, closed, times))
                .products(record.products().distinct().toVector())
                .closed(lost ? closed : Option.none())
                .build();
    }

    private Option<Pipeline> pipeline(OpportunityRecord record) {
        return record.pipeline().flatMap(name -> bench.company().pipeline(name));
    }

    /** The way to the sales stage in which it stands: as recorded, or straight, or through every stage between. */
    private Seq<StageEntry> path(OpportunityRecord record, Option<Instant> created, Times times) {
        var known = Vector.<StageEntry>empty();
        var before = created;
        var stage = pipeline(record)
                .flatMap(pipeline -> pipeline.stages().headOption())
                .map(SalesStage::name);
        for (var entry : record.path()) {
            if (stage.contains(entry.stage())) continue;
            var at = times.after("path", times.needed("path", Option.some(entry.at())), before);
            for (var time : at) known = known.append(new StageEntry(entry.stage(), time));
            before = at;
            stage = Option.some(entry.stage());
        }
        if (record.stage().isEmpty() || stage.equals(record.stage())) return known;
        var at = before.getOrElse(Context.EARLIEST);
        var between = between(record, stage);
        if (between.isEmpty()) return known.append(new StageEntry(record.stage().get(), at));
        var choice = bench.findings().about(FindingCode.SKIPPED_STAGES, record, "stage", between.toJavaArray());
        var entered = choice == Choice.FILL_WITH_MARKED_STEPS ? between : List.<String>empty();
        return known.appendAll(entered.append(record.stage().get()).map(name -> new StageEntry(name, at)));
    }

    private Seq<String> between(OpportunityRecord record, Option<String> from) {
        var stages = pipeline(record).toList().flatMap(Pipeline::stages).map(SalesStage::name);
        return stages.slice(
                from.map(stages::indexOf).getOrElse(-1) + 1,
                record.stage().map(stages::indexOf).getOrElse(-1));
    }

    private Option<BigDecimal> amount(OpportunityRecord record) {
        if (record.amount().isEmpty()) bench.findings().about(FindingCode.MISSING_AMOUNT, record, "amount");
        var amount = Amounts.of(bench, record, "amount", record.amount(), Amounts.currency(record.currency()));
        for (var stated : record.weighted().filter(each -> Amounts.isInRange(bench, record, "weighted", each))) {
            var weighted = amount.flatMap(whole -> record.probability()
                    .map(chance -> whole.multiply(BigDecimal.valueOf(chance))
                            .divide(HUNDRED, Math.max(0, stated.scale()), RoundingMode.HALF_UP)));
            if (!weighted.exists(own -> own.compareTo(stated) == 0))
                bench.findings()
                        .about(
                                FindingCode.AMOUNTS_DO_NOT_ADD_UP,
                                record,
                                "weighted",
                                Amounts.text(stated),
                                weighted.map(Amounts::text).getOrElse(""));
        }
        return amount;
    }

    /** What nobody has to say because the sales stage or the state does is left out. */
    private Option<Integer> probability(OpportunityRecord record, Option<String> stage) {
        var status = record.status().getOrElse("");
        var usual = status.equals(OPEN.name())
                ? pipeline(record)
                        .flatMap(pipeline -> stage.flatMap(pipeline::stage))
                        .map(SalesStage::probability)
                : Option.some(status.equals(LOST.name()) ? 0 : 100);
        var stated = record.probability().filter(chance -> !usual.contains(chance));
        var possible = status.equals(OPEN.name()) && stated.forAll(chance -> chance >= 1 && chance <= 99);
        if (stated.isEmpty() || possible) return stated;
        bench.findings().about(FindingCode.PROBABILITY_NOT_POSSIBLE, record, "probability", stated.get());
        return Option.none();
    }

    private Option<LocalDate> expectedClose(
            OpportunityRecord record, Option<Instant> created, Option<Instant> closed, Times times) {
        if (record.expectedClose().isDefined()) return times.day("expectedClose", record.expectedClose());
        var near = times.needed("expectedClose", Option.none(), closed, created);
        return near.map(times::dayOf);
    }
}
