package org.leadtoorder.crm.company;

import java.util.Comparator;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.Label;

/**
 * Where an opportunity stands. Immutable; in the order of pipelines and sales stages by name.
 *
 * @param pipeline the name of the pipeline, a label
 * @param stage the name of the sales stage, a label
 */
public record Place(String pipeline, String stage) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::pipeline).thenComparing(Place::stage);

    /**
     * Checks the names.
     *
     * @param pipeline the name of the pipeline
     * @param stage the name of the sales stage
     * @throws IllegalArgumentException if either is no label
     */
    public Place {
        Given.all("pipeline", pipeline, "stage", stage);
        Label.of(pipeline);
        Label.of(stage);
    }

    /**
     * Whether a configuration has this place.
     *
     * @param company the configuration
     * @return true if it has a pipeline of this name with a sales stage of this name
     */
    public boolean isIn(SalesProcess company) {
        return company.pipeline(pipeline).exists(known -> known.stage(stage).isDefined());
    }

    /** The path of the sales stage, as in faults and differences. */
    String path() {
        return Names.path(Names.path("pipelines", pipeline) + ".stages", stage);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
