package org.leadtoorder.crm.example.jdbc.watch;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

/**
 * How often a wish was decided until it ended, as {@code crm.wish.tries} with the tags of its timer: above one, others changed meanwhile
 * what it was decided on.
 */
public final class TriesMeter implements ObservationHandler<WishContext> {
    private final MeterRegistry meters;

    /**
     * A handler for an {@code ObservationRegistry}.
     *
     * @param meters where the figures go
     */
    public TriesMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A wish that never ended, because a handler failed at its beginning, has no tries. */
    @Override
    public void onStop(WishContext context) {
        var end = context.end();
        if (end.tries() == 0) return;
        DistributionSummary.builder(WishConvention.WISH + ".tries")
                .description("how often a wish was decided until it ended")
                .tags("wish", context.wish(), "outcome", end.outcome(), "rule", end.rule())
                .register(meters)
                .record(end.tries());
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof WishContext;
    }
}
