package org.leadtoorder.crm.process;

import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.Nothing;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.process.Step.Kind;

/** The rows, indexed: a row for a sealed type answers for each of its leaves, so that a look-up is two hash probes. Immutable. */
final class Table {
    private final Map<Class<?>, Map<Class<?>, Step<?, ?, ?, ?>>> byMove = new HashMap<>();
    private final Map<Class<?>, Map<Class<?>, Step<?, ?, ?, ?>>> byEvent = new HashMap<>();
    private final Map<Class<?>, Procedure<?>> procedures = new HashMap<>();

    Table(Seq<Step<?, ?, ?, ?>> steps, Seq<Procedure<?>> procedures) {
        for (var step : steps)
            for (var leaf : leaves(step.from())) {
                put(byMove, leaf, step.move(), step);
                for (var event : step.event()) put(byEvent, isBirth(step) ? Nothing.class : leaf, event, step);
            }
        for (var procedure : procedures) this.procedures.put(procedure.wish(), procedure);
    }

    private static void put(
            Map<Class<?>, Map<Class<?>, Step<?, ?, ?, ?>>> index, Class<?> leaf, Class<?> key, Step<?, ?, ?, ?> step) {
        var before = index.computeIfAbsent(leaf, unused -> new HashMap<>()).put(key, step);
        if (before != null && before != step) throw new IllegalStateException("two rows for " + leaf + " and " + key);
    }

    private static boolean isBirth(Step<?, ?, ?, ?> step) {
        return step.kind() == Kind.BIRTH || step.kind() == Kind.START;
    }

    /** The classes that objects of a sealed type really have: the generated ones. */
    static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(Table::leaves)
                        .distinct()
                : Modifier.isFinal(type.getModifiers()) ? Stream.of(type) : Stream.empty();
    }

    /** The row that answers, or why there is none (K-1, K-4). */
    Either<Rejection, Step<?, ?, ?, ?>> step(Object state, Move<?> move) {
        var rows = byMove.get(state.getClass());
        var step = rows == null ? null : rows.get(move.getClass());
        if (step != null) return Either.right(step);
        if (!(state instanceof State<?> there)) return Either.left(new Rejection.NotFound(move.subject()));
        return Either.left(
                there.id().equals(move.target()) && isStart(move)
                        ? new Rejection.AlreadyThere(there.id())
                        : new Rejection.NoSuchStep(
                                there.type().getSimpleName(), move.getClass().getSimpleName(), there.continuesIn()));
    }

    private boolean isStart(Move<?> move) {
        return byMove.getOrDefault(Nothing.class, Map.of()).containsKey(move.getClass());
    }

    /** The procedure that a wish is, if it is one. */
    Option<Procedure<?>> procedure(Command<?> wish) {
        return Option.of(procedures.get(wish.getClass()));
    }

    /** A state is what its history says: the state before, if any, and one event more. */
    State<?> fold(Option<State<?>> before, Event fact) {
        Class<?> leaf = before.isEmpty() ? Nothing.class : before.get().getClass();
        var step = byEvent.getOrDefault(leaf, Map.of()).get(fact.type());
        if (step == null)
            throw new IllegalArgumentException(
                    "no fold of " + fact.type().getSimpleName() + " from " + leaf.getSimpleName());
        return before.isEmpty() ? step.born(fact) : step.fold(before.get(), fact);
    }
}
