package org.leadtoorder.crm.migration;

import static org.leadtoorder.crm.migration.PlannedRecord.Outcome.ADDED;
import static org.leadtoorder.crm.migration.PlannedRecord.Outcome.MADE;
import static org.leadtoorder.crm.migration.PlannedRecord.Outcome.REFUSED;
import static org.leadtoorder.crm.migration.PlannedRecord.Outcome.THERE;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.memory.MemoryLedger;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.process.Policy;

/**
 * Tries a migration on a copy of the target. What is refused is left out, with what depends on it, and the rest is tried again from the
 * start, until all that is left goes through and comes out as the records say.
 */
final class Trial {
    private final Ports ports;
    private final SalesProcess company;
    private final Seq<Policy> policies;
    private final Bench bench;
    private final Preparation prepared;
    private final World world;

    private Ledger copy;
    /** What the last attempt made or changed. */
    private final Set<Key> touched = new TreeSet<>();
    /** What an earlier run made with other content. */
    private final Set<Key> changed = new TreeSet<>();

    private Trial(Ports ports, SalesProcess company, Seq<Policy> policies, Bench bench, Preparation prepared) {
        this.ports = ports;
        this.company = company;
        this.policies = policies;
        this.bench = bench;
        this.prepared = prepared;
        this.world = prepared.world();
        this.copy = ports.ledger();
    }

    static MigrationPlan of(
            ForeignRecords records,
            Mapping mapping,
            Choices choices,
            Ports ports,
            SalesProcess company,
            Seq<Policy> policies) {
        var bench = new Bench(mapping, new Naming(records.system()), company, new Findings(choices));
        var there = new Exporting(ports.ledger(), bench.naming(), company);
        var prepared = Preparation.of(records, bench, there::record);
        var trial = new Trial(ports, company, policies, bench, prepared);
        new Cascade(prepared.world(), bench.findings()).follow();
        while (!trial.isClean()) new Cascade(prepared.world(), bench.findings()).follow();
        return trial.plan(records, choices);
    }

    private boolean isKept(Key key) {
        return !bench.findings().refuses(key);
    }

    /** One attempt; true if nothing had to be refused in it. */
    private boolean isClean() {
        var memory = MemoryLedger.copyOf(ports.ledger());
        copy = memory;
        touched.clear();
        changed.clear();
        var trying = Ports.of(memory, memory, new PlannedNumbers())
                .withPrices(ports.prices())
                .withTaxes(ports.taxes())
                .withExchangeRates(ports.exchangeRates());
        var carrying = new Carrying(trying, company, policies, bench);
        var refused = new TreeSet<Key>();
        for (var task : Tasks.of(world.toRecords(bench.naming().system(), this::isKept), bench))
            if (!refused.contains(task.key()) && !changed.contains(task.key())) carry(carrying, task, refused);
        if (refused.isEmpty()) for (var record : world.all()) if (isKept(Key.of(record))) compare(record, refused);
        return refused.isEmpty();
    }

    private void carry(Carrying carrying, Task task, Set<Key> refused) {
        var end = carrying.carry(task);
        if (end instanceof Carrying.End.Refused no) {
            bench.findings()
                    .refuse(
                            FindingCode.REFUSED_BY_RULE,
                            task.record(),
                            no.rejection().reasons());
            refused.add(task.key());
        } else if (end instanceof Carrying.End.Changed) {
            bench.findings().about(FindingCode.CHANGED_SINCE, task.record(), task.name());
            changed.add(task.key());
        } else if (end instanceof Carrying.End.Done) {
            touched.add(task.key());
            task.born().map(Key::of).forEach(touched::add);
        }
    }

    /** What the process made of a record is what the record says, or it is not taken in. */
    private void compare(ForeignRecord record, Set<Key> refused) {
        if (isThere(Key.of(record))) return;
        var actual = made(Key.of(record));
        var fields = actual.map(known -> Comparing.differing(record, known)).getOrElse(Vector.of("externalId"));
        if (fields.isEmpty()) return;
        bench.findings().refuse(FindingCode.DIFFERS_AFTERWARDS, record, "", fields.toJavaArray());
        refused.add(Key.of(record));
    }

    private Option<ForeignRecord> made(Key key) {
        return new Exporting(copy, bench.naming(), company).record(key);
    }

    /** Whether an earlier run made all of it. */
    private boolean isThere(Key key) {
        return changed.contains(key)
                || !touched.contains(key)
                        && ports.ledger().find(bench.naming().id(key)).isDefined();
    }

    private MigrationPlan plan(ForeignRecords records, Choices choices) {
        var expected = new World(key -> Option.none());
        for (var record : world.all()) {
            var key = Key.of(record);
            if (isKept(key)) expected.put(isThere(key) ? made(key).getOrElse(record) : record);
        }
        var system = bench.naming().system();
        return ImmutableMigrationPlan.builder()
                .records(records)
                .mapping(bench.mapping())
                .choices(choices)
                .expected(expected.toRecords(system, key -> true))
                .work(world.toRecords(system, key -> isKept(key) && !changed.contains(key)))
                .entries(entries(records))
                .findings(bench.findings().all())
                .build();
    }

    private Seq<PlannedRecord> entries(ForeignRecords records) {
        var given = new TreeSet<Key>();
        for (var record : records.all())
            for (var id : bench.naming().canonical(record.externalId())) given.add(new Key(record.kind(), id));
        var entries = new ArrayList<PlannedRecord>();
        for (var record : prepared.aside())
            entries.add(entry(record).outcome(REFUSED).build());
        for (var record : world.all()) {
            var key = Key.of(record);
            var entry = entry(record).id(Option.some(bench.naming().id(key))).repairs(record.marks());
            if (!isKept(key)) entries.add(entry.outcome(REFUSED).build());
            else
                entries.add(entry.outcome(isThere(key) ? THERE : given.contains(key) ? MADE : ADDED)
                        .state(copy.find(bench.naming().id(key)).map(kept -> name(kept.state())))
                        .build());
        }
        return Vector.ofAll(entries).sortBy(PlannedRecord::kind);
    }

    private ImmutablePlannedRecord.Builder entry(ForeignRecord record) {
        return ImmutablePlannedRecord.builder()
                .kind(record.kind())
                .externalId(record.externalId())
                .row(record.row())
                .findings(bench.findings().of(Key.of(record)));
    }

    private static String name(State<?> state) {
        return state.type().getSimpleName();
    }
}
