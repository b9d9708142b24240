package org.leadtoorder.crm.relay;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.OrderToCash.Answer;
import org.leadtoorder.crm.port.OutboxEntry;
import org.leadtoorder.crm.value.Fault.Code;

/** Feeds what order-to-cash says back as commands, each answer once. */
final class Answers {
    private final SalesPipeline pipeline;
    private final Ledger ledger;
    private final SalesProcess company;
    private final Docket docket;

    Answers(SalesPipeline pipeline, Ledger ledger, SalesProcess company, Docket docket) {
        this.pipeline = pipeline;
        this.ledger = ledger;
        this.company = company;
        this.docket = docket;
    }

    Relayed take(OutboxEntry entry, Answer answer, Instant at) {
        if (answer instanceof Answer.Later || answer instanceof Answer.Unknown)
            return new Relayed.Waiting(entry.message(), answer, entry.due());
        for (var tries = 1; tries <= SalesPipeline.TRIES; tries++) {
            var done = feed(entry, answer, at);
            if (done.isDefined()) return done.get();
        }
        return new Relayed.Waiting(entry.message(), answer, entry.due());
    }

    /** One try; none if the order has moved on meanwhile. */
    private Option<Relayed> feed(OutboxEntry entry, Answer answer, Instant at) {
        var found = ledger.find(entry.order());
        var told = Handed.of(entry, ledger.history(entry.order())); // after the state, so that it is not older
        if (found.isEmpty() || told.isEmpty()) {
            var unknown = Meaning.reason(Code.NOT_FOUND, "message", entry.message());
            return Option.some(docket.park(entry.message(), answer, List.of(unknown), at));
        }
        var kept = found.get();
        var handed = told.get();
        var order = (Order) kept.state();
        if (ledger.answer(handed.request()).isEmpty()) {
            if (Meaning.decidesNothing(order, handed, answer))
                return Option.some(docket.settled(entry, answer, Option.none(), at));
            if (handed.askedAgain())
                return Option.some(
                        docket.unusable(entry, answer, List.of(Meaning.reason(Code.MISMATCH, "message")), at));
        }
        var wish = Meaning.of(order, handed, answer);
        if (wish.isLeft()) return Option.some(docket.unusable(entry, answer, List.of(wish.getLeft()), at));
        var context = Context.of(at, Relay.ACTOR, handed.request())
                .in(company)
                .because(
                        handed.fact().provenance().correlation(),
                        handed.fact().provenance().request())
                .expecting(entry.order(), kept.version());
        var rejection = handle(wish.get(), context);
        if (rejection.isEmpty()) return Option.some(docket.settled(entry, answer, Option.some(wish.get()), at));
        if (rejection.get() instanceof Rejection.Stale) return Option.none();
        return Option.some(
                rejection.get().rule() == Rule.K_2
                        ? new Relayed.Waiting(entry.message(), answer, entry.due())
                        : docket.unusable(entry, answer, rejection.get().reasons(), at));
    }

    private Option<Rejection> handle(OrderCommand<?> wish, Context context) {
        var how = pipeline.handle(wish, context);
        return how.isLeft() ? Option.some(how.getLeft()) : Option.none();
    }
}
