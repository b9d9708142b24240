package org.leadtoorder.crm.codec;

import static org.leadtoorder.crm.codec.Stored.of;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.ActiveCustomer;
import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.customer.CustomerCommand;
import org.leadtoorder.crm.customer.CustomerEvent;
import org.leadtoorder.crm.customer.MergedCustomer;
import org.leadtoorder.crm.customer.Prospect;
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
import org.leadtoorder.crm.order.CancelledOrder;
import org.leadtoorder.crm.order.CompletedOrder;
import org.leadtoorder.crm.order.ConfirmedOrder;
import org.leadtoorder.crm.order.OrderCommand;
import org.leadtoorder.crm.order.OrderEvent;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.order.RejectedOrder;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.ApprovedQuote;
import org.leadtoorder.crm.quote.DeclinedQuote;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.ExpiredQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.QuoteCommand;
import org.leadtoorder.crm.quote.QuoteEvent;
import org.leadtoorder.crm.quote.QuoteUnderApproval;
import org.leadtoorder.crm.quote.WithdrawnQuote;

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
            of("customer/created", CustomerEvent.CustomerCreated.class),
            of("customer/registered", CustomerEvent.CustomerRegistered.class),
            of("customer/master-data-updated", CustomerEvent.MasterDataUpdated.class),
            of("customer/enriched", CustomerEvent.CustomerEnriched.class),
            of("customer/contact-person-added", CustomerEvent.ContactPersonAdded.class),
            of("customer/contact-person-changed", CustomerEvent.ContactPersonChanged.class),
            of("customer/contact-person-removed", CustomerEvent.ContactPersonRemoved.class),
            of("customer/master-data-confirmed", CustomerEvent.MasterDataConfirmed.class),
            of("customer/assigned", CustomerEvent.CustomerAssigned.class),
            of("customer/consent-recorded", CustomerEvent.ConsentRecorded.class),
            of("customer/consent-withdrawn", CustomerEvent.ConsentWithdrawn.class),
            of("customer/activated", CustomerEvent.CustomerActivated.class),
            of("customer/order-counted", CustomerEvent.OrderCounted.class),
            of("customer/order-released", CustomerEvent.OrderReleased.class),
            of("customer/deactivated", CustomerEvent.CustomerDeactivated.class),
            of("customer/blocked", CustomerEvent.CustomerBlocked.class),
            of("customer/unblocked", CustomerEvent.CustomerUnblocked.class),
            of("customer/merged", CustomerEvent.CustomerMerged.class),
            of("customer/absorbed", CustomerEvent.CustomerAbsorbed.class),
            of("customer/activated-by-merge", CustomerEvent.CustomerActivatedByMerge.class),
            of("customer/register", CustomerCommand.RegisterCustomer.class),
            of("customer/update-master-data", CustomerCommand.UpdateMasterData.class),
            of("customer/add-contact-person", CustomerCommand.AddContactPerson.class),
            of("customer/change-contact-person", CustomerCommand.ChangeContactPerson.class),
            of("customer/remove-contact-person", CustomerCommand.RemoveContactPerson.class),
            of("customer/confirm-master-data", CustomerCommand.ConfirmMasterData.class),
            of("customer/assign", CustomerCommand.AssignCustomer.class),
            of("customer/record-consent", CustomerCommand.RecordConsent.class),
            of("customer/withdraw-consent", CustomerCommand.WithdrawConsent.class),
            of("customer/block", CustomerCommand.BlockCustomer.class),
            of("customer/unblock", CustomerCommand.UnblockCustomer.class),
            of("customer/merge", CustomerCommand.MergeCustomer.class),
            of("customer/state/prospect", Prospect.class),
            of("customer/state/active", ActiveCustomer.class),
            of("customer/state/blocked", BlockedCustomer.class),
            of("customer/state/merged", MergedCustomer.class),
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
            of("quote/created", QuoteEvent.QuoteCreated.class),
            of("quote/edited", QuoteEvent.QuoteEdited.class),
            of("quote/submitted", QuoteEvent.QuoteSubmitted.class),
            of("quote/approval-granted", QuoteEvent.ApprovalGranted.class),
            of("quote/approved", QuoteEvent.QuoteApproved.class),
            of("quote/returned", QuoteEvent.QuoteReturned.class),
            of("quote/recalled", QuoteEvent.QuoteRecalled.class),
            of("quote/issued", QuoteEvent.QuoteIssued.class),
            of("quote/revised", QuoteEvent.QuoteRevised.class),
            of("quote/accepted", QuoteEvent.QuoteAccepted.class),
            of("quote/acceptance-rescinded", QuoteEvent.AcceptanceRescinded.class),
            of("quote/declined", QuoteEvent.QuoteDeclined.class),
            of("quote/expired", QuoteEvent.QuoteExpired.class),
            of("quote/validity-extended", QuoteEvent.ValidityExtended.class),
            of("quote/withdrawn", QuoteEvent.QuoteWithdrawn.class),
            of("quote/ordered", QuoteEvent.QuoteOrdered.class),
            of("quote/order-released", QuoteEvent.QuoteOrderReleased.class),
            of("quote/order-lessened", QuoteEvent.QuoteOrderLessened.class),
            of("quote/create", QuoteCommand.CreateQuote.class),
            of("quote/edit", QuoteCommand.EditQuote.class),
            of("quote/submit", QuoteCommand.SubmitQuote.class),
            of("quote/grant-approval", QuoteCommand.GrantApproval.class),
            of("quote/approve", QuoteCommand.ApproveQuote.class),
            of("quote/return", QuoteCommand.ReturnQuote.class),
            of("quote/recall", QuoteCommand.RecallQuote.class),
            of("quote/issue", QuoteCommand.IssueQuote.class),
            of("quote/revise", QuoteCommand.ReviseQuote.class),
            of("quote/accept", QuoteCommand.AcceptQuote.class),
            of("quote/rescind-acceptance", QuoteCommand.RescindAcceptance.class),
            of("quote/decline", QuoteCommand.DeclineQuote.class),
            of("quote/expire", QuoteCommand.ExpireQuote.class),
            of("quote/extend-validity", QuoteCommand.ExtendValidity.class),
            of("quote/withdraw", QuoteCommand.WithdrawQuote.class),
            of("quote/state/draft", DraftQuote.class),
            of("quote/state/under-approval", QuoteUnderApproval.class),
            of("quote/state/approved", ApprovedQuote.class),
            of("quote/state/issued", IssuedQuote.class),
            of("quote/state/accepted", AcceptedQuote.class),
            of("quote/state/declined", DeclinedQuote.class),
            of("quote/state/expired", ExpiredQuote.class),
            of("quote/state/withdrawn", WithdrawnQuote.class),
            of("order/placed", OrderEvent.OrderPlaced.class),
            of("order/confirmed", OrderEvent.OrderConfirmed.class),
            of("order/amendment-refused", OrderEvent.AmendmentRefused.class),
            of("order/rejected", OrderEvent.OrderRejected.class),
            of("order/delivery-recorded", OrderEvent.DeliveryRecorded.class),
            of("order/invoice-recorded", OrderEvent.InvoiceRecorded.class),
            of("order/amended", OrderEvent.OrderAmended.class),
            of("order/cancelled", OrderEvent.OrderCancelled.class),
            of("order/cancellation-requested", OrderEvent.CancellationRequested.class),
            of("order/cancellation-refused", OrderEvent.CancellationRefused.class),
            of("order/completed", OrderEvent.OrderCompleted.class),
            of("order/place", OrderCommand.PlaceOrder.class),
            of("order/confirm", OrderCommand.ConfirmOrder.class),
            of("order/refuse-amendment", OrderCommand.RefuseAmendment.class),
            of("order/reject", OrderCommand.RejectOrder.class),
            of("order/record-delivery", OrderCommand.RecordDelivery.class),
            of("order/record-invoice", OrderCommand.RecordInvoice.class),
            of("order/amend", OrderCommand.AmendOrder.class),
            of("order/cancel", OrderCommand.CancelOrder.class),
            of("order/request-cancellation", OrderCommand.RequestCancellation.class),
            of("order/confirm-cancellation", OrderCommand.ConfirmCancellation.class),
            of("order/refuse-cancellation", OrderCommand.RefuseCancellation.class),
            of("order/complete", OrderCommand.CompleteOrder.class),
            of("order/state/placed", PlacedOrder.class),
            of("order/state/confirmed", ConfirmedOrder.class),
            of("order/state/completed", CompletedOrder.class),
            of("order/state/rejected", RejectedOrder.class),
            of("order/state/cancelled", CancelledOrder.class),
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

    @Nullable
    Stored named(String name) {
        return byName.get(name);
    }

    /** The entry of a value; by its class alone, for to ask whether a class is sealed takes longer than the look-up. */
    Stored typeOf(Object value) {
        var stored = byClass.get(value.getClass());
        if (stored == null)
            throw new IllegalArgumentException(
                    "not a stored type: " + value.getClass().getName());
        return stored;
    }

    /** The entry of a type, or of the class that its values are of. */
    Stored byType(Class<?> type) {
        var stored = byClass.get(Shape.runtime(type));
        if (stored == null) throw new IllegalArgumentException("not a stored type: " + type.getName());
        return stored;
    }
}
