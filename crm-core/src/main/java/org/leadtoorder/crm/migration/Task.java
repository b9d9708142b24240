package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Function;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.port.Ledger;

/**
 * One wish of a migration. Its request id follows from the record and the name alone, so that the ledger answers a repetition.
 *
 * @param record the record that it is for
 * @param name what it is called among the wishes of the record
 * @param at the original time
 * @param marks the findings whose gap it fills
 * @param birth whether it makes the record, and its remark keeps the foreign codes
 * @param actor who wishes it, where it is not the migration
 * @param number the number that the document keeps, if it draws one
 * @param born another record that it makes as well
 * @param wish the wish; some follow from what was made before, and some have nothing to do
 */
record Task(
        ForeignRecord record,
        String name,
        Instant at,
        Seq<FindingCode> marks,
        boolean birth,
        Option<String> actor,
        Option<String> number,
        Option<ForeignRecord> born,
        Function<Ledger, Option<Command<?>>> wish) {
    static Task of(ForeignRecord record, String name, Instant at, Command<?> wish) {
        return following(record, name, at, ledger -> Option.some(wish));
    }

    /** A wish that follows from what the target holds by then. */
    static Task following(ForeignRecord record, String name, Instant at, Function<Ledger, Option<Command<?>>> wish) {
        return new Task(record, name, at, List.empty(), false, Option.none(), Option.none(), Option.none(), wish);
    }

    /** The same, as the wish by which the record begins: it keeps the codes, and each mark that no other wish has. */
    Task begins() {
        return new Task(record, name, at, marks, true, actor, number, born, wish);
    }

    /** The same, marked where the record has one of the findings. */
    Task filling(FindingCode... codes) {
        return new Task(
                record, name, at, record.marks().filter(List.of(codes)::contains), birth, actor, number, born, wish);
    }

    Task by(String other) {
        return new Task(record, name, at, marks, birth, Option.some(other), number, born, wish);
    }

    Task numbered(Option<String> own) {
        return new Task(record, name, at, marks, birth, actor, own, born, wish);
    }

    /** The same, which makes another record too: the remark tells of that one. */
    Task bearing(ForeignRecord other) {
        return new Task(record, name, at, marks, birth, actor, number, Option.some(other), wish);
    }

    Key key() {
        return Key.of(record);
    }

    String remark() {
        for (var other : born) return Remark.of(other, other.marks()).text(other.kind());
        return (birth ? Remark.of(record, record.marks()) : Remark.gap(marks)).text(record.kind());
    }
}
