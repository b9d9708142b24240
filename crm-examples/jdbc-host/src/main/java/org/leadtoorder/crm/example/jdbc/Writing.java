package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.port.Ledger.Answer;

/**
 * Carries out one plan in one transaction. All waiting is done in one order, so that two commits that meet do not wait for each other:
 * for places that were empty, for aggregates by their names, for the request, for claims. What must be there once is inserted and never
 * looked for first: a constraint that is hit ends the transaction, and {@link Refusal} finds out why.
 */
final class Writing {
    private final Dialect dialect;
    private final Plan<?> plan;
    private final String fingerprint;
    private final Map<String, Locked> locked = new HashMap<>();

    Writing(Dialect dialect, Plan<?> plan, String fingerprint) {
        this.dialect = dialect;
        this.plan = plan;
        this.fingerprint = fingerprint;
    }

    /** An aggregate that nobody else can change until the transaction ends. */
    private record Locked(long version, Option<Instant> last, boolean inOrder) {
        static final Locked NOTHING = new Locked(0, Option.none(), true);
    }

    /** Whether it is written; if not, the transaction is to be rolled back. */
    boolean on(Handle handle) {
        dialect.enter(handle);
        holdPlaces(handle);
        lock(handle);
        if (!holds()) return false;
        remember(handle);
        keepStates(handle);
        new Holdings(plan.changes()).replace(handle);
        recordEvents(handle);
        leavePlaces(handle);
        return true;
    }

    /** Every version is as it was seen, and was committed by a transaction that comes before this one in the feed. */
    private boolean holds() {
        return plan.seen()
                .forAll(seen -> at(seen.id()).version() == seen.version()
                        && at(seen.id()).inOrder());
    }

    private void remember(Handle handle) {
        handle.createUpdate(
                        "insert into answer (request, answer) values (:request, " + dialect.document("answer") + ")")
                .bind("request", plan.context().request())
                .bind("answer", Documents.write(Answer.of(plan, fingerprint)))
                .execute();
    }

    /** Whoever saw that an aggregate was not there holds its place: nobody else can be born there meanwhile. */
    private void holdPlaces(Handle handle) {
        var batch = handle.prepareBatch("insert into aggregate (ref, version) values (:ref, 0)");
        for (var ref : empty().sorted()) batch.bind("ref", ref).add();
        batch.execute();
    }

    private void leavePlaces(Handle handle) {
        var born = plan.changes().map(change -> Ref.of(change.id()));
        var batch = handle.prepareBatch("delete from aggregate where ref = :ref and version = 0");
        for (var ref : empty().removeAll(born)) batch.bind("ref", ref).add();
        batch.execute();
    }

    private Seq<String> empty() {
        return plan.seen().filter(seen -> seen.version() == 0).map(seen -> Ref.of(seen.id()));
    }

    /** Also those that were only looked at: else two commits that each look at what the other changes would both be taken. */
    private void lock(Handle handle) {
        if (plan.seen().isEmpty()) return;
        handle.createQuery("""
                        select ref, version, last_event, <inOrder> as in_order
                        from aggregate
                        where ref in (<refs>)
                        order by ref
                        for update
                        """)
                .define("inOrder", dialect.inOrder())
                .bindList("refs", plan.seen().map(seen -> Ref.of(seen.id())).asJava())
                .map((row, context) -> Map.entry(
                        row.getString("ref"),
                        new Locked(
                                row.getLong("version"),
                                Times.readOption(row, "last_event"),
                                row.getBoolean("in_order"))))
                .forEach(each -> locked.put(each.getKey(), each.getValue()));
    }

    private Locked at(Id id) {
        return locked.getOrDefault(Ref.of(id), Locked.NOTHING);
    }

    private void keepStates(Handle handle) {
        var batch =
                handle.prepareBatch("""
                update aggregate
                set version = :version, state = %s, last_event = :last, due = :due, idle = :idle%s,
                    parent = coalesce(parent, :parent), birth = coalesce(birth, %s)
                where ref = :ref
                """.formatted(dialect.document("state"), dialect.stamp(), dialect.next("birth")));
        for (var change : plan.changes()) {
            var last = last(change);
            var sought = Sought.of(change, last);
            batch.bind("ref", Ref.of(change.id()))
                    .bind("version", at(change.id()).version() + 1)
                    .bind("state", Documents.write(change.after()))
                    .bind("last", Times.column(last))
                    .bind("parent", sought.parent().map(Ref::of).getOrNull())
                    .bind("due", sought.due().getOrNull())
                    .bind("idle", sought.idle().map(Times::column).getOrNull())
                    .add();
        }
        batch.execute();
    }

    private Instant last(Change change) {
        var known = at(change.id()).last();
        var now = plan.context().at();
        return known.filter(last -> change.events().isEmpty() || last.isAfter(now))
                .getOrElse(now);
    }

    private void recordEvents(Handle handle) {
        var provenance = Documents.write(plan.context().provenance());
        var batch = handle.prepareBatch("""
                insert into event (aggregate, version, event, provenance)
                values (:aggregate, :version, %s, %s)
                """.formatted(dialect.document("event"), dialect.document("provenance")));
        for (var change : plan.changes())
            for (var event : change.events())
                batch.bind("aggregate", Ref.of(change.id()))
                        .bind("version", at(change.id()).version() + 1)
                        .bind("event", Documents.write(event))
                        .bind("provenance", provenance)
                        .add();
        batch.execute();
    }
}
