package org.leadtoorder.crm.testkit;

import java.util.function.Function;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.kernel.Command;

/**
 * One turn of a random walk: a wish that is made when its turn comes, because what it names (a digest, a revision) is there only by
 * then. Immutable.
 *
 * @param name what is wished, for reports
 * @param days how many days pass before; negative for a wish that comes from the past
 * @param actor who wishes
 * @param wish makes the wish
 */
public record Turn(String name, int days, String actor, Function<SalesPipeline, Command<?>> wish) {
    /** The name says it all. */
    @Override
    public String toString() {
        return (days == 0 ? "" : days + " days, ") + actor + ": " + name;
    }
}
