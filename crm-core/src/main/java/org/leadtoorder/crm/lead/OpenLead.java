package org.leadtoorder.crm.lead;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.LeadCommand.CorrectContact;
import org.leadtoorder.crm.lead.LeadCommand.DisqualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.LogActivity;
import org.leadtoorder.crm.lead.LeadEvent.ActivityLogged;
import org.leadtoorder.crm.lead.LeadEvent.ContactCorrected;
import org.leadtoorder.crm.lead.LeadEvent.LeadDisqualified;
import org.leadtoorder.crm.lead.LeadEvent.LeadEnriched;
import org.leadtoorder.crm.value.Fault.Code;

/** A lead that somebody works on. Immutable. */
public sealed interface OpenLead extends UnconvertedLead permits NewLead, QualifiedLead {

    /**
     * L-4: a puzzle piece of a kind that the company knows, learnt by now; the newest of its kind counts, whenever
     * it comes in.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if the piece is news; or why not
     */
    default Either<Rejection, Option<LeadEnriched>> enrich(EnrichLead wish, Context context) {
        var piece = wish.piece();
        return Guard.of(Rule.L_4)
                .holds(context.company().pieceKinds().contains(piece.kind()), Code.UNKNOWN, "piece.kind")
                .holds(!piece.learntAt().isAfter(context.at()), Code.TOO_LATE, "piece.learntAt", context.at())
                .then(() -> Option.when(!pieces().contains(piece), () -> new LeadEnriched(id(), piece)));
    }

    /**
     * L-5: a correction keeps what a lead needs: a name, and reach once it is qualified; its lists are bounded as with L-1.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    default Either<Rejection, Option<ContactCorrected>> correct(CorrectContact wish, Context context) {
        var contact = wish.contact();
        return Guard.of(Rule.L_5)
                .holds(contact.named(), Code.MISSING, "contact.person|organisation")
                .none(contact.tooMany())
                .rule(Rule.L_7)
                .holds(this instanceof NewLead || contact.reachable(), Code.UNREACHABLE, "contact")
                .then(() ->
                        Option.when(!contact.equals(contact()), () -> new ContactCorrected(id(), contact(), contact)));
    }

    /**
     * L-8: a reason out of the company's list; "other" needs words.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    default Either<Rejection, LeadDisqualified> disqualify(DisqualifyLead wish, Context context) {
        return Guard.of(Rule.L_8)
                .holds(context.company().disqualificationReasons().contains(wish.reason()), Code.UNKNOWN, "reason")
                .holds(!SalesProcess.isOther(wish.reason()) || wish.words().isDefined(), Code.MISSING, "words")
                .then(() -> new LeadDisqualified(id(), wish.reason(), wish.words()));
    }

    /**
     * The lead, put aside.
     *
     * @param fact what happened
     * @return the lead after it, never null
     */
    default DisqualifiedLead on(LeadDisqualified fact) {
        return ImmutableDisqualifiedLead.builder()
                .from(this)
                .reason(fact.reason())
                .words(fact.words())
                .build();
    }

    /**
     * L-12: an activity that has begun by now.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    default Either<Rejection, Option<ActivityLogged>> log(LogActivity wish, Context context) {
        return Guard.of(Rule.L_12)
                .none(activities().faults(wish.activity(), context))
                .then(() -> Option.some(new ActivityLogged(id(), wish.activity())));
    }

    /**
     * The same lead with a piece more.
     *
     * @param fact what happened
     * @return the lead after it, never null
     */
    OpenLead on(LeadEnriched fact);

    /**
     * The same lead with another contact.
     *
     * @param fact what happened
     * @return the lead after it, never null
     */
    OpenLead on(ContactCorrected fact);

    /**
     * The same lead with an activity more.
     *
     * @param fact what happened
     * @return the lead after it, never null
     */
    OpenLead on(ActivityLogged fact);
}
