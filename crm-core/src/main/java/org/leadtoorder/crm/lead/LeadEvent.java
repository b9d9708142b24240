package org.leadtoorder.crm.lead;

import io.vavr.control.Option;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.value.FreeText;

/** What happened to a lead. Immutable. */
public sealed interface LeadEvent extends Event {
    /**
     * The lead that it happened to.
     *
     * @return the id, never null
     */
    LeadId lead();

    @Override
    default LeadId subject() {
        return lead();
    }

    /**
     * Somebody showed interest.
     *
     * @param lead the new lead
     * @param contact who it is
     * @param attribution where they came from
     * @param owner who looks after them, if anybody
     */
    record LeadCaptured(LeadId lead, Contact contact, Attribution attribution, Option<String> owner)
            implements LeadEvent {
        /**
         * Refuses null.
         *
         * @param lead the new lead
         * @param contact who it is
         * @param attribution where they came from
         * @param owner who looks after them, if anybody
         */
        public LeadCaptured {
            Given.all("lead", lead, "contact", contact, "attribution", attribution, "owner", owner);
        }
    }

    /**
     * Something was learnt.
     *
     * @param lead the lead
     * @param piece what was learnt, with its evidence
     */
    record LeadEnriched(LeadId lead, Piece piece) implements LeadEvent {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param piece what was learnt, with its evidence
         */
        public LeadEnriched {
            Given.all("lead", lead, "piece", piece);
        }
    }

    /**
     * The contact data were corrected.
     *
     * @param lead the lead
     * @param before the contact before
     * @param after the contact after
     */
    record ContactCorrected(LeadId lead, Contact before, Contact after) implements LeadEvent {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param before the contact before
         * @param after the contact after
         */
        public ContactCorrected {
            Given.all("lead", lead, "before", before, "after", after);
        }
    }

    /**
     * The lead was found worth a customer.
     *
     * @param lead the lead
     */
    record LeadQualified(LeadId lead) implements LeadEvent {
        /**
         * Refuses null.
         *
         * @param lead the lead
         */
        public LeadQualified {
            Given.all("lead", lead);
        }
    }

    /**
     * The lead was put aside.
     *
     * @param lead the lead
     * @param reason why, out of the company's list
     * @param words the reason in words
     */
    record LeadDisqualified(LeadId lead, String reason, Option<FreeText> words) implements LeadEvent {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param reason why, out of the company's list
         * @param words the reason in words
         */
        public LeadDisqualified {
            Given.all("lead", lead, "reason", reason, "words", words);
        }
    }

    /**
     * The lead was taken up again.
     *
     * @param lead the lead
     */
    record LeadRecycled(LeadId lead) implements LeadEvent {
        /**
         * Refuses null.
         *
         * @param lead the lead
         */
        public LeadRecycled {
            Given.all("lead", lead);
        }
    }

    /**
     * The lead became a customer.
     *
     * @param lead the lead
     * @param customer the customer
     * @param opportunity the opportunity that was created with it, if one was wanted
     */
    record LeadConverted(LeadId lead, CustomerId customer, Option<OpportunityId> opportunity) implements LeadEvent {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param customer the customer
         * @param opportunity the opportunity that was created with it, if one was wanted
         */
        public LeadConverted {
            Given.all("lead", lead, "customer", customer, "opportunity", opportunity);
        }
    }

    /**
     * Somebody else looks after the lead.
     *
     * @param lead the lead
     * @param before who did, if anybody
     * @param owner who does now
     */
    record LeadAssigned(LeadId lead, Option<String> before, String owner) implements LeadEvent {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param before who did, if anybody
         * @param owner who does now
         */
        public LeadAssigned {
            Given.all("lead", lead, "before", before, "owner", owner);
        }
    }

    /**
     * Something was done with the lead.
     *
     * @param lead the lead
     * @param activity what
     */
    record ActivityLogged(LeadId lead, Activity activity) implements LeadEvent {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param activity what
         */
        public ActivityLogged {
            Given.all("lead", lead, "activity", activity);
        }
    }

    /**
     * The lead agreed to something.
     *
     * @param lead the lead
     * @param consent to what, and how it is proven
     */
    record ConsentRecorded(LeadId lead, Consent consent) implements LeadEvent {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param consent to what, and how it is proven
         */
        public ConsentRecorded {
            Given.all("lead", lead, "consent", consent);
        }
    }

    /**
     * The lead no longer agrees.
     *
     * @param lead the lead
     * @param withdrawal to what, when and how
     */
    record ConsentWithdrawn(LeadId lead, Withdrawal withdrawal) implements LeadEvent {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param withdrawal to what, when and how
         */
        public ConsentWithdrawn {
            Given.all("lead", lead, "withdrawal", withdrawal);
        }
    }
}
