package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Comparator;
import java.util.function.Function;
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

    private static final String MATCH = """
            insert into match_key (digest, lead, birth, holder)
            select ?, ?, birth, ref from aggregate where ref = ?""";

    private final Seq<Change> changes;

    Holdings(Seq<Change> changes) {
        this.changes = changes;
    }

    private record Held<T>(T what, Id by) {}

    void replace(Script script) {
        var claiming = changing(State::claims);
        delete(script, "delete from claim where holder = ?", claiming);
        claim(script, held(claiming, State::claims).sorted(BY_NAME));
        var matching = changing(Sought::keys);
        delete(script, "delete from match_key where holder = ?", matching);
        match(script, held(matching, Sought::keys));
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

    private static void delete(Script script, String sql, Seq<Change> changes) {
        for (var change : changes.filter(each -> each.before().isDefined())) script.any(sql, Ref.of(change.id()));
    }

    private static void claim(Script script, Seq<Held<Claim>> claims) {
        for (var claim : claims)
            script.one(
                    "insert into claim (kind, name, holder) values (?, ?, ?)",
                    claim.what().kind().name(),
                    claim.what().key(),
                    Ref.of(claim.by()));
    }

    private static void match(Script script, Seq<Held<MatchKey>> keys) {
        for (var key : keys) script.one(MATCH, Sought.digest(key.what()), key.by() instanceof LeadId, Ref.of(key.by()));
    }
}
