package org.leadtoorder.crm.lead;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.CorrectContact;
import org.leadtoorder.crm.lead.LeadCommand.DisqualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.LogActivity;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.RecordConsent;
import org.leadtoorder.crm.lead.LeadCommand.RecycleLead;
import org.leadtoorder.crm.lead.LeadCommand.WithdrawConsent;
import org.leadtoorder.crm.lead.LeadEvent.ActivityLogged;
import org.leadtoorder.crm.lead.LeadEvent.ConsentRecorded;
import org.leadtoorder.crm.lead.LeadEvent.ConsentWithdrawn;
import org.leadtoorder.crm.lead.LeadEvent.ContactCorrected;
import org.leadtoorder.crm.lead.LeadEvent.LeadAssigned;
import org.leadtoorder.crm.lead.LeadEvent.LeadCaptured;
import org.leadtoorder.crm.lead.LeadEvent.LeadConverted;
import org.leadtoorder.crm.lead.LeadEvent.LeadDisqualified;
import org.leadtoorder.crm.lead.LeadEvent.LeadEnriched;
import org.leadtoorder.crm.lead.LeadEvent.LeadQualified;
import org.leadtoorder.crm.lead.LeadEvent.LeadRecycled;

/** Asks a lead's rules and folds by hand, written apart from the table, so that each can be held against the other. */
final class LeadWalks {
    private LeadWalks() {}

    /** What a lead says to a wish: none where there is no such step. */
    static Option<Either<Rejection, Option<LeadEvent>>> ask(Lead lead, LeadCommand<?> wish, Context context) {
        if (lead instanceof ConvertedLead done)
            return wish instanceof ConvertLead again
                    ? Option.some(done.again(again, context).map(same -> Option.none()))
                    : Option.none();
        var unconverted = (UnconvertedLead) lead;
        if (wish instanceof AssignLead assign) return Option.some(news(unconverted.assign(assign, context)));
        if (wish instanceof RecordConsent record) return Option.some(news(unconverted.recordConsent(record, context)));
        if (wish instanceof WithdrawConsent withdraw)
            return Option.some(news(unconverted.withdrawConsent(withdraw, context)));
        if (lead instanceof DisqualifiedLead aside)
            return wish instanceof RecycleLead recycle
                    ? Option.some(aside.recycle(recycle, context).map(Option::some))
                    : Option.none();
        var open = (OpenLead) lead;
        if (wish instanceof EnrichLead enrich) return Option.some(news(open.enrich(enrich, context)));
        if (wish instanceof CorrectContact correct) return Option.some(news(open.correct(correct, context)));
        if (wish instanceof LogActivity log) return Option.some(news(open.log(log, context)));
        if (wish instanceof DisqualifyLead disqualify)
            return Option.some(open.disqualify(disqualify, context).map(Option::some));
        if (wish instanceof QualifyLead qualify && open instanceof NewLead fresh)
            return Option.some(fresh.qualify(qualify, context).map(Option::some));
        if (wish instanceof ConvertLead convert && open instanceof QualifiedLead good)
            return Option.some(good.convert(convert, context).map(Option::some));
        return Option.none();
    }

    /** The lead after an event. */
    static Lead fold(Option<Lead> before, LeadEvent fact) {
        if (fact instanceof LeadCaptured born) return NewLead.from(born);
        var lead = before.get();
        if (fact instanceof LeadQualified qualified) return ((NewLead) lead).on(qualified);
        if (fact instanceof LeadDisqualified disqualified) return ((OpenLead) lead).on(disqualified);
        if (fact instanceof LeadRecycled recycled) return ((DisqualifiedLead) lead).on(recycled);
        if (fact instanceof LeadConverted converted) return ((QualifiedLead) lead).on(converted);
        if (fact instanceof LeadEnriched enriched) return ((OpenLead) lead).on(enriched);
        if (fact instanceof ContactCorrected corrected) return ((OpenLead) lead).on(corrected);
        if (fact instanceof ActivityLogged logged) return ((OpenLead) lead).on(logged);
        if (fact instanceof LeadAssigned assigned) return ((UnconvertedLead) lead).on(assigned);
        if (fact instanceof ConsentRecorded recorded) return ((UnconvertedLead) lead).on(recorded);
        return ((UnconvertedLead) lead).on((ConsentWithdrawn) fact);
    }

    private static Either<Rejection, Option<LeadEvent>> news(
            Either<Rejection, ? extends Option<? extends LeadEvent>> outcome) {
        return Either.<Rejection, Option<? extends LeadEvent>>narrow(outcome.map(each -> each))
                .map(Option::narrow);
    }
}
