package org.leadtoorder.crm.port;

import io.vavr.control.Either;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;

/**
 * Watches what is handled. The library reads no clock: whoever listens measures between beginning and end.
 *
 * <ol>
 *   <li>Each wish that is handled begins once and ends once, by an outcome or by a failure of a port, on the same thread.
 *   <li>A listener that fails changes no outcome; its failure goes to the thread's handler of uncaught exceptions.
 * </ol>
 */
@FunctionalInterface
public interface Telemetry {
    /** Listens to nothing. */
    Telemetry NONE = (wish, context) -> (how, tries) -> {};

    /**
     * A wish begins to be handled.
     *
     * @param wish the wish
     * @param context its circumstances
     * @return who is told of its end, never null
     */
    Handling begin(Command<?> wish, Context context);

    /** Is told how the handling of a wish ended. */
    @FunctionalInterface
    interface Handling {
        /**
         * The handling ended.
         *
         * @param how the plan that was carried out, or why not
         * @param tries how often it was decided, at least 1
         */
        void end(Either<Rejection, ? extends Plan<?>> how, int tries);

        /**
         * The handling ended in a failure of a port, which goes on to the caller.
         *
         * @param failure what the port threw
         * @param tries how often it was decided, at least 1
         */
        default void failed(Throwable failure, int tries) {}
    }
}
