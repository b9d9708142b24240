package org.leadtoorder.crm.testkit;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.testkit.Script.Commit;

/** Plans made of other plans: what no single command does and a ledger has to take or refuse all the same. */
final class Plans {
    private Plans() {}

    /** The same plan, decided on another version of an aggregate. */
    static Commit seeing(Commit commit, Id id, long version) {
        var seen = commit.plan()
                .seen()
                .filter(expected -> !expected.id().equals(id))
                .append(new Expectation(id, version));
        return new Commit(
                made(commit.plan(), commit.plan().context(), commit.plan().changes(), seen), commit.fingerprint());
    }

    /** The same plan, under another request. */
    static Commit under(Commit commit, Context context) {
        return new Commit(
                made(
                        commit.plan(),
                        context,
                        commit.plan().changes(),
                        commit.plan().seen()),
                commit.fingerprint());
    }

    /** The same plan, where all was as wished already. */
    static Commit without(Commit commit) {
        var plan = commit.plan();
        var before = plan.changes().head().before().get();
        return new Commit(made(before, plan.wish(), plan.context(), List.empty(), plan.seen()), commit.fingerprint());
    }

    /** Two plans that follow each other, in one commit. */
    static Commit both(Commit one, Commit other) {
        var changes = LinkedHashMap.<Id, Change>empty();
        for (var change : one.plan().changes().appendAll(other.plan().changes()))
            changes = changes.put(
                    change.id(),
                    change,
                    (first, second) ->
                            new Change(first.before(), first.events().appendAll(second.events()), second.after()));
        var known = one.plan().seen().map(Expectation::id);
        var seen = one.plan().seen().appendAll(other.plan().seen().filter(expected -> !known.contains(expected.id())));
        return new Commit(
                made(other.plan(), one.plan().context(), changes.values().toVector(), seen), other.fingerprint());
    }

    /** A plan that changes one aggregate in a way that no command did. */
    static Commit of(Context context, Change change, long version) {
        return new Commit(
                made(
                        change.after(),
                        Samples.commands().head(),
                        context,
                        List.of(change),
                        List.of(new Expectation(change.id(), version))),
                "0".repeat(64));
    }

    private static Plan<?> made(Plan<?> plan, Context context, Seq<Change> changes, Seq<Expectation> seen) {
        return made(plan.result(), plan.wish(), context, changes, seen);
    }

    /** A ledger is not asked where a wish leads: the promise of its type does not matter here. */
    @SuppressWarnings("unchecked")
    private static <S extends State<?>> Plan<S> made(
            State<?> result, Command<?> wish, Context context, Seq<Change> changes, Seq<Expectation> seen) {
        return Plan.<S>builder()
                .wish((Command<S>) wish)
                .context(context)
                .result((S) result)
                .changes(changes)
                .seen(seen)
                .build();
    }
}
