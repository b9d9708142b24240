package org.leadtoorder.crm.relay;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Objects;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rule;
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
 *   <li>An answer to what was amended meanwhile says no more than that they have the order, and under which number: the amendment asks
 *       anew, of every line. An answer to what was cancelled meanwhile changes nothing.
 *   <li>An answer that no row takes is parked with the reason, and does not hold up what follows.
 *   <li>A message without an answer is tried again as the {@link BackOff} says, and parked after the last try.
 *   <li>A relay that stops anywhere, for whatever reason, can be replaced by another one on the same outbox and ledger.
 * </ol>
 */
public final class Relay {
    /** Who wishes what order-to-cash says. */
    public static final String ACTOR = "order-to-cash";
    /** The most messages that one step relays. */
    public static final int MAX_MESSAGES = 100;

    private static final int PAGE = 500;

    private final SalesPipeline pipeline;
    private final Ledger ledger;
    private final OrderToCash receiver;
    private final Outbox outbox;
    private final BackOff backOff;
    private final SalesProcess company;
    private final Docket docket;
    private final Dispatch dispatch;
    private final Answers answers;

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
        this.docket = new Docket(outbox);
        this.dispatch = new Dispatch(receiver);
        this.answers = new Answers(pipeline, ledger, company, docket);
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
     * Reads the feed to its end and relays what is due, at most {@value #MAX_MESSAGES} messages and one of each order. Whoever wants more calls
     * again until nothing is done. A failure of ledger or outbox propagates; the next step goes on where this one stopped.
     *
     * @param at now; answers are recorded at this time
     * @return what was done, in this order; never null
     */
    public Seq<Relayed> step(Instant at) {
        read(at);
        return outbox.due(at, MAX_MESSAGES).flatMap(entry -> relay(entry, at)).toVector();
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
                .map(entry -> answers.take(entry, answer, at))
                .getOrElse(() ->
                        docket.park(message, answer, List.of(Meaning.reason(Code.NOT_FOUND, "message", message)), at));
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
        if (done) docket.answered(message, at);
        return done;
    }

    /**
     * A person has taken care: what is parked is forgotten. If it is a message, what follows it in its order goes on.
     *
     * @param what what was parked
     */
    public void dismiss(Parked what) {
        if (what.answer().isEmpty()) docket.settle(what.message(), what.at());
        outbox.release(what);
    }

    private void read(Instant at) {
        for (var more = true; more; ) {
            var seen = outbox.position();
            var page = ledger.feed(seen, PAGE);
            var taken = page.isEmpty()
                    || outbox.take(seen, page.last().position(), page.flatMap(recorded -> entry(recorded, at)));
            // another relay that moved on meanwhile may have read less than there is
            more = page.size() == PAGE || !taken;
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
            return docket.giveUp(entry, new Reason(Rule.R_9, Fault.of(Code.OUT_OF_RANGE, "tries", entry.tries())), at);
        var handed = Handed.of(entry, ledger.history(entry.order()));
        if (handed.isEmpty())
            return docket.giveUp(entry, new Reason(Rule.R_9, Fault.of(Code.NOT_FOUND, "message", entry.message())), at);
        var held = entry.tried(at.plus(pause.get()));
        if (!outbox.replace(entry, held)) return Option.none(); // somebody else has it
        return Option.some(answers.take(held, dispatch.answer(handed.get().message(), entry.sent()), at));
    }
}
