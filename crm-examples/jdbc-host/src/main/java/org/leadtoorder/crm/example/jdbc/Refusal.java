package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.port.Ledger.Answer;
import org.leadtoorder.crm.port.Ledger.Receipt;

/** Why a plan that ran into a constraint is refused; none if nothing speaks against it any more, so that it can be tried again. */
final class Refusal {
    private final Plan<?> plan;

    Refusal(Plan<?> plan) {
        this.plan = plan;
    }

    Option<Receipt> on(Handle handle) {
        return already(handle).orElse(() -> stale(handle)).orElse(() -> claimed(handle));
    }

    private Option<Receipt> already(Handle handle) {
        return Option.ofOptional(handle.createQuery("select answer from answer where request = :request")
                        .bind("request", plan.context().request())
                        .mapTo(String.class)
                        .findOne())
                .map(json -> new Receipt.Already(Documents.read(Answer.class, json)));
    }

    private Option<Receipt> stale(Handle handle) {
        if (plan.seen().isEmpty()) return Option.none();
        var versions = new HashMap<String, Long>();
        handle.createQuery("select ref, version from aggregate where ref in (<refs>)")
                .bindList("refs", plan.seen().map(seen -> Ref.of(seen.id())).asJava())
                .map((row, context) -> Map.entry(row.getString("ref"), row.getLong("version")))
                .forEach(each -> versions.put(each.getKey(), each.getValue()));
        var stale = plan.seen().filter(seen -> versions.getOrDefault(Ref.of(seen.id()), 0L) != seen.version());
        return Option.when(stale.nonEmpty(), () -> new Receipt.Stale(stale.map(Expectation::id)));
    }

    private Option<Receipt> claimed(Handle handle) {
        var wanted = new HashMap<Claim, Id>();
        for (var change : plan.changes())
            for (var claim : change.after().claims()) {
                var rival = wanted.putIfAbsent(claim, change.id());
                if (rival != null && !rival.equals(change.id())) return Option.some(new Receipt.Claimed(claim, rival));
                var holder = holder(handle, claim).filter(id -> !changed().contains(id));
                if (holder.isDefined()) return Option.some(new Receipt.Claimed(claim, holder.get()));
            }
        return Option.none();
    }

    /** They give up what they held, or claim it again and were compared with each other. */
    private Seq<Id> changed() {
        return plan.changes().map(change -> change.id());
    }

    private static Option<Id> holder(Handle handle, Claim claim) {
        return Option.ofOptional(handle.createQuery("select holder from claim where kind = :kind and name = :name")
                        .bind("kind", claim.kind().name())
                        .bind("name", claim.key())
                        .mapTo(String.class)
                        .findOne())
                .map(Ref::parse);
    }
}
