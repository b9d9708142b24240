package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.port.OutboxEntry;
import org.leadtoorder.crm.port.Parked;

/**
 * Keeps the relay's memory beside the ledger. Each write is one transaction that passes the fence first; times are kept and compared to
 * the microsecond. Thread-safe.
 */
final class JdbcOutbox implements Outbox {
    private final Jdbi jdbi;
    private final Fence fence;
    private final ParkedRows parked;

    JdbcOutbox(Jdbi jdbi, Dialect dialect, Fence fence) {
        this.jdbi = jdbi;
        this.fence = fence;
        this.parked = new ParkedRows(dialect);
    }

    private <T> T write(Function<Handle, T> writing) {
        return jdbi.inTransaction(handle -> {
            fence.pass(handle);
            return writing.apply(handle);
        });
    }

    @Override
    public Position position() {
        return jdbi.withHandle(handle -> new Position(handle.createQuery("select position from relay")
                .mapTo(String.class)
                .one()));
    }

    @Override
    public boolean take(Position seen, Position next, Seq<OutboxEntry> found) {
        return write(handle -> {
            var moved = handle.createUpdate("update relay set position = :next where position = :seen")
                            .bind("next", next.token())
                            .bind("seen", seen.token())
                            .execute()
                    == 1;
            if (moved) OutboxRows.keep(handle, found);
            return moved;
        });
    }

    @Override
    public Seq<OutboxEntry> due(Instant at, int limit) {
        check(limit);
        return jdbi.withHandle(handle -> Vector.ofAll(handle.createQuery("""
                        select message, order_id, version, sent, tries, due, standing
                        from outbox entry
                        where standing = 'WAITING' and due <= :at
                          and not exists (
                            select 1 from outbox before
                            where before.order_id = entry.order_id and before.seq < entry.seq
                              and before.standing <> 'SETTLED')
                        order by due, message
                        limit :limit
                        """)
                .bind("at", Times.column(at))
                .bind("limit", limit)
                .map((row, context) -> OutboxRows.entry(row))
                .list()));
    }

    @Override
    public Option<OutboxEntry> find(String message) {
        return Option.ofOptional(jdbi.withHandle(handle -> handle.createQuery("""
                        select message, order_id, version, sent, tries, due, standing
                        from outbox
                        where message = :message
                        """)
                .bind("message", message)
                .map((row, context) -> OutboxRows.entry(row))
                .findOne()));
    }

    @Override
    public boolean replace(OutboxEntry seen, OutboxEntry next) {
        if (!seen.message().equals(next.message())) throw new IllegalArgumentException("an entry of another message");
        return write(handle -> OutboxRows.replace(handle, seen, next));
    }

    /** Inserted at once and not looked for first: who comes second with the same finds it kept. */
    @Override
    public void park(Parked what) {
        try {
            write(handle -> parked.insert(handle, what));
        } catch (RuntimeException failed) {
            if (!Failure.isDuplicate(failed)) throw failed;
        }
    }

    @Override
    public Seq<Parked> parked(int limit) {
        check(limit);
        return jdbi.withHandle(handle -> parked.oldest(handle, limit));
    }

    @Override
    public void release(Parked what) {
        write(handle -> parked.delete(handle, what));
    }

    private static void check(int limit) {
        if (limit < 1) throw new IllegalArgumentException("at least one, not " + limit);
    }
}
