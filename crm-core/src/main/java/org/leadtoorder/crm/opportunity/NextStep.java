package org.leadtoorder.crm.opportunity;

import java.time.LocalDate;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Personal;

/**
 * What is done next for an opportunity. Immutable.
 *
 * @param what what
 * @param by by which day
 */
public record NextStep(@Personal Label what, LocalDate by) {
    /**
     * Refuses null.
     *
     * @param what what
     * @param by by which day
     */
    public NextStep {
        Given.all("what", what, "by", by);
    }
}
