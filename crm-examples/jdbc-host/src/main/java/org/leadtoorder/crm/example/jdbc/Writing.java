package org.leadtoorder.crm.example.jdbc;

import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.port.Ledger.Answer;

/**
 * What carries out one plan, in one transaction. All waiting is done in one order, so that two commits that meet do not wait for each
 * other: for places that were empty, for aggregates by their names, for the request, for claims, and on H2 for the gate. Nothing is looked
 * at first: what must be as the plan saw it is in a {@code where}, and what must be there once is under a constraint. Either ends the
 * transaction, and {@link Refusal} finds out why. Immutable.
 */
final class Writing {
    /** Whoever saw that an aggregate was not there holds its place: nobody else can be born there meanwhile. */
    private static final String HOLD_PLACE = "insert into aggregate (ref, version) values (?, 0)";

    private static final String LEAVE_PLACE = "delete from aggregate where ref = ? and version = 0";

    private final Dialect dialect;
    private final String insertState;
    private final String updateState;
    /** Also those that are only looked at: else two commits that each look at what the other changes would both be taken. */
    private final String lockState;

    private final String insertAnswer;
    private final String insertEvent;

    Writing(Dialect dialect) {
        this.dialect = dialect;
        var document = dialect.document("?");
        insertState = """
                insert into aggregate (ref, version, state, last_event, due, idle, parent, birth)
                values (?, 1, %s, ?, ?, ?, ?, %s)""".formatted(document, dialect.next("birth"));
        updateState = """
                update aggregate
                set version = version + 1, state = %s, last_event = greatest(last_event, ?), due = ?,
                    idle = case when ? then greatest(last_event, ?) end%s
                where ref = ? and version = ? and %s""".formatted(document, dialect.stamp(), dialect.inOrder());
        lockState = "select ref from aggregate where ref = ? and version = ? and " + dialect.inOrder() + " for update";
        insertAnswer = "insert into answer (request, answer) values (?, " + document + ")";
        insertEvent = "insert into event (aggregate, version, event, provenance) values (?, ?, %s, %s)"
                .formatted(document, document);
    }

    Script of(Plan<?> plan, String fingerprint) {
        var script = new Script();
        var seen = plan.seen().sortBy(each -> Ref.of(each.id()));
        var changes = plan.changes().toMap(Change::id, each -> each);
        var absent = seen.filter(each -> each.version() == 0);
        for (var each : absent)
            changes.get(each.id())
                    .peek(birth -> bear(script, birth, plan.context()))
                    .onEmpty(() -> script.one(HOLD_PLACE, Ref.of(each.id())));
        for (var each : seen.removeAll(absent))
            changes.get(each.id())
                    .peek(change -> change(script, change, each.version(), plan.context()))
                    .onEmpty(() -> script.one(lockState, Ref.of(each.id()), each.version()));
        script.one(insertAnswer, plan.context().request(), Documents.write(Answer.of(plan, fingerprint)));
        new Holdings(plan.changes()).replace(script);
        for (var each : absent) if (!changes.containsKey(each.id())) script.one(LEAVE_PLACE, Ref.of(each.id()));
        record(script, plan);
        return script;
    }

    private void bear(Script script, Change birth, Context context) {
        var sought = Sought.of(birth);
        var now = Times.column(context.at());
        script.one(
                insertState,
                Ref.of(birth.id()),
                Documents.write(birth.after()),
                now,
                sought.due().getOrNull(),
                sought.idles() ? now : null,
                sought.parent().map(Ref::of).getOrNull());
    }

    private void change(Script script, Change change, long version, Context context) {
        var sought = Sought.of(change);
        var last = Times.column(change.events().isEmpty() ? Context.EARLIEST : context.at());
        script.one(
                updateState,
                Documents.write(change.after()),
                last,
                sought.due().getOrNull(),
                sought.idles(),
                last,
                Ref.of(change.id()),
                version);
    }

    private void record(Script script, Plan<?> plan) {
        var versions = plan.seen().toMap(Expectation::id, Expectation::version);
        var provenance = Documents.write(plan.context().provenance());
        dialect.gate(script);
        for (var change : plan.changes())
            for (var event : change.events())
                script.one(
                        insertEvent,
                        Ref.of(change.id()),
                        versions.getOrElse(change.id(), 0L) + 1,
                        Documents.write(event),
                        provenance);
    }
}
