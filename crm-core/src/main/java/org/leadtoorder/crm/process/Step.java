package org.leadtoorder.crm.process;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.Nothing;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.kernel.Warning;

/**
 * One row of the process: from {@code F}, move {@code M} may cause event {@code E}, which leads to {@code T}. Immutable. The
 * factories are typed, so that the compiler checks each arrow: a row cannot lead elsewhere than its move promises.
 *
 * @param <F> the state, or role of states, that it starts from
 * @param <M> the command, or part of a procedure
 * @param <E> the event
 * @param <T> the state, or role of states, that it leads to
 */
public final class Step<F, M extends Move<? super T>, E extends Event, T extends State<?>> {

    /** How a row relates the state that it starts from to the one that it leads to. */
    public enum Kind {
        /** Something is born where nothing was. */
        START,
        /** Something is born of an origin, which stays as it is. */
        BIRTH,
        /** The aggregate moves on. */
        MOVE,
        /** The aggregate stays in its state; perhaps nothing changes at all. */
        SAME,
        /** An answer is repeated, and nothing is recorded. */
        ANSWER
    }

    private final Kind kind;
    private final Class<F> from;
    private final Class<M> move;
    private final Option<Class<E>> event;
    private final Class<T> to;
    private final Seq<Rule> rules;
    private final Decision<F, M, E> decision;
    private final BiFunction<F, E, T> fold;
    private final Caution<? super M> caution;

    private Step(
            Kind kind,
            Class<F> from,
            Class<M> move,
            Option<Class<E>> event,
            Class<T> to,
            Seq<Rule> rules,
            Decision<F, M, E> decision,
            BiFunction<F, E, T> fold) {
        this(kind, from, move, event, to, rules, decision, fold, (wish, view, context) -> List.empty());
    }

    private Step(
            Kind kind,
            Class<F> from,
            Class<M> move,
            Option<Class<E>> event,
            Class<T> to,
            Seq<Rule> rules,
            Decision<F, M, E> decision,
            BiFunction<F, E, T> fold,
            Caution<? super M> caution) {
        this.kind = kind;
        this.from = from;
        this.move = move;
        this.event = event;
        this.to = to;
        this.rules = rules;
        this.decision = decision;
        this.fold = fold;
        this.caution = caution;
    }

    static <M extends Move<? super T>, E extends Event, T extends State<?>> Step<Nothing, M, E, T> start(
            Class<M> move, Class<E> event, Class<T> to, Start<M, E> rule, Function<E, T> fold) {
        return new Step<>(
                Kind.START,
                Nothing.class,
                move,
                Option.some(event),
                to,
                List.empty(),
                (origin, wish, view, context) -> rule.apply(wish, context).map(Option::some),
                (nothing, fact) -> fold.apply(fact));
    }

    static <M extends Move<? super T>, N, O, E extends Event, T extends State<?>> Step<Nothing, M, E, T> start(
            Class<M> move,
            Class<E> event,
            Class<T> to,
            StartWith2<M, N, O, E> rule,
            Function<E, T> fold,
            Need<? super Nothing, ? super M, N> need,
            Need<? super Nothing, ? super M, O> other) {
        return birth(
                        Nothing.class,
                        move,
                        event,
                        to,
                        (nothing, wish, one, two, context) -> rule.apply(wish, one, two, context),
                        fold,
                        need,
                        other)
                .startingFromNothing();
    }

    static <F, M extends Move<? super T>, N, E extends Event, T extends State<?>> Step<F, M, E, T> birth(
            Class<F> from,
            Class<M> move,
            Class<E> event,
            Class<T> to,
            Rule1<F, M, N, E> rule,
            Function<E, T> fold,
            Need<? super F, ? super M, N> need) {
        return new Step<>(
                Kind.BIRTH,
                from,
                move,
                Option.some(event),
                to,
                List.empty(),
                some(with(rule, need)),
                (origin, fact) -> fold.apply(fact));
    }

    static <F, M extends Move<? super T>, N, O, E extends Event, T extends State<?>> Step<F, M, E, T> birth(
            Class<F> from,
            Class<M> move,
            Class<E> event,
            Class<T> to,
            Rule2<F, M, N, O, E> rule,
            Function<E, T> fold,
            Need<? super F, ? super M, N> need,
            Need<? super F, ? super M, O> other) {
        return new Step<>(
                Kind.BIRTH,
                from,
                move,
                Option.some(event),
                to,
                List.empty(),
                some(with(rule, need, other)),
                (origin, fact) -> fold.apply(fact));
    }

