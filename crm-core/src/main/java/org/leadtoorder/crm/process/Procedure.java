package org.leadtoorder.crm.process;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.Rejection;

/**
 * One wish, several aggregates, one commit: the wish unfolds into the moves that the table then takes one by one, all or none.
 *
 * @param <C> the wish
 */
record Procedure<C extends Command<?>>(Class<C> wish, Unfolding<C> unfolding) {

    static <C extends Command<?>> Procedure<C> procedure(Class<C> wish, Unfolding<C> unfolding) {
        return new Procedure<>(wish, unfolding);
    }

    Either<Rejection, Seq<Move<?>>> unfold(Command<?> command, View view, Context context) {
        return unfolding.apply(wish.cast(command), view, context);
    }

    @FunctionalInterface
    interface Unfolding<C> {
        Either<Rejection, Seq<Move<?>>> apply(C wish, View view, Context context);
    }
}
