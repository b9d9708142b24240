package org.leadtoorder.crm.process;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.testkit.CommandArbitraries;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.testkit.Turn;

/** A walk through a company of its own, turn by turn. */
final class Walk {
    final Ports ports = CommandArbitraries.ports();
    final SalesProcess company;
    final SalesPipeline pipeline;
    private Instant now = Deal.START;
    private int requests;
    private final Set<Id> ids = new LinkedHashSet<>();
    private int read;

    Walk(SalesProcess company, Policy... policies) {
        this.company = company;
        this.pipeline = SalesPipeline.on(ports, policies);
    }

    /** A turn that was taken: what was wished, and how it ended. */
    record Taken(Command<?> wish, Context context, Either<Rejection, ? extends Plan<?>> how) {}

    /** What a turn wishes now. */
    record Wished(Command<?> wish, Context context) {}

    Wished wished(Turn turn) {
        now = now.plusSeconds(86_400L * turn.days() + 1);
        return new Wished(
                turn.wish().apply(pipeline),
                Context.of(now, turn.actor(), "request " + ++requests).in(company));
    }

    Taken take(Turn turn) {
        var wished = wished(turn);
        return take(wished.wish(), wished.context());
    }

    Taken take(Command<?> wish, Context context) {
        var how = pipeline.handle(wish, context);
        for (var recorded : feed().drop(read)) {
            read++;
            ids.add(recorded.id());
        }
        return new Taken(wish, context, how);
    }

    Seq<Recorded> feed() {
        return ports.ledger().feed(Position.START, 100_000);
    }

    /** Every aggregate there is. */
    Seq<State<?>> states() {
        return Vector.ofAll(ids).map(id -> ports.ledger().find(id).get().state());
    }

    <S> Seq<S> all(Class<S> type) {
        return states().filter(type::isInstance).map(type::cast);
    }

    /** Everything that the ledger keeps, and in which version. */
    Seq<Object> everything() {
        return Vector.ofAll(ids).map(id -> ports.ledger().find(id).get());
    }
}
