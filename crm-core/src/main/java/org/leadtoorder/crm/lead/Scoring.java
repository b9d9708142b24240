package org.leadtoorder.crm.lead;

import org.leadtoorder.crm.company.SalesProcess;

/** How a company ranks its leads: a pure function of what is known. The standard one is the share of the required pieces. */
@FunctionalInterface
public interface Scoring {
    /** The share of the required pieces that are known. */
    Scoring STANDARD = Lead::completeness;

    /**
     * Ranks a lead.
     *
     * @param lead the lead
     * @param company the company's configuration
     * @return a figure, the higher the better; the standard one gives 0 to 100
     */
    int score(Lead lead, SalesProcess company);
}
