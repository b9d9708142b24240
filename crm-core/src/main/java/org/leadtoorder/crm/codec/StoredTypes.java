package org.leadtoorder.crm.codec;

import static org.leadtoorder.crm.codec.Stored.of;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Provenance;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Warning;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.DisqualifiedLead;
import org.leadtoorder.crm.lead.LeadCommand;
import org.leadtoorder.crm.lead.LeadEvent;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.opportunity.LostOpportunity;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand;
import org.leadtoorder.crm.opportunity.OpportunityEvent;
import org.leadtoorder.crm.opportunity.WonOpportunity;
import org.leadtoorder.crm.port.Ledger;

/**
 * Every stored type, one line each. A line is never taken away and its name never changes; a type that changes in a way that older
 * trees do not fit gets the next version and an upcast.
 */
final class StoredTypes {
    private static final StoredTypes STANDARD = new StoredTypes(Vector.of(
            of("lead/captured", LeadEvent.LeadCaptured.class),
            of("lead/enriched", LeadEvent.LeadEnriched.class),
            of("lead/contact-corrected", LeadEvent.ContactCorrected.class),
            of("lead/qualified", LeadEvent.LeadQualified.class),
            of("lead/disqualified", LeadEvent.LeadDisqualified.class),
            of("lead/recycled", LeadEvent.LeadRecycled.class),
            of("lead/converted", LeadEvent.LeadConverted.class),
            of("lead/assigned", LeadEvent.LeadAssigned.class),
            of("lead/activity-logged", LeadEvent.ActivityLogged.class),
            of("lead/consent-recorded", LeadEvent.ConsentRecorded.class),
            of("lead/consent-withdrawn", LeadEvent.ConsentWithdrawn.class),
            of("lead/capture", LeadCommand.CaptureLead.class),
            of("lead/enrich", LeadCommand.EnrichLead.class),
            of("lead/correct-contact", LeadCommand.CorrectContact.class),
            of("lead/qualify", LeadCommand.QualifyLead.class),
            of("lead/disqualify", LeadCommand.DisqualifyLead.class),
            of("lead/recycle", LeadCommand.RecycleLead.class),
            of("lead/convert", LeadCommand.ConvertLead.class),
            of("lead/assign", LeadCommand.AssignLead.class),
            of("lead/log-activity", LeadCommand.LogActivity.class),
            of("lead/record-consent", LeadCommand.RecordConsent.class),
            of("lead/withdraw-consent", LeadCommand.WithdrawConsent.class),
            of("lead/state/new", NewLead.class),
            of("lead/state/qualified", QualifiedLead.class),
            of("lead/state/disqualified", DisqualifiedLead.class),
            of("lead/state/converted", ConvertedLead.class),
            of("opportunity/created", OpportunityEvent.OpportunityCreated.class),
            of("opportunity/advanced", OpportunityEvent.OpportunityAdvanced.class),
            of("opportunity/estimate-revised", OpportunityEvent.EstimateRevised.class),
            of("opportunity/activity-logged", OpportunityEvent.ActivityLogged.class),
            of("opportunity/stakeholder-added", OpportunityEvent.StakeholderAdded.class),
            of("opportunity/stakeholder-removed", OpportunityEvent.StakeholderRemoved.class),
            of("opportunity/assigned", OpportunityEvent.OpportunityAssigned.class),
            of("opportunity/won", OpportunityEvent.OpportunityWon.class),
            of("opportunity/lost", OpportunityEvent.OpportunityLost.class),
            of("opportunity/reopened", OpportunityEvent.OpportunityReopened.class),
            of("opportunity/create", OpportunityCommand.CreateOpportunity.class),
            of("opportunity/advance", OpportunityCommand.AdvanceOpportunity.class),
            of("opportunity/revise-estimate", OpportunityCommand.ReviseEstimate.class),
            of("opportunity/log-activity", OpportunityCommand.LogActivity.class),
            of("opportunity/add-stakeholder", OpportunityCommand.AddStakeholder.class),
            of("opportunity/remove-stakeholder", OpportunityCommand.RemoveStakeholder.class),
            of("opportunity/assign", OpportunityCommand.AssignOpportunity.class),
            of("opportunity/lose", OpportunityCommand.LoseOpportunity.class),
            of("opportunity/reopen", OpportunityCommand.ReopenOpportunity.class),
            of("opportunity/state/open", OpenOpportunity.class),
            of("opportunity/state/won", WonOpportunity.class),
            of("opportunity/state/lost", LostOpportunity.class),
            of("rejection/refused", Rejection.Refused.class),
            of("rejection/not-found", Rejection.NotFound.class),
            of("rejection/already-there", Rejection.AlreadyThere.class),
            of("rejection/no-such-step", Rejection.NoSuchStep.class),
            of("rejection/stale", Rejection.Stale.class),
            of("rejection/claimed", Rejection.Claimed.class),
            of("rejection/request-reused", Rejection.RequestReused.class),
            of("rejection/denied", Rejection.Denied.class),
            of("answer", Ledger.Answer.class),
            of("warning", Warning.class),
            of("provenance", Provenance.class),
            of("sales-process", SalesProcess.class)));

    private final Seq<Stored> all;
    private final Map<String, Stored> byName = new HashMap<>();
    private final Map<Class<?>, Stored> byClass = new HashMap<>();

    StoredTypes(Seq<Stored> all) {
        this.all = all;
        for (var stored : all)
            if (byName.put(stored.name(), stored) != null || byClass.put(Shape.runtime(stored.type()), stored) != null)
                throw new IllegalArgumentException("stored twice: " + stored.name());
    }

    static StoredTypes standard() {
        return STANDARD;
    }

    Seq<Stored> all() {
        return all;
    }

    @Nullable Stored named(String name) {
        return byName.get(name);
    }

    Stored typeOf(Object value) {
        var stored = byClass.get(value.getClass());
        if (stored == null) throw new IllegalArgumentException("not a stored type: " + value.getClass().getName());
        return stored;
    }
}
