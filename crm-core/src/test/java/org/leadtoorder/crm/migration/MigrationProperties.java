package org.leadtoorder.crm.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.migration.PlannedRecord.Outcome.ADDED;
import static org.leadtoorder.crm.migration.PlannedRecord.Outcome.MADE;
import static org.leadtoorder.crm.migration.PlannedRecord.Outcome.REFUSED;
import static org.leadtoorder.crm.testkit.ForeignVocabulary.SYSTEM;
import static org.leadtoorder.crm.testkit.ForeignVocabulary.company;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.testkit.ForeignVocabulary;
import org.leadtoorder.crm.testkit.MigrationArbitraries;

/** What holds of every migration. */
class MigrationProperties {
    @Provide
    Arbitrary<ForeignRecords> worlds() {
        return MigrationArbitraries.worlds();
    }

    @Provide
    Arbitrary<ForeignRecords> flawed() {
        return MigrationArbitraries.flawedWorlds();
    }

    /** Choices that repair as much as they can. */
    @Provide
    Arbitrary<Choices> repairs() {
        return Arbitraries.just(MigrationArbitraries.repairing());
    }

    @Provide
    Arbitrary<Choices> choices() {
        return MigrationArbitraries.choices();
    }

    @Property
    void records_with_which_nothing_is_the_matter_are_all_taken_in(@ForAll("worlds") ForeignRecords records) {
        var plan = plan(into(MemoryPorts.create()), records, MigrationArbitraries.repairing());
        assertEquals(List.empty(), plan.entries(REFUSED), () -> plan.findings().mkString("\n"));
    }

    @Property
    void what_is_exported_after_an_import_is_what_was_mapped(
            @ForAll("flawed") ForeignRecords records, @ForAll("choices") Choices choices) {
        var migration = into(MemoryPorts.create());
        var plan = plan(migration, records, choices);
        assertEquals(List.empty(), migration.run(plan, Progress.NONE).refused());
        assertSame(plan.expected(), migration.export(SYSTEM));
    }

    @Property
    void an_export_that_is_taken_in_is_exported_as_it_was(
            @ForAll("flawed") ForeignRecords records, @ForAll("repairs") Choices choices) {
        var first = into(MemoryPorts.create());
        first.run(plan(first, records, choices), Progress.NONE);
        var exported = first.export(SYSTEM);
        var second = into(MemoryPorts.create());
        var again = second.plan(exported, Mapping.ofOwn(company()), MigrationArbitraries.repairing());
        assertEquals(
                List.empty(), again.entries(REFUSED), () -> again.findings().mkString("\n"));
        assertEquals(exported, again.expected());
        second.run(again, Progress.NONE);
        assertEquals(exported, second.export(SYSTEM));
    }

    @Property
    void a_plan_foretells_what_a_run_makes(
            @ForAll("flawed") ForeignRecords records, @ForAll("choices") Choices choices) {
        var ports = MemoryPorts.create();
        var migration = into(ports);
        var plan = plan(migration, records, choices);
        assertTrue(ports.ledger().feed(Position.START, 1).isEmpty(), "a plan writes nothing");
        migration.run(plan, Progress.NONE);
        var naming = new Naming(SYSTEM);
        for (var entry : plan.entries()) {
            var there = entry.id()
                    .flatMap(id -> ports.ledger().find(id))
                    .map(kept -> kept.state().type().getSimpleName());
            if (entry.outcome() != REFUSED) assertEquals(entry.state(), there);
            else assertTrue(there.isEmpty() || isMade(plan, entry), entry.externalId());
        }
        assertEquals(
                plan.expected().all().map(record -> naming.id(Key.of(record))).toSet(),
                all(ports).map(Recorded::id).toSet());
    }

    /** A refused record whose place another one of the same id took. */
    private static boolean isMade(MigrationPlan plan, PlannedRecord refused) {
        return plan.entries()
                .exists(entry -> entry.outcome() != REFUSED
                        && entry.kind() == refused.kind()
                        && entry.externalId().equals(refused.externalId()));
    }

