package org.leadtoorder.crm.kernel;

import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.Fault;

/**
 * One reason of a refusal: the rule, and what broke it. Immutable, machine-readable, free of personal data.
 *
 * @param rule the rule that refuses
 * @param fault what is missing or wrong, and where
 */
public record Reason(Rule rule, Fault fault) {
    /**
     * Refuses null.
     *
     * @param rule the rule that refuses
     * @param fault what is missing or wrong, and where
     */
    public Reason {
        Given.all("rule", rule, "fault", fault);
    }
}
