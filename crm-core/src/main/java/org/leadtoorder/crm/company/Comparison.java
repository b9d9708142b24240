package org.leadtoorder.crm.company;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * Two configurations of one company, and what the change from one to the other means for open opportunities. Immutable. It moves no
 * opportunity: one whose sales stage is gone stays there until the host has it enter another.
 */
@Value.Immutable
@Hidden
public abstract sealed class Comparison permits ImmutableComparison {
    Comparison() {}

    /**
     * Compares two configurations.
     *
     * @param before the one in force
     * @param after the one that may come
     * @return the comparison, never null
     */
    public static Comparison of(SalesProcess before, SalesProcess after) {
        return ImmutableComparison.builder().before(before).after(after).build();
    }

    /**
     * The configuration in force.
     *
     * @return the configuration, never null
     */
    public abstract SalesProcess before();

    /**
     * The configuration that may come.
     *
     * @return the configuration, never null
     */
    public abstract SalesProcess after();

    /**
     * In what they differ, but for the version.
     *
     * @return the differences, in the order of the attributes; never null
     */
    @Value.Derived
    public Seq<Difference> differences() {
        return Differences.of(before(), after());
    }

    /**
     * Whether two configurations that differ go by one version, so that events could not tell which one they were decided under.
     *
     * @return true if so: the later one needs a version of its own
     */
    public boolean reusesVersion() {
        return !differences().isEmpty() && before().version().equals(after().version());
    }

    /**
     * The sales stages that the later configuration lacks.
     *
     * @return the places, pipeline by pipeline in their order; never null
     */
    public Seq<Place> gone() {
        return before().pipelines()
                .flatMap(pipeline -> pipeline.stages().map(stage -> new Place(pipeline.name(), stage.name())))
                .filter(this::lacks)
                .toVector();
    }

    /**
     * Where open opportunities stand that the later configuration has no sales stage for.
     *
     * @param open where open opportunities stand, each any number of times
     * @return those places that it lacks, each once, in the order given; never null
     */
    public Seq<Place> affected(Seq<Place> open) {
        var affected = new LinkedHashSet<Place>();
        for (var place : open) if (lacks(place)) affected.add(place);
        return Vector.ofAll(affected);
    }

    /**
     * Checks where the host wants the opportunities to go whose sales stage is gone. The host then has each one enter its new sales
     * stage by {@code AdvanceOpportunity}, which asks for what that stage requires.
     *
     * @param open where open opportunities stand
     * @param targets for each place that the later configuration lacks, one that it has: in the same pipeline, or in any where it lacks
     *     the pipeline too
     * @return the moves, or all faults, each with the path of the place that it is about: {@code MISSING} if an affected place has no
     *     target; {@code UNKNOWN} with the target, if the later configuration lacks that too; {@code NOT_ALLOWED} with the sales stage, if
     *     it is not gone, or with the pipeline, if it is not gone and the target is in another; never null
     */
    public Validation<Seq<Fault>, Moves> moves(Seq<Place> open, Map<Place, Place> targets) {
        var faults = new ArrayList<Fault>();
        var given = new TreeMap<>(targets);
        for (var place : affected(open))
            if (!given.containsKey(place)) faults.add(Fault.of(Code.MISSING, place.path()));
        given.forEach((place, target) -> {
            if (!lacks(place)) faults.add(Fault.of(Code.NOT_ALLOWED, place.path(), place.stage()));
            else if (lacks(target)) faults.add(Fault.of(Code.UNKNOWN, place.path(), target.pipeline(), target.stage()));
            else if (hasPipelineOf(place) && !target.pipeline().equals(place.pipeline()))
                faults.add(Fault.of(Code.NOT_ALLOWED, place.path(), place.pipeline()));
        });
        return faults.isEmpty()
                ? Validation.valid(ImmutableMoves.builder().targets(given).build())
                : Validation.invalid(Vector.ofAll(faults));
    }

    private boolean lacks(Place place) {
        return !place.isIn(after());
    }

    private boolean hasPipelineOf(Place place) {
        return after().pipeline(place.pipeline()).isDefined();
    }
}
