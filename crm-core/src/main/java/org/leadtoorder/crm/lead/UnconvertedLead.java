package org.leadtoorder.crm.lead;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.RecordConsent;
import org.leadtoorder.crm.lead.LeadCommand.WithdrawConsent;
import org.leadtoorder.crm.lead.LeadEvent.ConsentRecorded;
import org.leadtoorder.crm.lead.LeadEvent.ConsentWithdrawn;
import org.leadtoorder.crm.lead.LeadEvent.LeadAssigned;

/** A lead that is no customer yet, worked on or put aside. Immutable. */
public sealed interface UnconvertedLead extends Lead permits OpenLead, DisqualifiedLead {

    /**
     * L-11: a lead has at most one owner; naming the same one again records nothing.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if anything changes
     */
    default Either<Rejection, Option<LeadAssigned>> assign(AssignLead wish, Context context) {
        return Either.right(
                Option.when(!owner().contains(wish.owner()), () -> new LeadAssigned(id(), owner(), wish.owner())));
    }

    /**
     * L-13: what was agreed to, by which wording, how and when.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    default Either<Rejection, Option<ConsentRecorded>> recordConsent(RecordConsent wish, Context context) {
        return consents()
                .record(wish.consent(), context)
                .map(news -> news.map(consent -> new ConsentRecorded(id(), consent)));
    }

    /**
     * L-13: a withdrawal is taken at any time, whether or not a consent was recorded.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    default Either<Rejection, Option<ConsentWithdrawn>> withdrawConsent(WithdrawConsent wish, Context context) {
        return consents()
                .withdraw(wish.withdrawal(), context)
                .map(news -> news.map(withdrawal -> new ConsentWithdrawn(id(), withdrawal)));
    }

    /**
     * The same lead with another owner.
     *
     * @param fact what happened
     * @return the lead after it, never null
     */
    UnconvertedLead on(LeadAssigned fact);

    /**
     * The same lead with a consent.
     *
     * @param fact what happened
     * @return the lead after it, never null
     */
    UnconvertedLead on(ConsentRecorded fact);

    /**
     * The same lead without a consent.
     *
     * @param fact what happened
     * @return the lead after it, never null
     */
    UnconvertedLead on(ConsentWithdrawn fact);
}
