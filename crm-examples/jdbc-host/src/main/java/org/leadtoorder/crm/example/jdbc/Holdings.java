package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Comparator;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.State;

/** The claims and keys of changed aggregates: the old ones of all go first, so that what one gives up another can take. */
final class Holdings {
    private static final Comparator<Held<Claim>> BY_NAME =
            Comparator.comparing(held -> held.what().kind() + "/" + held.what().key());

    private final Seq<Change> changes;

    Holdings(Seq<Change> changes) {
        this.changes = changes;
    }

    private record Held<T>(T what, Id by) {}

    void replace(Handle handle) {
        var claiming = changing(State::claims);
        delete(handle, "delete from claim where holder = :holder", claiming);
        claim(handle, held(claiming, State::claims).sorted(BY_NAME));
        var matching = changing(Sought::keys);
        delete(handle, "delete from match_key where holder = :holder", matching);
        match(handle, held(matching, Sought::keys));
    }

    /** Those whose holdings are others than before. */
    private Seq<Change> changing(Function<State<?>, Seq<?>> holdings) {
        return changes.filter(change -> !change.before()
                .<Seq<?>>map(holdings)
                .getOrElse(Vector.empty())
                .toSet()
                .equals(holdings.apply(change.after()).toSet()));
    }

    private static <T> Seq<Held<T>> held(Seq<Change> changes, Function<State<?>, Seq<T>> holdings) {
        return changes.flatMap(
                change -> holdings.apply(change.after()).distinct().map(what -> new Held<>(what, change.id())));
    }

    private static void delete(Handle handle, String sql, Seq<Change> changes) {
        var batch = handle.prepareBatch(sql);
        for (var change : changes.filter(each -> each.before().isDefined()))
            batch.bind("holder", Ref.of(change.id())).add();
        batch.execute();
    }

    private static void claim(Handle handle, Seq<Held<Claim>> claims) {
        var batch = handle.prepareBatch("insert into claim (kind, name, holder) values (:kind, :name, :holder)");
        for (var claim : claims)
            batch.bind("kind", claim.what().kind().name())
                    .bind("name", claim.what().key())
                    .bind("holder", Ref.of(claim.by()))
                    .add();
        batch.execute();
    }

    private static void match(Handle handle, Seq<Held<MatchKey>> keys) {
        var batch = handle.prepareBatch("""
                insert into match_key (digest, lead, birth, holder)
                select :digest, :lead, birth, ref from aggregate where ref = :holder
                """);
        for (var key : keys)
            batch.bind("digest", Sought.digest(key.what()))
                    .bind("lead", key.by() instanceof LeadId)
                    .bind("holder", Ref.of(key.by()))
                    .add();
        batch.execute();
    }
}
