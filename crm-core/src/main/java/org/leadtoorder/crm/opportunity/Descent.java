package org.leadtoorder.crm.opportunity;

import io.vavr.collection.Seq;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.FollowUp;

/**
 * The lead that an opportunity descends from, and what came along with it. Immutable.
 *
 * @param lead the lead
 * @param followUps what is still to be done for the lead (P-3); none if the opportunity was not born of its conversion
 */
public record Descent(LeadId lead, Seq<FollowUp> followUps) {
    /**
     * Refuses null.
     *
     * @param lead the lead
     * @param followUps what is still to be done for the lead
     */
    public Descent {
        Given.all("lead", lead, "followUps", followUps);
    }
}
