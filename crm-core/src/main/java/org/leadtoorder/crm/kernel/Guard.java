package org.leadtoorder.crm.kernel;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.function.Supplier;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * Collects everything that speaks against a wish, so that a refusal is complete. Used once, by one thread, inside one rule:
 *
 * <pre>{@code
 * return Guard.of(L_6).none(MISSING, "pieces", missing)
 *         .rule(L_7).holds(contact().reachable(), UNREACHABLE, "contact")
 *         .then(() -> new LeadQualified(id()));
 * }</pre>
 */
public final class Guard {
    private Rule rule;
    private List<Reason> reasons = List.empty();

    private Guard(Rule rule) {
        this.rule = rule;
    }

    /**
     * Starts with a rule.
     *
     * @param rule the rule that the next checks belong to
     * @return a guard, never null
     */
    public static Guard of(Rule rule) {
        return new Guard(rule);
    }

    /**
     * Goes on with another rule.
     *
     * @param next the rule that the next checks belong to
     * @return this guard
     */
    public Guard rule(Rule next) {
        rule = next;
        return this;
    }

    /**
     * What must hold.
     *
     * @param holds whether it does
     * @param code what kind of fault it is if not
     * @param field where
     * @return this guard
     */
    public Guard holds(boolean holds, Code code, String field) {
        return holds ? this : add(new Fault(code, field, List.empty()));
    }

    /**
     * What must hold, with what explains it.
     *
     * @param holds whether it does
     * @param code what kind of fault it is if not
     * @param field where
     * @param argument what explains the fault: a limit, an id, the name of a list entry
     * @return this guard
     */
    public Guard holds(boolean holds, Code code, String field, Object argument) {
        return holds ? this : add(Fault.of(code, field, argument));
    }

    /**
     * A list that must be empty, such as that of all missing pieces: each entry becomes a reason.
     *
     * @param code what kind of fault each is
     * @param field where
     * @param names what is at fault, by name
     * @return this guard
     */
    public Guard none(Code code, String field, Seq<String> names) {
        for (var name : names) add(Fault.of(code, field, name));
        return this;
    }

    /**
     * Faults that were found elsewhere.
     *
     * @param faults the faults, perhaps none
     * @return this guard
     */
    public Guard none(Seq<Fault> faults) {
        for (var fault : faults) add(fault);
        return this;
    }

    /**
     * The outcome: the refusal with every reason, or what there is without one.
     *
     * @param <T> what there is
     * @param outcome makes it; only asked when nothing speaks against it
     * @return either, never null
     */
    public <T> Either<Rejection, T> then(Supplier<? extends T> outcome) {
        return reasons.isEmpty() ? Either.right(outcome.get()) : Either.left(new Rejection.Refused(reasons.reverse()));
    }

    private Guard add(Fault fault) {
        reasons = reasons.prepend(new Reason(rule, fault));
        return this;
    }
}
