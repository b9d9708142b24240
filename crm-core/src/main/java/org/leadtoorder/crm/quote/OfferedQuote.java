package org.leadtoorder.crm.quote;

import java.time.LocalDate;

/** A quote whose current version went out to the customer. Immutable. */
public sealed interface OfferedQuote extends Quote permits RevisableQuote, AcceptedQuote {
    /**
     * How the current version went out.
     *
     * @return the issue, never null
     */
    Issue issue();

    /**
     * The last day on which the current version can be accepted.
     *
     * @return the day, in the company's zone; never null
     */
    default LocalDate validUntil() {
        return issue().validUntil();
    }
}
