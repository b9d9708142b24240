package org.leadtoorder.crm.port;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashMap;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Provenance;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.kernel.Warning;

/**
 * The one store. A host may keep states, events, or both; this is what has to hold either way:
 *
 * <ol>
 *   <li>{@link #find} gives the state and version after the last commit that touched the aggregate, and nothing of a commit that
 *       is not complete.
 *   <li>{@link #history} gives every event of the aggregate, oldest first.
 *   <li>{@link #answer} gives what was remembered with the commit of that request, for as long as the ledger lives.
 *   <li>{@link #commit} is all or nothing.
 *   <li>A commit is taken only if every version that the plan has seen still holds, also of aggregates that it does not change; the
 *       refusal names each that does not.
 *   <li>A commit is taken only if no claim of a changed aggregate is held by another one that keeps it, or by two aggregates of the
 *       commit.
 *   <li>A commit is taken only if its request is new; else the first answer comes back, whatever else speaks against the plan. A
 *       request that was refused is new still. A plan without changes is committed too: its request is remembered, and nothing else
 *       is written.
 *   <li>Each changed aggregate's version grows by exactly one, also where no event happened to it.
 *   <li>The claims that a changed aggregate held are replaced by those of its new state.
 *   <li>{@link #feed} gives every event once; those of one commit together and in order, those of one aggregate in order of its
 *       versions; an event that was committed late is never behind a position that was given out already.
 *   <li>A failure of the store is an exception, and then nothing was written or everything.
 *   <li>Every method may be called by any number of threads at once, and on any number of instances where they share a storage.
 *   <li>What was committed comes back equal: texts to the code point, amounts to the last digit, times to the microsecond. Ids,
 *       requests and claims are compared the same way.
 *   <li>What was given out is immutable: no later commit changes it.
 * </ol>
 */
public interface Ledger {
    /**
     * The aggregate as it stands.
     *
     * @param id the aggregate
     * @return its state and version, none if it was never there; never null
     */
    Option<Kept> find(Id id);

    /**
     * Everything that happened to the aggregate.
     *
     * @param id the aggregate
     * @return its events, oldest first; empty if it was never there; never null
     */
    Seq<Recorded> history(Id id);

    /**
     * What was answered to a request.
     *
     * @param request the id of the request
     * @return the answer, none if the request was never committed; never null
     */
    Option<Answer> answer(String request);

    /**
     * Carries out a plan; one that changes nothing is remembered as the answer to its request all the same.
     *
     * @param plan the plan
     * @param fingerprint the digest of the wish, to tell a repetition from another wish under the same request id
     * @return how it ended, never null
     */
    Receipt commit(Plan<?> plan, String fingerprint);

    /**
     * Everything that happened, a page at a time.
     *
     * @param after the position of the last event that was read; {@link Position#START} for the first page
     * @param limit the most events to give, at least 1
     * @return the next events; empty if there are none yet; never null
     * @throws IllegalArgumentException if the limit is less than 1 or the position was not given by a ledger of this kind
     */
    Seq<Recorded> feed(Position after, int limit);

    /**
     * An aggregate as the ledger keeps it. Immutable.
     *
     * @param state its state
     * @param version its version, 1 after its birth
     * @param last the time of its latest event; an event taken over with an earlier time does not turn it back
     */
    record Kept(State<?> state, long version, Instant last) {
        /**
         * Refuses null.
         *
         * @param state its state
         * @param version its version, 1 after its birth
         * @param last the time of its latest event; an event taken over with an earlier time does not turn it back
         */
        public Kept {
            Given.all("state", state, "last", last);
        }
    }

    /**
     * An event as the ledger keeps it. Immutable.
     *
     * @param position its place in the feed
     * @param id the aggregate
     * @param version the version that the aggregate had after the commit
     * @param event what happened
     * @param provenance who, when, in answer to what
     */
    record Recorded(Position position, Id id, long version, Event event, Provenance provenance) {
        /**
         * Refuses null.
         *
         * @param position its place in the feed
         * @param id the aggregate
         * @param version the version that the aggregate had after the commit
         * @param event what happened
         * @param provenance who, when, in answer to what
         */
        public Recorded {
            Given.all("position", position, "id", id, "event", event, "provenance", provenance);
        }
    }

    /**
     * A place in the feed; only the ledger that gave it can read it. Immutable.
     *
     * @param token the place, as text
     */
    record Position(String token) {
        /**
         * Refuses null.
         *
         * @param token the place, as text
         */
        public Position {
            Given.all("token", token);
        }

        /** Before the first event. */
        public static final Position START = new Position("");
    }

    /**
     * What is remembered of a request: small and durable. The first result is found again by replaying the aggregates. Immutable.
     *
     * @param fingerprint the digest of the wish
     * @param result the aggregate that the wish led to, with the version it had then
     * @param changed the aggregates that it changed, with the versions they had after it; none where all was as wished already
     * @param warnings what a person should look at
     */
    record Answer(String fingerprint, Expectation result, Seq<Expectation> changed, Seq<Warning> warnings) {
        /**
         * Refuses null.
         *
         * @param fingerprint the digest of the wish
         * @param result the aggregate that the wish led to, with the version it had then
         * @param changed the aggregates that it changed, with the versions they had after it; none where all was as wished already
         * @param warnings what a person should look at
         */
        public Answer {
            Given.all("fingerprint", fingerprint, "result", result, "changed", changed, "warnings", warnings);
        }

        /**
         * What is to be remembered of a plan.
         *
         * @param plan the plan
         * @param fingerprint the digest of its wish
         * @return the answer, never null
         */
        public static Answer of(Plan<?> plan, String fingerprint) {
            var versions = new HashMap<Id, Long>();
            for (var seen : plan.seen()) versions.put(seen.id(), seen.version());
            for (var change : plan.changes()) versions.merge(change.id(), 1L, Long::sum);
            return new Answer(
                    fingerprint,
                    new Expectation(
                            plan.result().id(),
                            versions.getOrDefault(plan.result().id(), 0L)),
                    plan.changes().map(change -> new Expectation(change.id(), versions.getOrDefault(change.id(), 1L))),
                    plan.warnings());
        }
    }

    /** How a commit ended. Immutable. */
    sealed interface Receipt {
        /** Everything is written. */
        record Committed() implements Receipt {}

        /**
         * Nothing is written: versions have moved on.
         *
         * @param which the aggregates
         */
        record Stale(Seq<Id> which) implements Receipt {
            /**
             * Refuses null.
             *
             * @param which the aggregates
             */
            public Stale {
                Given.all("which", which);
            }
        }

        /**
         * Nothing is written: somebody else holds a claim.
         *
         * @param claim the claim
         * @param by who holds it
         */
        record Claimed(Claim claim, Id by) implements Receipt {
            /**
             * Refuses null.
             *
             * @param claim the claim
             * @param by who holds it
             */
            public Claimed {
                Given.all("claim", claim, "by", by);
            }
        }

        /**
         * Nothing is written: the request was committed before.
         *
         * @param first what was answered then
         */
        record Already(Answer first) implements Receipt {
            /**
             * Refuses null.
             *
             * @param first what was answered then
             */
            public Already {
                Given.all("first", first);
            }
        }
    }
}