    static <F, M extends Move<? super T>, E extends Event, T extends State<?>> Step<F, M, E, T> move(
            Class<F> from, Class<M> move, Class<E> event, Class<T> to, Rule0<F, M, E> rule, BiFunction<F, E, T> fold) {
        return new Step<>(Kind.MOVE, from, move, Option.some(event), to, List.empty(), some(rule), fold);
    }

    static <F, M extends Move<? super T>, N, E extends Event, T extends State<?>> Step<F, M, E, T> move(
            Class<F> from,
            Class<M> move,
            Class<E> event,
            Class<T> to,
            Rule1<F, M, N, E> rule,
            BiFunction<F, E, T> fold,
            Need<? super F, ? super M, N> need) {
        return new Step<>(Kind.MOVE, from, move, Option.some(event), to, List.empty(), some(with(rule, need)), fold);
    }

    static <F, M extends Move<? super T>, N, O, E extends Event, T extends State<?>> Step<F, M, E, T> move(
            Class<F> from,
            Class<M> move,
            Class<E> event,
            Class<T> to,
            Rule2<F, M, N, O, E> rule,
            BiFunction<F, E, T> fold,
            Need<? super F, ? super M, N> need,
            Need<? super F, ? super M, O> other) {
        return new Step<>(
                Kind.MOVE, from, move, Option.some(event), to, List.empty(), some(with(rule, need, other)), fold);
    }

    static <F extends State<?>, M extends Move<? super F>, E extends Event> Step<F, M, E, F> same(
            Class<F> from,
            Class<M> move,
            Class<E> event,
            Rule0<F, M, Option<E>> rule,
            BiFunction<F, E, ? extends F> fold) {
        return new Step<>(Kind.SAME, from, move, Option.some(event), from, List.empty(), perhaps(rule), fold::apply);
    }

    static <F extends State<?>, M extends Move<? super F>, N, E extends Event> Step<F, M, E, F> same(
            Class<F> from,
            Class<M> move,
            Class<E> event,
            Rule1<F, M, N, Option<E>> rule,
            BiFunction<F, E, ? extends F> fold,
            Need<? super F, ? super M, N> need) {
        return new Step<>(
                Kind.SAME, from, move, Option.some(event), from, List.empty(), perhaps(with(rule, need)), fold::apply);
    }

    static <F extends State<?>, M extends Move<? super F>, N, O, E extends Event> Step<F, M, E, F> same(
            Class<F> from,
            Class<M> move,
            Class<E> event,
            Rule2<F, M, N, O, Option<E>> rule,
            BiFunction<F, E, ? extends F> fold,
            Need<? super F, ? super M, N> need,
            Need<? super F, ? super M, O> other) {
        return new Step<>(
                Kind.SAME,
                from,
                move,
                Option.some(event),
                from,
                List.empty(),
                perhaps(with(rule, need, other)),
                fold::apply);
    }

    static <F extends State<?>, M extends Move<? super F>> Step<F, M, Event, F> answer(
            Class<F> from, Class<M> move, Rule0<F, M, F> rule) {
        return new Step<>(
                Kind.ANSWER,
                from,
                move,
                Option.none(),
                from,
                List.empty(),
                (state, wish, view, context) -> rule.apply(state, wish, context).map(unchanged -> Option.none()),
                (state, fact) -> state);
    }

    private Step<F, M, E, T> startingFromNothing() {
        return new Step<>(Kind.START, from, move, event, to, rules, decision, fold, caution);
    }

    /** The rules that guard the row. */
    Step<F, M, E, T> by(Rule... rules) {
        return new Step<>(kind, from, move, event, to, List.of(rules), decision, fold, caution);
    }

    /** What a person should look at when the step is taken. */
    Step<F, M, E, T> warning(Caution<? super M> warnings) {
        return new Step<>(kind, from, move, event, to, rules, decision, fold, warnings);
    }

