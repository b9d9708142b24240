package org.leadtoorder.crm.example.jdbc.watch;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.vavr.control.Either;
import org.leadtoorder.crm.example.jdbc.watch.WishContext.End;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.port.Telemetry;

/**
 * Makes an observation of each wish: {@code crm.wish} with the tags {@code wish} (the name of the command), {@code outcome} ({@code
 * granted}, {@code refused} or {@code failed}) and {@code rule} (the id of the rule that refused first, else {@code none}). Its scope is
 * open while the wish is handled. Thread-safe.
 *
 * <p>A handler that throws is reported by the library and changes no outcome; whatever it left open on the thread is closed.
 */
public final class ObservedTelemetry implements Telemetry {
    private static final WishConvention CONVENTION = new WishConvention();
    private static final String NONE = "none";

    private final ObservationRegistry registry;

    /**
     * A telemetry for {@code Ports.withTelemetry}.
     *
     * @param registry what the observations are made with, such as {@link Observations} gives one
     */
    public ObservedTelemetry(ObservationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Handling begin(Command<?> wish, Context context) {
        var known = new WishContext(wish, context);
        var observation = Observation.createNotStarted(CONVENTION, () -> known, registry);
        try {
            observation.start();
            return new Observed(known, observation, observation.openScope());
        } catch (RuntimeException failed) {
            abandon(observation, failed);
            throw failed;
        }
    }

    /** Nobody will be told of the end: the thread must not keep the scope, else the next wish would count as part of this one. */
    private void abandon(Observation observation, RuntimeException failed) {
        var scope = registry.getCurrentObservationScope();
        try {
            if (scope != null && observation.equals(scope.getCurrentObservation())) close(observation, scope);
            else observation.stop();
        } catch (RuntimeException again) {
            failed.addSuppressed(again);
        }
    }

    private static void close(Observation observation, Observation.Scope scope) {
        try {
            scope.close();
        } finally {
            observation.stop();
        }
    }

    private record Observed(WishContext known, Observation observation, Observation.Scope scope) implements Handling {
        @Override
        public void end(Either<Rejection, ? extends Plan<?>> how, int tries) {
            ended(how.fold(
                    refused -> new End("refused", refused.rule().id(), tries),
                    granted -> new End("granted", NONE, tries)));
        }

        @Override
        public void failed(Throwable failure, int tries) {
            try {
                observation.error(new PortFailure(failure));
            } finally {
                ended(new End("failed", NONE, tries));
            }
        }

        private void ended(End how) {
            known.end(how);
            ObservedTelemetry.close(observation, scope);
        }
    }
}
