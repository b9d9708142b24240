package org.leadtoorder.crm.kernel;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.internal.Given;

/**
 * What a plan does to one aggregate. Immutable. Without an event only the version moves on, because a child was born, came to an end or
 * was taken up again.
 *
 * @param before the state before; none when the aggregate is born
 * @param events what happens, oldest first
 * @param after the state after the last event
 */
public record Change(Option<State<?>> before, Seq<Event> events, State<?> after) {
    /**
     * Refuses null.
     *
     * @param before the state before; none when the aggregate is born
     * @param events what happens, oldest first
     * @param after the state after the last event
     */
    public Change {
        Given.all("before", before, "events", events, "after", after);
    }

    /**
     * The aggregate that changes.
     *
     * @return the id, never null
     */
    public Id id() {
        return after.id();
    }
}