    /**
     * How the row relates the two states.
     *
     * @return the kind, never null
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Where it starts.
     *
     * @return a state, a role of states, or {@link Nothing}; never null
     */
    public Class<F> from() {
        return from;
    }

    /**
     * What takes it.
     *
     * @return a command, or a part of a procedure; never null
     */
    public Class<M> move() {
        return move;
    }

    /**
     * What it records.
     *
     * @return the event, none where an answer is repeated; never null
     */
    public Option<Class<E>> event() {
        return event;
    }

    /**
     * Where it leads.
     *
     * @return a state or a role of states; never null
     */
    public Class<T> to() {
        return to;
    }

    /**
     * What guards it.
     *
     * @return the rules, at least one; never null
     */
    public Seq<Rule> rules() {
        return rules;
    }

    /** The event that the move causes, none if nothing changes; or why not. */
    Either<Rejection, Option<E>> decide(Object state, Move<?> wish, View view, Context context) {
        return decision.apply(from.cast(state), move.cast(wish), view, context);
    }

    /** What a person should look at. */
    Seq<Warning> warnings(Move<?> wish, View view, Context context) {
        return caution.warnings(move.cast(wish), view, context);
    }

    /** The state after the event. */
    T fold(Object state, Event fact) {
        return fold.apply(from.cast(state), event.get().cast(fact));
    }

    /** The newcomer, from the event alone. */
    T born(Event fact) {
        return fold.apply(null, event.get().cast(fact));
    }

    private static <F, M, E> Decision<F, M, E> some(Rule0<F, M, E> rule) {
        return (state, wish, view, context) -> rule.apply(state, wish, context).map(Option::some);
    }

    private static <F, M, E> Decision<F, M, E> some(Decision0<F, M, E> rule) {
        return (state, wish, view, context) ->
                rule.apply(state, wish, view, context).map(Option::some);
    }

    private static <F, M, E> Decision<F, M, E> perhaps(Rule0<F, M, Option<E>> rule) {
        return (state, wish, view, context) -> rule.apply(state, wish, context);
    }

    private static <F, M, E> Decision<F, M, E> perhaps(Decision0<F, M, Option<E>> rule) {
        return rule::apply;
    }

    private static <F, M, N, E> Decision0<F, M, E> with(Rule1<F, M, N, E> rule, Need<? super F, ? super M, N> need) {
        return (state, wish, view, context) ->
                need.load(state, wish, view, context).flatMap(seen -> rule.apply(state, wish, seen, context));
    }

    private static <F, M, N, O, E> Decision0<F, M, E> with(
            Rule2<F, M, N, O, E> rule, Need<? super F, ? super M, N> need, Need<? super F, ? super M, O> other) {
        return (state, wish, view, context) -> need.load(state, wish, view, context)
                .flatMap(one -> other.load(state, wish, view, context)
                        .flatMap(two -> rule.apply(state, wish, one, two, context)));
    }

    @FunctionalInterface
    interface Start<M, E> {
        Either<Rejection, E> apply(M wish, Context context);
    }

    @FunctionalInterface
    interface StartWith2<M, N, O, E> {
        Either<Rejection, E> apply(M wish, N one, O two, Context context);
    }

    @FunctionalInterface
    interface Rule0<F, M, E> {
        Either<Rejection, E> apply(F from, M wish, Context context);
    }

    @FunctionalInterface
    interface Rule1<F, M, N, E> {
        Either<Rejection, E> apply(F from, M wish, N seen, Context context);
    }

    @FunctionalInterface
    interface Rule2<F, M, N, O, E> {
        Either<Rejection, E> apply(F from, M wish, N one, O two, Context context);
    }

    @FunctionalInterface
    private interface Decision0<F, M, E> {
        Either<Rejection, E> apply(F from, M wish, View view, Context context);
    }

    @FunctionalInterface
    private interface Decision<F, M, E> {
        Either<Rejection, Option<E>> apply(F from, M wish, View view, Context context);
    }

    /** What a person should look at when a step is taken. */
    @FunctionalInterface
    interface Caution<M> {
        Seq<Warning> warnings(M wish, View view, Context context);
    }

    /** What a rule has to see besides the state that it starts from. */
    @FunctionalInterface
    interface Need<F, M, N> {
        Either<Rejection, N> load(F from, M wish, View view, Context context);
    }
}
