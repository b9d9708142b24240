package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.port.OrderToCash;

/** A receiver that fails in every way that its contract allows, and knows what really arrived. For one thread. */
public final class FaultyOrderToCash implements OrderToCash {
    /** How one call goes wrong. */
    public enum Fault {
        /** Not at all. */
        NONE,
        /** It throws, and nothing has happened. */
        FAILS_BEFORE,
        /** It throws, and the message has arrived. */
        FAILS_AFTER,
        /** Nobody hears the answer; the message has arrived. */
        TIMES_OUT,
        /** The answer comes again by itself. */
        ANSWERS_TWICE,
        /** The message has arrived; the answer comes by itself, or to who asks the next time but one. */
        ANSWERS_LATE,
        /** It does not take the message now. */
        BUSY,
        /** Nobody hears an answer, and the message arrives after the next call only. */
        ARRIVES_LATE
    }

    /** An answer that comes by itself. */
    public record Mail(String message, Answer answer) {}

    private final Function<OrderMessage, Answer> decides;
    private final Supplier<Fault> faults;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Integer> arrivals = new LinkedHashMap<>();
    private final ArrayList<OrderMessage> effects = new ArrayList<>();
    private final ArrayList<Mail> mail = new ArrayList<>();
    private final ArrayList<OrderMessage> onTheWay = new ArrayList<>();
    private final Set<String> undecided = new HashSet<>();
    private final Set<String> delayed = new HashSet<>();

    /**
     * Starts with nothing.
     *
     * @param decides how a message is answered, the first time that it arrives
     * @param faults what goes wrong with the next call
     */
    public FaultyOrderToCash(Function<OrderMessage, Answer> decides, Supplier<Fault> faults) {
        this.decides = decides;
        this.faults = faults;
    }

    @Override
    public Answer handOver(OrderMessage message) {
        var late = Vector.ofAll(onTheWay);
        try {
            return switch (faults.get()) {
                case NONE -> arrive(message);
                case FAILS_BEFORE -> throw new IllegalStateException("no connection");
                case FAILS_AFTER -> {
                    arrive(message);
                    throw new IllegalStateException("connection lost");
                }
                case TIMES_OUT -> {
                    arrive(message);
                    yield new Answer.Unknown();
                }
                case ANSWERS_TWICE -> {
                    var answer = arrive(message);
                    mail.add(new Mail(message.id(), answers.get(message.id())));
                    yield answer;
                }
                case ANSWERS_LATE -> {
                    arrive(message);
                    mail.add(new Mail(message.id(), answers.get(message.id())));
                    undecided.add(message.id());
                    yield new Answer.Later();
                }
                case BUSY -> new Answer.Later();
                case ARRIVES_LATE -> {
                    onTheWay.add(message);
                    delayed.add(message.id());
                    yield new Answer.Unknown();
                }
            };
        } finally {
            arrive(late);
        }
    }

    @Override
    public Option<Answer> lookup(String messageId) {
        var late = Vector.ofAll(onTheWay);
        try {
            return switch (faults.get()) {
                case FAILS_BEFORE, FAILS_AFTER -> throw new IllegalStateException("no connection");
                case TIMES_OUT, ARRIVES_LATE -> Option.some(new Answer.Unknown());
                case ANSWERS_TWICE -> {
                    Option.of(answers.get(messageId)).forEach(answer -> mail.add(new Mail(messageId, answer)));
                    yield Option.of(answers.get(messageId));
                }
                default ->
                    undecided.remove(messageId) ? Option.some(new Answer.Later()) : Option.of(answers.get(messageId));
            };
        } finally {
            arrive(late);
        }
    }

    private void arrive(Seq<OrderMessage> late) {
        late.forEach(this::arrive);
        onTheWay.removeAll(late.asJava());
    }

    private Answer arrive(OrderMessage message) {
        if (arrivals.merge(message.id(), 1, Integer::sum) > 1) return new Answer.AlreadyKnown(Option.none());
        var answer = decides.apply(message);
        answers.put(message.id(), answer);
        effects.add(message);
        return answer;
    }

    /**
     * Everything that had an effect.
     *
     * @return the messages, in the order in which they had it; never null
     */
    public Seq<OrderMessage> effects() {
        return Vector.ofAll(effects);
    }

    /**
     * How often a message came, with and without effect.
     *
     * @param message the id of the message
     * @return 0 or more
     */
    public int arrivals(String message) {
        return arrivals.getOrDefault(message, 0);
    }

    /**
     * Whether a message was once on its way for so long that nobody could know of it.
     *
     * @param message the id of the message
     * @return true if it may come twice
     */
    public boolean delayed(String message) {
        return delayed.contains(message);
    }

    /**
     * What a message was answered.
     *
     * @param message the id of the message
     * @return the answer, if it arrived; never null
     */
    public Option<Answer> answer(String message) {
        return Option.of(answers.get(message));
    }

    /**
     * The answers that came by themselves, which may be delivered in any order and any number of times.
     *
     * @return the mail so far, never null
     */
    public Seq<Mail> mail() {
        return Vector.ofAll(mail);
    }
}
