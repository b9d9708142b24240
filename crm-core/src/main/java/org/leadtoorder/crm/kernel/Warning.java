package org.leadtoorder.crm.kernel;

import org.leadtoorder.crm.internal.Given;

/**
 * Something a person should look at although the wish was done, such as a possible duplicate. Immutable, free of personal data.
 *
 * @param reason the rule and what it noticed
 */
public record Warning(Reason reason) {
    /**
     * Refuses null.
     *
     * @param reason the rule and what it noticed
     */
    public Warning {
        Given.all("reason", reason);
    }
}
