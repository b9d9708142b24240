package org.leadtoorder.crm;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.port.Telemetry;
import org.leadtoorder.crm.port.Telemetry.Handling;

/**
 * Tells telemetry of a beginning and an end. A listener that fails changes no outcome; its failure goes to the thread's handler of
 * uncaught exceptions.
 */
final class Watch {
    private Watch() {}

    static <S extends State<?>> Either<Rejection, Plan<S>> over(
            Telemetry telemetry,
            Command<?> wish,
            Context context,
            Function<AtomicInteger, Either<Rejection, Plan<S>>> work) {
        var tries = new AtomicInteger(1);
        var listener = begun(telemetry, wish, context);
        Either<Rejection, Plan<S>> how;
        try {
            how = work.apply(tries);
        } catch (RuntimeException | Error failed) {
            tell(listener, handling -> handling.failed(failed, tries.get()));
            throw failed;
        }
        tell(listener, handling -> handling.end(how, tries.get()));
        return how;
    }

    private static Option<Handling> begun(Telemetry telemetry, Command<?> wish, Context context) {
        try {
            return Option.of(telemetry.begin(wish, context));
        } catch (RuntimeException | Error failed) {
            report(failed);
            return Option.none();
        }
    }

    private static void tell(Option<Handling> listener, Consumer<Handling> news) {
        try {
            listener.forEach(news);
        } catch (RuntimeException | Error failed) {
            report(failed);
        }
    }

    private static void report(Throwable failed) {
        var thread = Thread.currentThread();
        try {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failed);
        } catch (RuntimeException handler) {
            failed.addSuppressed(handler); // the handler of last resort fails as well: there is nobody left to tell
        }
    }
}
