package org.leadtoorder.crm.company;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtoorder.crm.company.Difference.Kind;
import org.leadtoorder.crm.testkit.CompanyArbitraries;
import org.leadtoorder.crm.testkit.CompanyFlaw;

/** What holds for every configuration. */
class SalesProcessProperties {
    @Provide
    Arbitrary<SalesProcess> companies() {
        return CompanyArbitraries.salesProcesses();
    }

    @Provide
    Arbitrary<Set<CompanyFlaw>> flaws() {
        return CompanyArbitraries.flaws();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void what_is_good_is_built_and_differs_in_nothing_from_itself(@ForAll("companies") SalesProcess company) {
        assertEquals(Validation.valid(company), company.toBuilder().validate());
        assertEquals(Vector.empty(), Comparison.of(company, company).differences());
        assertFalse(Comparison.of(company, company).reusesVersion());
        assertEquals(Vector.empty(), Comparison.of(company, company).gone());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void every_flaw_is_told_however_many_there_are(
            @ForAll("companies") SalesProcess good, @ForAll("flaws") Set<CompanyFlaw> flaws) {
        var builder = good.toBuilder();
        flaws.forEach(flaw -> flaw.make(good, builder));
        var faults = builder.validate().getError();
        for (var flaw : flaws) assertTrue(faults.exists(flaw::isToldBy), () -> flaw + " is not among " + faults);
        // And nothing else is: each fault is about an attribute with a flaw, or one that goes with it.
        var attributes = Vector.ofAll(flaws).map(CompanyFlaw::attribute);
        for (var fault : faults)
            assertTrue(
                    attributes.exists(fault.field()::startsWith)
                            || fault.field().equals("requiredPieces") && attributes.contains("pieceKinds"),
                    () -> fault + " is none of " + flaws);
        var message =
                assertThrows(IllegalArgumentException.class, builder::build).getMessage();
        for (var fault : faults) assertTrue(message.contains(fault.field() + " " + fault.code()), message);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void the_way_back_has_the_same_differences_the_other_way_round(
            @ForAll("companies") SalesProcess one, @ForAll("companies") SalesProcess other) {
        var there = Comparison.of(one, other).differences();
        var back = Comparison.of(other, one).differences();
        assertEquals(paths(there, Kind.ADDED), paths(back, Kind.REMOVED));
        assertEquals(paths(there, Kind.REMOVED), paths(back, Kind.ADDED));
        assertEquals(paths(there, Kind.CHANGED), paths(back, Kind.CHANGED));
        assertEquals(paths(there, Kind.REORDERED), paths(back, Kind.REORDERED));
    }

    private static Set<String> paths(Seq<Difference> differences, Kind kind) {
        return new TreeSet<>(differences
                .filter(each -> each.kind() == kind)
                .map(Difference::path)
                .asJava());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void every_opportunity_stays_or_goes_where_the_host_said(
            @ForAll("companies") SalesProcess before,
            @ForAll("companies") SalesProcess other,
            @ForAll boolean sameNames) {
        // Of arbitrary pipelines hardly one has a name in common with the other configuration.
        var after = sameNames
                ? other.toBuilder()
                        .pipelines(before.pipelines()
                                .map(pipeline -> new Pipeline(
                                        pipeline.name(),
                                        other.pipelines().head().stages(),
                                        true)))
                        .build()
                : other;
        var comparison = Comparison.of(before, after);
        var open = comparison
                .before()
                .pipelines()
                .flatMap(pipeline -> pipeline.stages().map(stage -> new Place(pipeline.name(), stage.name())));
        var affected = comparison.affected(open);
        assertEquals(comparison.gone(), affected);
        var targets = new TreeMap<Place, Place>();
        for (var place : affected) {
            var known = after.pipeline(place.pipeline())
                    .getOrElse(() -> after.pipelines().head());
            targets.put(place, new Place(known.name(), known.stages().last().name()));
        }
        var moves = comparison.moves(open, targets);
        for (var place : open) {
            var stands = moves.get().from(place).getOrElse(place);
            assertTrue(stands.isIn(after));
            assertEquals(place.isIn(after), stands.equals(place));
        }
        if (!affected.isEmpty())
            assertEquals(
                    affected.map(Place::path),
                    comparison.moves(open, new TreeMap<>()).getError().map(fault -> fault.field()));
    }
}
