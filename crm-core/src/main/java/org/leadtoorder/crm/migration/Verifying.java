package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.port.Ledger;

/** Reads what a plan made and compares it with what there was before. */
final class Verifying {
    private final Exporting target;
    private final Preparation before;
    private final TreeMap<Key, ForeignRecord> expected = new TreeMap<>();
    private final TreeMap<Key, Seq<FindingCode>> why = new TreeMap<>();
    private final ArrayList<Difference> differences = new ArrayList<>();

    Verifying(Ledger ledger, SalesProcess company, MigrationPlan plan) {
        var naming = new Naming(plan.records().system());
        this.target = new Exporting(ledger, naming, company);
        var bench = new Bench(plan.mapping(), naming, company, new Findings(plan.choices()));
        this.before = Preparation.asMapped(plan.records(), bench);
        plan.expected().all().forEach(record -> expected.put(Key.of(record), record));
        for (var entry : plan.entries())
            why.put(
                    new Key(entry.kind(), entry.externalId()),
                    entry.findings()
                            .map(Finding::code)
                            .appendAll(entry.repairs())
                            .distinct()
                            .sorted());
    }

    Verification verification() {
        var after = new ArrayList<ForeignRecord>();
        var keys = new TreeSet<Key>(expected.keySet());
        before.world().all().map(Key::of).forEach(keys::add);
        for (var record : before.aside()) differences.add(missing(record));
        for (var key : keys) {
            var was = before.world().find(ForeignRecord.class, key.kind(), Option.some(key.id()));
            var is = target.record(key);
            is.forEach(after::add);
            compare(key, was, is);
        }
        return ImmutableVerification.builder()
                .before(Figuring.of(before.world().all().appendAll(before.aside())))
                .after(Figuring.of(Vector.ofAll(after)))
                .differences(Vector.ofAll(differences).sortBy(Difference::kind))
                .build();
    }

    private void compare(Key key, Option<ForeignRecord> was, Option<ForeignRecord> is) {
        var foretold = Option.of(expected.get(key));
        var unforetold = foretold.isEmpty()
                ? Vector.<String>empty()
                : is.map(known -> Comparing.differing(foretold.get(), known)).getOrElse(Vector.of("externalId"));
        if (is.isEmpty())
            for (var record : was.orElse(foretold))
                differences.add(foretold.isDefined() ? lost(record) : missing(record));
        for (var after : is) {
            if (was.isEmpty()) differences.add(added(after));
            var structure = was.toVector()
                    .flatMap(record -> Comparing.structure(record, after, why(key)))
                    .map(each -> unforetold.contains(each.field()) ? unexplained(each) : each);
            structure.forEach(differences::add);
            for (var wanted : foretold)
                for (var name : unforetold.removeAll(structure.map(Difference::field)))
                    differences.add(Comparing.of(
                            after, Fields.of(wanted).get(name), Fields.of(after).get(name), name, Vector.empty()));
        }
    }

    private Seq<FindingCode> why(Key key) {
        return why.getOrDefault(key, Vector.empty());
    }

    private static Difference unexplained(Difference difference) {
        return ImmutableDifference.builder()
                .from(difference)
                .explained(Vector.empty())
                .build();
    }

    private Difference missing(ForeignRecord record) {
        return whole(record, Difference.Kind.MISSING, why(Key.of(record)));
    }

    private static Difference lost(ForeignRecord record) {
        return whole(record, Difference.Kind.MISSING, Vector.empty());
    }

    private Difference added(ForeignRecord record) {
        return whole(record, Difference.Kind.ADDED, why(Key.of(record)));
    }

    private static Difference whole(ForeignRecord record, Difference.Kind what, Seq<FindingCode> why) {
        return ImmutableDifference.builder()
                .what(what)
                .kind(record.kind())
                .externalId(record.externalId())
                .explained(why)
                .build();
    }
}
