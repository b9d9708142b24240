package org.leadtoorder.crm.process;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.port.Ledger.Kept;

/** An aggregate that a planning looked at: how the ledger keeps it, and what the moves so far made of it. */
final class Sight {
    private final Id id;
    private final @Nullable Kept kept;
    private @Nullable State<?> after;
    private List<Event> events = List.empty();
    private boolean changed;

    Sight(Id id, @Nullable Kept kept) {
        this.id = id;
        this.kept = kept;
        after = kept == null ? null : kept.state();
    }

    /** As it stands after the moves so far; null if it is not there. */
    @Nullable
    State<?> after() {
        return after;
    }

    /** When something last happened to it, before this plan; null if it was not there. */
    @Nullable
    Instant last() {
        return kept == null ? null : kept.last();
    }

    /** Changes it, and says whether that is the first change. */
    boolean become(State<?> state) {
        after = state;
        var first = !changed;
        changed = true;
        return first;
    }

    /** Appended, for no procedure takes more than a few moves of one aggregate. */
    void happened(Event fact) {
        events = events.isEmpty() ? List.of(fact) : events.append(fact);
    }

    Expectation expectation() {
        return new Expectation(id, kept == null ? 0 : kept.version());
    }

    Change change() {
        return new Change(
                kept == null ? Option.none() : Option.some(kept.state()),
                events,
                Objects.requireNonNull(after, "what changed is there"));
    }
}
