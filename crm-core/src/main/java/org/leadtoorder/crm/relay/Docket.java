package org.leadtoorder.crm.relay;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.order.OrderCommand;
import org.leadtoorder.crm.port.OrderToCash.Answer;
import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.port.OutboxEntry;
import org.leadtoorder.crm.port.OutboxEntry.Standing;
import org.leadtoorder.crm.port.Parked;

/** Books in the outbox how a message ended: settled, parked with its answer, or given up without one. */
final class Docket {
    private final Outbox outbox;

    Docket(Outbox outbox) {
        this.outbox = outbox;
    }

    Relayed settled(OutboxEntry entry, Answer answer, Option<OrderCommand<?>> wish, Instant at) {
        settle(entry.message(), at);
        return new Relayed.Settled(entry.message(), answer, wish);
    }

    /** Parked before it is settled: who stops in between is told the answer again. */
    Relayed unusable(OutboxEntry entry, Answer answer, Seq<Reason> reasons, Instant at) {
        var parked = park(entry.message(), answer, reasons, at);
        settle(entry.message(), at);
        return parked;
    }

    Relayed park(String message, Answer answer, Seq<Reason> reasons, Instant at) {
        var what = Parked.builder()
                .message(message)
                .answer(Option.some(answer))
                .reasons(reasons)
                .at(at)
                .build();
        outbox.park(what);
        return new Relayed.Parked(what);
    }

    Option<Relayed> giveUp(OutboxEntry entry, Reason reason, Instant at) {
        var what = unanswered(entry.message(), List.of(reason), at);
        outbox.park(what);
        if (outbox.replace(entry, entry.with(Standing.PARKED))) return Option.some(new Relayed.Parked(what));
        outbox.release(what); // it was answered meanwhile
        return Option.none();
    }

    /** As often as another relay changes the entry in between: whatever that one waits for, the answer is here. */
    void settle(String message, Instant at) {
        for (var entry = outbox.find(message);
                entry.exists(seen -> seen.standing() != Standing.SETTLED);
                entry = outbox.find(message))
            if (outbox.replace(entry.get(), entry.get().with(Standing.SETTLED))) break;
        answered(message, at);
    }

    /** The message is no longer one that nobody answered. */
    void answered(String message, Instant at) {
        outbox.release(unanswered(message, List.empty(), at));
    }

    private static Parked unanswered(String message, Seq<Reason> reasons, Instant at) {
        return Parked.builder()
                .message(message)
                .answer(Option.none())
                .reasons(reasons)
                .at(at)
                .build();
    }
}
