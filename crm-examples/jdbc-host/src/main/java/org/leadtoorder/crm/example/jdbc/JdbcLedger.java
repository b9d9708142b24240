package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Provenance;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.port.Ledger;

/** Keeps states, events, claims and answers in one database, each commit in one transaction. Thread-safe; shares nothing but the database. */
final class JdbcLedger implements Ledger {
    /** How often a commit that crosses others is tried; then it is told to look again. */
    private static final int TRIES = 20;

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final Writing writing;

    JdbcLedger(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
        this.writing = new Writing(dialect);
    }

    @Override
    public Option<Kept> find(Id id) {
        return Option.ofOptional(jdbi.withHandle(handle -> handle.createQuery(
                        "select state, version, last_event from aggregate where ref = :ref")
                .bind("ref", Ref.of(id))
                .map((row, context) -> new Kept(
                        Documents.read(State.class, row.getString("state")),
                        row.getLong("version"),
                        Times.read(row, "last_event")))
                .findOne()));
    }

    @Override
    public Seq<Recorded> history(Id id) {
        return jdbi.withHandle(handle -> Vector.ofAll(handle.createQuery("""
                        select <place> as place, aggregate, version, event, provenance
                        from event
                        where aggregate = :ref
                        order by position
                        """)
                .define("place", dialect.place())
                .bind("ref", Ref.of(id))
                .map((row, context) -> recorded(row))
                .list()));
    }

    @Override
    public Option<Answer> answer(String request) {
        return Option.ofOptional(jdbi.withHandle(
                        handle -> handle.createQuery("select answer from answer where request = :request")
                                .bind("request", request)
                                .mapTo(String.class)
                                .findOne()))
                .map(json -> Documents.read(Answer.class, json));
    }

    @Override
    public Seq<Recorded> feed(Position after, int limit) {
        if (limit < 1) throw new IllegalArgumentException("a page of at least one event, not " + limit);
        return jdbi.withHandle(handle -> Vector.ofAll(dialect.feed(handle, after.token(), limit)
                .map((row, context) -> recorded(row))
                .list()));
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                new Position(row.getString("place")),
                Ref.parse(row.getString("aggregate")),
                row.getLong("version"),
                Documents.read(Event.class, row.getString("event")),
                Documents.read(Provenance.class, row.getString("provenance")));
    }

    @Override
    public Receipt commit(Plan<?> plan, String fingerprint) {
        var unseen = plan.changes()
                .find(change -> !plan.seen().exists(seen -> seen.id().equals(change.id())));
        if (unseen.isDefined()) throw new IllegalArgumentException("a plan that changes what it has not seen");
        var isNeverThere = plan.seen().exists(seen -> seen.version() == Long.MAX_VALUE); // a version without a next one
        if (isNeverThere) return refusal(plan).get();
        var script = writing.of(plan, fingerprint);
        for (var tries = 0; tries < TRIES; tries++) {
            if (written(script)) return new Receipt.Committed();
            var refusal = refusal(plan);
            if (refusal.isDefined()) return refusal.get();
        }
        return new Receipt.Stale(plan.seen().map(Expectation::id));
    }

    private Option<Receipt> refusal(Plan<?> plan) {
        return jdbi.withHandle(handle -> new Refusal(plan).on(handle));
    }

    /** One transaction; if it is not taken, or crossed another one, nothing is written. */
    private boolean written(Script script) {
        try {
            return jdbi.inTransaction(handle -> {
                var written = dialect.run(script, handle.getConnection());
                if (!written) handle.rollback();
                return written;
            });
        } catch (SQLException | JdbiException failed) {
            if (Failure.isCrossing(failed)) return false;
            throw new IllegalStateException("the database failed", failed);
        }
    }
}
