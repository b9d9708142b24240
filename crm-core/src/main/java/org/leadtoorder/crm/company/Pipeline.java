package org.leadtoorder.crm.company;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.internal.Given;

/**
 * The sales stages of one kind of business, in order. Immutable.
 *
 * @param name its name, unique in the company
 * @param stages the sales stages, at least one
 * @param backAllowed whether an opportunity may go back to an earlier sales stage
 */
public record Pipeline(String name, Seq<SalesStage> stages, boolean backAllowed) {
    /**
     * Checks that everything is there; what it says is checked where the configuration is built.
     *
     * @param name its name
     * @param stages the sales stages
     * @param backAllowed whether an opportunity may go back
     */
    public Pipeline {
        Given.all("name", name, "stages", stages);
    }

    /**
     * A pipeline in which going back is allowed.
     *
     * @param name its name
     * @param stages the sales stages, in order
     * @return the pipeline, never null
     */
    public static Pipeline of(String name, SalesStage... stages) {
        return new Pipeline(name, List.of(stages), true);
    }

    /**
     * A sales stage by name.
     *
     * @param stage its name
     * @return the sales stage, if there is one of that name; never null
     */
    public Option<SalesStage> stage(String stage) {
        return stages.find(each -> each.name().equals(stage));
    }

    /**
     * Whether one sales stage comes before another.
     *
     * @param one the name of one
     * @param other the name of the other
     * @return true if {@code one} stands earlier in the list
     */
    public boolean isBefore(String one, String other) {
        return stages.indexWhere(each -> each.name().equals(one))
                < stages.indexWhere(each -> each.name().equals(other));
    }
}
