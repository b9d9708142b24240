package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Set;
import java.util.TreeSet;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.process.Policy;

/**
 * Takes the records of a foreign system into lead-to-order, and gives records back. Immutable; it holds no state between calls.
 *
 * <p>Everything is made by wishes, at the original times, marked as migrated ({@link
 * org.leadtoorder.crm.kernel.Provenance#migrated()}) and through the same rules as ever. Each event names as its cause the kind of the
 * record, and the first one the foreign codes word for word. Ids and request ids follow from the external ids: a run that is repeated is
 * answered by the ledger, and makes nothing twice.
 */
public final class Migration {
    /** How many wishes are handled between two looks at the {@link Progress}. */
    public static final int BATCH = 25;

    private final Ports ports;
    private final SalesProcess company;
    private final Seq<Policy> policies;

    private Migration(Ports ports, SalesProcess company, Seq<Policy> policies) {
        this.ports = ports;
        this.company = company;
        this.policies = policies;
    }

    /**
     * Into the ports of a host.
     *
     * @param ports what the host implements; documents that have a number keep it, the numbers port is asked for the others
     * @param company the company's configuration, the same for every run of a migration
     * @param policies the company's own objections
     * @return the migration, never null
     */
    public static Migration into(Ports ports, SalesProcess company, Policy... policies) {
        return new Migration(ports, company, List.of(policies));
    }

    /**
     * What taking the records in would do. Writes nothing and draws no number: it is tried on a copy of the target in memory.
     *
     * @param records what the foreign system holds
     * @param mapping what its codes mean
     * @param choices what is done about findings
     * @return the plan, never null
     * @throws IllegalArgumentException if the name of the system is none
     */
    public MigrationPlan plan(ForeignRecords records, Mapping mapping, Choices choices) {
        return Trial.of(records, mapping, choices, ports, company, policies);
    }

    /**
     * Carries a plan out, or goes on with it: wishes that were handled already are not handled again.
     *
     * @param plan the plan
     * @param progress is told after each batch of {@value #BATCH} wishes, and may stop
     * @return how it went, never null
     */
    public MigrationReport run(MigrationPlan plan, Progress progress) {
        var bench = bench(plan);
        var carrying = new Carrying(ports, company, policies, bench);
        var world = new World(key -> Option.none());
        plan.work().all().forEach(world::put);
        var tasks = Tasks.of(plan.work(), bench);
        var left = new TreeSet<Key>();
        var done = 0;
        var repeated = 0;
        for (var task : tasks) {
            if (!left.contains(task.key())) {
                var end = carrying.carry(task);
                if (end instanceof Carrying.End.Repeated) repeated++;
                leave(end, task, bench, world, left);
            }
            if (++done % BATCH == 0 && !progress.goOn(done, tasks.size()))
                return report(done, repeated, done == tasks.size(), bench);
        }
        progress.goOn(done, tasks.size());
        return report(done, repeated, true, bench);
    }

    /** What was refused takes along what depends on it, as it does in the plan. */
    private static void leave(Carrying.End end, Task task, Bench bench, World world, Set<Key> left) {
        if (end instanceof Carrying.End.Refused no)
            bench.findings()
                    .refuse(
                            FindingCode.REFUSED_BY_RULE,
                            task.record(),
                            no.rejection().reasons());
        else if (end instanceof Carrying.End.Changed)
            bench.findings().about(FindingCode.CHANGED_SINCE, task.record(), task.name());
        else return;
        left.add(task.key());
        new Cascade(world, bench.findings()).follow();
        for (var record : world.all()) if (bench.findings().refuses(Key.of(record))) left.add(Key.of(record));
    }

    private static MigrationReport report(int wishes, int repeated, boolean finished, Bench bench) {
        return ImmutableMigrationReport.builder()
                .wishes(wishes)
                .repeated(repeated)
                .finished(finished)
                .refused(bench.findings().all())
                .build();
    }

    /**
     * Reads the target and compares it with the records of a plan: counts, amounts, and every link.
     *
     * @param plan the plan
     * @return the figures before and after, and what is not the same; never null
     */
    public Verification verify(MigrationPlan plan) {
        return new Verifying(ports.ledger(), company, plan).verification();
    }

    /**
     * Gives back what the target holds, in the words of lead-to-order: what came from the system by its external ids, all else by its own.
     * Records have no place for activities, consents, stakeholders and the revisions of amended orders: those stay in the history.
     *
     * @param system the name of the foreign system
     * @return the records, in the order of work; never null
     * @throws IllegalArgumentException if the name of the system is none
     */
    public ForeignRecords export(String system) {
        return new Exporting(ports.ledger(), new Naming(system), company).all();
    }

    private Bench bench(MigrationPlan plan) {
        return new Bench(plan.mapping(), new Naming(plan.records().system()), company, new Findings(plan.choices()));
    }
}
