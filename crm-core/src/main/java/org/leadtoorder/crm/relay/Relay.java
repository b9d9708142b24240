package org.leadtoorder.crm.relay;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.OrderToCash;
import org.leadtoorder.crm.port.OrderToCash.Answer;
import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.port.OutboxEntry;
import org.leadtoorder.crm.port.OutboxEntry.Standing;
import org.leadtoorder.crm.port.Parked;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * Hands orders over to order-to-cash and feeds the answers back. Passive: it has no thread, no clock and no
 * state of its own; a host calls {@link #step} as often as it likes, from as many threads and processes as it likes.
 *
 * <ol>
 *   <li>Every placing, amending and cancelling in the ledger's feed is handed over under its stable id, but for history that was taken over
 *       from another system, which did so itself.
 *   <li>Before a message is sent, the outbox knows. From then on it is asked after, and sent again only if it never arrived.
 *   <li>The messages of one order go one after the other; what follows an unanswered message waits, other orders do not.
 *   <li>An answer becomes a command of the actor {@value #ACTOR} under a request id made of the message's id, so that it counts once,
 *       however often it comes. A second, different answer is parked (K-3).
 *   <li>An answer to what was amended or cancelled meanwhile changes nothing: the later message asks anew.
 *   <li>An answer that no row takes is parked with the reason, and does not hold up what follows.
 *   <li>A message without an answer is tried again as the {@link BackOff} says, and parked after the last try.
 *   <li>A relay that stops anywhere, for whatever reason, can be replaced by another one on the same outbox and ledger.
 * </ol>
 */
public final class Relay {
    /** Who wishes what order-to-cash says. */
    public static final String ACTOR = "order-to-cash";
    /** The most messages that one step relays. */
    public static final int MOST = 100;

    private static final int PAGE = 500;

    private final SalesPipeline pipeline;
    private final Ledger ledger;
    private final OrderToCash receiver;
    private final Outbox outbox;
    private final BackOff backOff;
    private final SalesProcess company;

    private Relay(
            SalesPipeline pipeline,
            Ledger ledger,
            OrderToCash receiver,
            Outbox outbox,
            BackOff backOff,
            SalesProcess company) {
        this.pipeline = Objects.requireNonNull(pipeline, "pipeline");
        this.ledger = Objects.requireNonNull(ledger, "ledger");
        this.receiver = Objects.requireNonNull(receiver, "receiver");
        this.outbox = Objects.requireNonNull(outbox, "outbox");
        this.backOff = Objects.requireNonNull(backOff, "backOff");
        this.company = Objects.requireNonNull(company, "company");
    }

    /**
     * A relay with the standard back-off, in a company with the standard configuration.
     *
     * @param pipeline what takes the answers
     * @param ledger the pipeline's own ledger, whose facts are handed over
     * @param receiver who they are handed over to
     * @param outbox what the relay remembers
     * @return the relay, never null
     */
    public static Relay between(SalesPipeline pipeline, Ledger ledger, OrderToCash receiver, Outbox outbox) {
        return new Relay(pipeline, ledger, receiver, outbox, BackOff.standard(), SalesProcess.standard());
    }

    /**
     * The same relay with other pauses.
     *
     * @param other how long to wait, and how often to try
     * @return the relay, never null
     */
    public Relay with(BackOff other) {
        return new Relay(pipeline, ledger, receiver, outbox, other, company);
    }

    /**
     * The same relay in a company of its own.
     *
     * @param other the company's configuration
     * @return the relay, never null
     */
    public Relay in(SalesProcess other) {
        return new Relay(pipeline, ledger, receiver, outbox, backOff, other);
    }

    /**
     * Reads the feed to its end and relays what is due, at most {@value #MOST} messages and one of each order. Whoever wants more calls
     * again until nothing is done. A failure of ledger or outbox propagates; the next step goes on where this one stopped.
     *
     * @param at now; answers are recorded at this time
     * @return what was done, in this order; never null
     */
    public Seq<Relayed> step(Instant at) {
        read(at);
        return outbox.due(at, MOST).flatMap(entry -> relay(entry, at)).toVector();
    }

    /**
     * Takes what order-to-cash says by itself: late, again, in whatever order.
     *
     * @param message the id of the message that is answered
     * @param answer what they say
     * @param at now
     * @return what was done, never null
     */
    public Relayed answered(String message, Answer answer, Instant at) {
        Objects.requireNonNull(answer, "answer");
        read(at);
        return outbox.find(message)
                .map(entry -> answered(entry, answer, at))
                .getOrElse(
                        () -> park(message, answer, List.of(Meaning.reason(Code.NOT_FOUND, "message", message)), at));
    }

    /**
     * Takes a message up again that was parked unanswered: it is asked after, and sent if it never arrived.
     *
     * @param message the id of the message
     * @param at now
     * @return whether it waits now
     */
    public boolean resume(String message, Instant at) {
        var entry = outbox.find(message);
        var done = entry.exists(seen -> seen.standing() == Standing.PARKED && outbox.replace(seen, seen.resumed(at)));
        if (done) outbox.release(unanswered(message, List.empty(), at));
        return done;
    }

    /**
     * A person has taken care: what is parked is forgotten. If it is a message, what follows it in its order goes on.
     *
     * @param what what was parked
     */
    public void dismiss(Parked what) {
        if (what.answer().isEmpty()) settle(what.message(), what.at());
        outbox.release(what);
    }

    private void read(Instant at) {
        for (var more = true; more; ) {
            var seen = outbox.position();
            var page = ledger.feed(seen, PAGE);
            if (page.nonEmpty())
                outbox.take(seen, page.last().position(), page.flatMap(recorded -> entry(recorded, at)));
            more = page.size() == PAGE;
        }
    }

    /** What was taken over from another system was handed over there. */
    private static Option<OutboxEntry> entry(Recorded recorded, Instant at) {
        return Option.some(recorded)
                .filter(fact -> !fact.provenance().migrated())
                .flatMap(fact -> Handed.message(fact.event()))
                .map(message -> OutboxEntry.builder()
                        .message(message.id())
                        .order(message.order())
                        .version(recorded.version())
                        .sent(false)
                        .tries(0)
                        .due(at)
                        .standing(Standing.WAITING)
                        .build());
    }

    private Option<Relayed> relay(OutboxEntry entry, Instant at) {
        var pause = backOff.pause(entry.message(), entry.tries() + 1);
        if (pause.isEmpty())
            return giveUp(entry, new Reason(Rule.R_9, Fault.of(Code.OUT_OF_RANGE, "tries", entry.tries())), at);
        var handed = Handed.of(entry, ledger.history(entry.order()));
        if (handed.isEmpty())
            return giveUp(entry, new Reason(Rule.R_9, Fault.of(Code.NOT_FOUND, "message", entry.message())), at);
        var held = entry.tried(at.plus(pause.get()));
        if (!outbox.replace(entry, held)) return Option.none(); // somebody else has it
        return Option.some(answered(
                held,
                entry.sent() ? ask(handed.get().message()) : send(handed.get().message()),
                at));
    }

    private Answer send(OrderMessage message) {
        Answer answer;
        try {
            answer = Objects.requireNonNull(receiver.handOver(message));
        } catch (RuntimeException failed) {
            answer = new Answer.Unknown(); // it may have arrived all the same
        }
        return answer instanceof Answer.AlreadyKnown ? lookup(message).getOrElse(Answer.Unknown::new) : answer;
    }

    private Answer ask(OrderMessage message) {
        return lookup(message).getOrElse(() -> send(message));
    }

    private Option<Answer> lookup(OrderMessage message) {
        try {
            return Objects.requireNonNull(receiver.lookup(message.id()));
        } catch (RuntimeException failed) {
            return Option.some(new Answer.Unknown());
        }
    }

    private Relayed answered(OutboxEntry entry, Answer answer, Instant at) {
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
        var kept = ledger.find(entry.order()).get();
        var handed = Handed.of(entry, ledger.history(entry.order())).get(); // after the state, so that it is not older
        var order = (Order) kept.state();
        var wish = Meaning.of(handed.message(), answer);
        var request = request(entry.message());
        if (ledger.answer(request).isEmpty()) {
            if (handed.superseded() || Meaning.known(order, handed.message(), answer))
                return Option.some(settled(entry, answer, Option.none(), at));
            if (handed.askedAgain())
                return Option.some(unusable(entry, answer, List.of(Meaning.reason(Code.MISMATCH, "message")), at));
        }
        if (wish.isLeft()) return Option.some(unusable(entry, answer, List.of(wish.getLeft()), at));
        var context = Context.of(at, ACTOR, request)
                .in(company)
                .because(
                        handed.fact().provenance().correlation(),
                        handed.fact().provenance().request())
                .expecting(entry.order(), kept.version());
        var rejection = take(wish.get(), context);
        if (rejection.isEmpty()) return Option.some(settled(entry, answer, Option.some(wish.get()), at));
        if (rejection.get() instanceof Rejection.Stale) return Option.none();
        return Option.some(
                rejection.get().rule() == Rule.K_2
                        ? new Relayed.Waiting(entry.message(), answer, entry.due())
                        : unusable(entry, answer, rejection.get().reasons(), at));
    }

    private Option<Rejection> take(OrderCommand<?> wish, Context context) {
        var how = pipeline.handle(wish, context);
        return how.isLeft() ? Option.some(how.getLeft()) : Option.none();
    }

    private Relayed settled(OutboxEntry entry, Answer answer, Option<OrderCommand<?>> wish, Instant at) {
        settle(entry.message(), at);
        return new Relayed.Settled(entry.message(), answer, wish);
    }

    /** Parked before it is settled: who stops in between is told the answer again. */
    private Relayed unusable(OutboxEntry entry, Answer answer, Seq<Reason> reasons, Instant at) {
        var parked = park(entry.message(), answer, reasons, at);
        settle(entry.message(), at);
        return parked;
    }

    private Relayed park(String message, Answer answer, Seq<Reason> reasons, Instant at) {
        var what = Parked.builder()
                .message(message)
                .answer(Option.some(answer))
                .reasons(reasons)
                .at(at)
                .build();
        outbox.park(what);
        return new Relayed.Parked(what);
    }

    private Option<Relayed> giveUp(OutboxEntry entry, Reason reason, Instant at) {
        var what = unanswered(entry.message(), List.of(reason), at);
        outbox.park(what);
        if (outbox.replace(entry, entry.with(Standing.PARKED))) return Option.some(new Relayed.Parked(what));
        outbox.release(what); // it was answered meanwhile
        return Option.none();
    }

    /** Whoever changes the entry in between has seen an answer too, or waits for one that is here. */
    private void settle(String message, Instant at) {
        for (var entry = outbox.find(message);
                entry.exists(seen -> seen.standing() != Standing.SETTLED);
                entry = outbox.find(message))
            if (outbox.replace(entry.get(), entry.get().with(Standing.SETTLED))) break;
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

    /** A request id has its longest form, a message id may be longer; no message id is a digest, since it has slashes. */
    private static String request(String message) {
        var request = "o2c:" + message;
        if (request.length() <= OrderId.MOST) return request;
        try {
            return "o2c:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(message.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
