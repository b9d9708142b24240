package org.leadtoorder.crm.company;

import io.vavr.control.Option;
import java.util.Map;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/**
 * Where open opportunities go whose sales stage is gone with a change of the configuration, as the host has said for each such place.
 * Immutable; made by {@link Comparison#moves}.
 */
@Value.Immutable
@Hidden
public abstract sealed class Moves permits ImmutableMoves {
    Moves() {}

    /**
     * The place to go to, for each place that is gone.
     *
     * @return the new places, by the old ones; never null, unmodifiable
     */
    public abstract Map<Place, Place> targets();

    /**
     * Where an opportunity goes.
     *
     * @param from where it stands
     * @return the place it is to enter, by {@code AdvanceOpportunity}; none if it stays where it is
     */
    public Option<Place> from(Place from) {
        return Option.of(targets().get(from));
    }
}
