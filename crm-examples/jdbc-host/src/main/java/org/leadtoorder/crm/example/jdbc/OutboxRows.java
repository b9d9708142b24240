package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.port.OutboxEntry;
import org.leadtoorder.crm.port.OutboxEntry.Standing;

/** Messages on their way as rows. */
final class OutboxRows {
    private OutboxRows() {}

    /** Whoever calls this holds the row of the position, so that nobody else adds a message between the question and the row. */
    static void keep(Handle handle, Seq<OutboxEntry> found) {
        var batch = handle.prepareBatch("""
                insert into outbox (message, order_id, version, sent, tries, due, standing)
                select :message, :order, :version, :sent, :tries, :due, :standing
                from relay
                where not exists (select 1 from outbox where message = :message)
                """);
        for (var entry : found)
            batch.bind("message", entry.message())
                    .bind("order", entry.order().value())
                    .bind("version", entry.version())
                    .bind("sent", entry.sent())
                    .bind("tries", entry.tries())
                    .bind("due", Times.column(entry.due()))
                    .bind("standing", entry.standing().name())
                    .add();
        batch.execute();
    }

    /** Compares and sets in one statement. */
    static boolean replace(Handle handle, OutboxEntry seen, OutboxEntry next) {
        return handle.createUpdate("""
                                update outbox
                                set order_id = :order, version = :version, sent = :sent, tries = :tries, due = :due,
                                    standing = :standing
                                where message = :message
                                  and order_id = :seenOrder and version = :seenVersion and sent = :seenSent
                                  and tries = :seenTries and due = :seenDue and standing = :seenStanding
                                """)
                        .bind("message", seen.message())
                        .bind("order", next.order().value())
                        .bind("version", next.version())
                        .bind("sent", next.sent())
                        .bind("tries", next.tries())
                        .bind("due", Times.column(next.due()))
                        .bind("standing", next.standing().name())
                        .bind("seenOrder", seen.order().value())
                        .bind("seenVersion", seen.version())
                        .bind("seenSent", seen.sent())
                        .bind("seenTries", seen.tries())
                        .bind("seenDue", Times.column(seen.due()))
                        .bind("seenStanding", seen.standing().name())
                        .execute()
                == 1;
    }

    static OutboxEntry entry(ResultSet row) throws SQLException {
        return OutboxEntry.builder()
                .message(row.getString("message"))
                .order(new OrderId(row.getString("order_id")))
                .version(row.getLong("version"))
                .sent(row.getBoolean("sent"))
                .tries(row.getInt("tries"))
                .due(Times.read(row, "due"))
                .standing(Standing.valueOf(row.getString("standing")))
                .build();
    }
}
