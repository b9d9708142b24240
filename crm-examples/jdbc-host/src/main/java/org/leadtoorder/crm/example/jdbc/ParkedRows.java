package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Warning;
import org.leadtoorder.crm.port.Parked;

/** What needs a person as rows. A message and an answer make a row one; an answer may be too long for an index, its digest is not. */
final class ParkedRows {
    private final Dialect dialect;

    ParkedRows(Dialect dialect) {
        this.dialect = dialect;
    }

    int insert(Handle handle, Parked what) {
        return handle.createUpdate("""
                        insert into parked (digest, message, answer, reasons, parked_at)
                        values (:digest, :message, %s, %s, :at)
                        """.formatted(dialect.document(":answer"), dialect.document(":reasons")))
                .bind("digest", digest(what))
                .bind("message", what.message())
                .bind("answer", answer(what).getOrNull())
                .bind("reasons", Json.write(Documents.trees(what.reasons().map(Warning::new))))
                .bind("at", Times.column(what.at()))
                .execute();
    }

    Seq<Parked> oldest(Handle handle, int limit) {
        return Vector.ofAll(handle.createQuery(
                        "select message, answer, reasons, parked_at from parked order by seq limit :limit")
                .bind("limit", limit)
                .map((row, context) -> Parked.builder()
                        .message(row.getString("message"))
                        .answer(Option.of(row.getString("answer")).map(json -> Answers.answer(Json.read(json))))
                        .reasons(reasons(row.getString("reasons")))
                        .at(Times.read(row, "parked_at"))
                        .build())
                .list());
    }

    int delete(Handle handle, Parked what) {
        return handle.createUpdate("delete from parked where digest = :digest")
                .bind("digest", digest(what))
                .execute();
    }

    /** A reason has its stored form within a warning. */
    private static Seq<Reason> reasons(String json) {
        return Documents.values(Warning.class, Json.read(json)).map(Warning::reason);
    }

    private static Option<String> answer(Parked what) {
        return what.answer().map(Answers::tree).map(Json::write);
    }

    private static String digest(Parked what) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(what.message().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            for (var answer : answer(what)) digest.update(answer.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