    @Property
    void every_difference_between_before_and_after_is_named_and_explained(
            @ForAll("flawed") ForeignRecords records, @ForAll("choices") Choices choices) {
        var migration = into(MemoryPorts.create());
        var plan = plan(migration, records, choices);
        migration.run(plan, Progress.NONE);
        var verification = migration.verify(plan);
        assertEquals(List.empty(), verification.unexplained());
        var named = verification.differences();
        if (named.isEmpty()) assertEquals(verification.before(), verification.after());
        assertEquals(records.all().size(), number(verification.before()));
        assertEquals(
                number(verification.before())
                        - named.count(each -> each.what() == Difference.Kind.MISSING)
                        + named.count(each -> each.what() == Difference.Kind.ADDED),
                number(verification.after()));
        var gone = verification.before().links().removeAll(verification.after().links());
        var come = verification.after().links().removeAll(verification.before().links());
        for (var link : gone.appendAll(come))
            assertTrue(
                    named.exists(each -> each.kind() == link.kind()
                            && (each.externalId().equals(link.externalId()))
                            && (each.what() != Difference.Kind.LINK
                                    || each.field().equals(link.field()))),
                    link::toString);
    }

    private static long number(Figures figures) {
        return figures.counts().map(Figures.Count::number).sum().longValue();
    }

    @Property
    void a_migration_that_is_run_again_changes_nothing(
            @ForAll("flawed") ForeignRecords records, @ForAll("choices") Choices choices) {
        var ports = MemoryPorts.create();
        var migration = into(ports);
        var plan = plan(migration, records, choices);
        migration.run(plan, Progress.NONE);
        var before = all(ports);
        var report = migration.run(plan, Progress.NONE);
        assertEquals(report.wishes(), report.repeated());
        assertEquals(before, all(ports));
        var later = plan(migration, records, choices);
        assertEquals(List.empty(), later.entries(MADE).appendAll(later.entries(ADDED)));
        assertSame(plan.expected(), later.expected());
        migration.run(later, Progress.NONE);
        assertEquals(before, all(ports));
    }

    @Property
    void the_order_of_the_rows_does_not_matter(
            @ForAll("flawed") ForeignRecords records,
            @ForAll("choices") Choices choices,
            @ForAll @IntRange(max = 9) int by) {
        var one = plan(into(MemoryPorts.create()), records, choices);
        var other = plan(into(MemoryPorts.create()), MigrationArbitraries.turned(records, by), choices);
        assertEquals(one.expected(), other.expected());
        assertEquals(one.findings(), other.findings());
        assertEquals(one.entries(), other.entries());
    }

    @Property(tries = 60)
    void a_run_that_dies_after_any_wish_and_is_resumed_ends_as_one_that_went_through(
            @ForAll("flawed") ForeignRecords records,
            @ForAll("repairs") Choices choices,
            @ForAll @IntRange(max = 120) int wishes) {
        var through = MemoryPorts.create();
        into(through).run(plan(into(through), records, choices), Progress.NONE);
        var ports = MemoryPorts.create();
        var plan = plan(into(ports), records, choices);
        try {
            into(DyingLedger.after(wishes, ports)).run(plan, Progress.NONE);
        } catch (DyingLedger.Died died) {
            // what was planned before the crash and what is planned after it lead to the same
            var resumed = plan(into(ports), records, choices);
            assertSame(plan.expected(), resumed.expected());
        }
        into(ports).run(plan, Progress.NONE);
        assertSame(plan.expected(), into(ports).export(SYSTEM));
        assertEquals(all(through).map(MigrationProperties::what), all(ports).map(MigrationProperties::what));
        assertEquals(all(through).map(Recorded::provenance), all(ports).map(Recorded::provenance));
    }

    /** Who it happened to and what; the content is compared by the export, for a number drawn before the crash leaves a gap. */
    private static List<Object> what(Recorded recorded) {
        return List.of(recorded.id(), recorded.version(), recorded.event().type());
    }

    private static Migration into(Ports ports) {
        return Migration.into(ports, company());
    }

    private static Seq<Recorded> all(Ports ports) {
        return ports.ledger().feed(Position.START, Integer.MAX_VALUE);
    }

    private static MigrationPlan plan(Migration migration, ForeignRecords records, Choices choices) {
        return migration.plan(records, ForeignVocabulary.mapping(), choices);
    }

    /** Equal but for the numbers that the target drew. */
    private static void assertSame(ForeignRecords expected, ForeignRecords actual) {
        assertEquals(expected.all().map(Key::of), actual.all().map(Key::of));
        expected.all()
                .zip(actual.all())
                .forEach(pair -> assertEquals(
                        Vector.empty(), Comparing.differing(pair._1, pair._2), () -> pair._1 + "\n" + pair._2));
    }
}
