package org.leadtoorder.crm.kernel;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * Why a wish was refused: a value, never an exception; everything that is wrong at once. Immutable, machine-readable, free of
 * personal data. A refusal changes nothing.
 */
public sealed interface Rejection {
    /**
     * Everything that speaks against the wish.
     *
     * @return at least one reason, never null
     */
    Seq<Reason> reasons();

    /**
     * The rule that refused first.
     *
     * @return the rule, never null
     */
    default Rule rule() {
        return reasons().head().rule();
    }

    /**
     * Refused by rules of the process.
     *
     * @param reasons everything that speaks against the wish, at least one
     */
    record Refused(Seq<Reason> reasons) implements Rejection {
        /**
         * Checks that there is a reason.
         *
         * @param reasons everything that speaks against the wish, at least one
         */
        public Refused {
            Given.all("reasons", reasons);
            if (reasons.isEmpty()) throw new IllegalArgumentException("a refusal without a reason");
        }
    }

    /**
     * K-1: the named aggregate is not there.
     *
     * @param id the aggregate that was named
     */
    record NotFound(Id id) implements Rejection {
        /**
         * Refuses null.
         *
         * @param id the aggregate that was named
         */
        public NotFound {
            Given.all("id", id);
        }

        @Override
        public Seq<Reason> reasons() {
            return one(Rule.K_1, Code.NOT_FOUND, id);
        }
    }

    /**
     * K-1: what should be born is there already.
     *
     * @param id the id that is taken
     */
    record AlreadyThere(Id id) implements Rejection {
        /**
         * Refuses null.
         *
         * @param id the id that is taken
         */
        public AlreadyThere {
            Given.all("id", id);
        }

        @Override
        public Seq<Reason> reasons() {
            return one(Rule.K_1, Code.ALREADY_THERE, id);
        }
    }

    /**
     * K-4: lead-to-order has no such step from there.
     *
     * @param state the public name of the state, such as {@code ConvertedLead}
     * @param move the name of the command, such as {@code QualifyLead}
     * @param continuesIn where the object lives on, if elsewhere
     */
    record NoSuchStep(String state, String move, Option<Id> continuesIn) implements Rejection {
        /**
         * Refuses null.
         *
         * @param state the public name of the state, such as {@code ConvertedLead}
         * @param move the name of the command, such as {@code QualifyLead}
         * @param continuesIn where the object lives on, if elsewhere
         */
        public NoSuchStep {
            Given.all("state", state, "move", move, "continuesIn", continuesIn);
        }

        @Override
        public Seq<Reason> reasons() {
            return List.of(new Reason(
                    Rule.K_4,
                    new Fault(Code.NO_SUCH_STEP, "", List.of(state, move).appendAll(continuesIn.map(Id::value)))));
        }
    }

    /**
     * K-5: what the wish was decided on has changed meanwhile, or is not the version that the caller named.
     *
     * @param which the aggregates that have moved on
     */
    record Stale(Seq<Id> which) implements Rejection {
        /**
         * Refuses null.
         *
         * @param which the aggregates that have moved on
         */
        public Stale {
            Given.all("which", which);
        }

        @Override
        public Seq<Reason> reasons() {
            return List.of(new Reason(Rule.K_5, new Fault(Code.STALE, "", which.map(Id::value))));
        }
    }

    /**
     * Somebody else holds what may be held once; the claim names the rule.
     *
     * @param claim what was claimed
     * @param by who holds it
     */
    record Claimed(Claim claim, Id by) implements Rejection {
        /**
         * Refuses null.
         *
         * @param claim what was claimed
         * @param by who holds it
         */
        public Claimed {
            Given.all("claim", claim, "by", by);
        }

        @Override
        public Seq<Reason> reasons() {
            return List.of(new Reason(
                    claim.kind().rule(), Fault.of(Code.CLAIMED, "", claim.kind().name(), by.value())));
        }
    }

    /**
     * K-3: the request id was used before, for another wish.
     *
     * @param request the id of the request
     */
    record RequestReused(String request) implements Rejection {
        /**
         * Refuses null.
         *
         * @param request the id of the request
         */
        public RequestReused {
            Given.all("request", request);
        }

        @Override
        public Seq<Reason> reasons() {
            return List.of(new Reason(Rule.K_3, Fault.of(Code.REQUEST_REUSED, "request", request)));
        }
    }

    /**
     * K-6: a policy of the company objects. It tells nothing of the aggregate, not even whether it is there.
     *
     * @param reason the company's own reason code
     */
    record Denied(String reason) implements Rejection {
        /**
         * Refuses null.
         *
         * @param reason the company's own reason code
         */
        public Denied {
            Given.all("reason", reason);
        }

        @Override
        public Seq<Reason> reasons() {
            return List.of(new Reason(Rule.K_6, Fault.of(Code.DENIED, "", reason)));
        }
    }

    /**
     * A refusal for one reason.
     *
     * @param <T> what there would have been
     * @param rule the rule that refuses
     * @param code what kind of fault
     * @param field where
     * @param arguments what explains it
     * @return the refusal, never null
     */
    static <T> Either<Rejection, T> refused(Rule rule, Code code, String field, Object... arguments) {
        return Either.left(new Refused(List.of(new Reason(rule, Fault.of(code, field, arguments)))));
    }

    private static Seq<Reason> one(Rule rule, Code code, Id id) {
        return List.of(new Reason(rule, Fault.of(code, id.getClass().getSimpleName(), id.value())));
    }
}
