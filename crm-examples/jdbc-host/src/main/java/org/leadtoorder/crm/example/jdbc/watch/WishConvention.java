package org.leadtoorder.crm.example.jdbc.watch;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** What a wish is called in figures and spans. Asked at the beginning and at the end; only the end knows the outcome. */
final class WishConvention implements ObservationConvention<WishContext> {
    static final String WISH = "crm.wish";

    @Override
    public String getName() {
        return WISH;
    }

    /** The name of the span. */
    @Override
    public String getContextualName(WishContext context) {
        return context.wish();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(WishContext context) {
        var wish = KeyValues.of("wish", context.wish());
        var end = context.end();
        return end.tries() == 0 ? wish : wish.and("outcome", end.outcome(), "rule", end.rule());
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(WishContext context) {
        var ids = KeyValues.of("crm.request", context.request(), "crm.correlation", context.correlation());
        var tries = context.end().tries();
        return tries == 0 ? ids : ids.and("crm.tries", Integer.toString(tries));
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof WishContext;
    }
}
