package org.leadtoorder.crm.example.jdbc;

import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.State;

/** Plans that have looked at more than their wish asks for. */
final class Seeing {
    private Seeing() {}

    static <S extends State<?>> Plan<S> alsoNobodyAt(Id id, Plan<S> plan) {
        return Plan.<S>builder()
                .wish(plan.wish())
                .context(plan.context())
                .result(plan.result())
                .changes(plan.changes())
                .seen(plan.seen().append(new Expectation(id, 0)))
                .build();
    }
}
