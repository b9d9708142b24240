package org.leadtoorder.crm.opportunity;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.LiveCustomer;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.FollowUp;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityCreated;
import org.leadtoorder.crm.value.Fault.Code;

/** The rule O-1. */
final class Creation {
    private Creation() {}

    static Either<Rejection, OpportunityCreated> of(
            LiveCustomer origin, CreateOpportunity wish, Option<Lead> lead, Context context) {
        var company = context.company();
        var pipeline = wish.pipeline()
                .map(company::pipeline)
                .getOrElse(() -> company.pipelines().headOption());
        return Guard.of(Rule.O_1)
                .holds(pipeline.isDefined(), Code.UNKNOWN, "pipeline")
                .holds(wish.currency().getDefaultFractionDigits() >= 0, Code.UNKNOWN, "currency", wish.currency())
                .none(Days.faults("expectedClose", wish.expectedClose(), context))
                .holds(
                        wish.lead().forAll(named -> isOf(origin, named, lead)),
                        Code.MISMATCH,
                        "lead",
                        origin.id().value())
                .then(() -> new OpportunityCreated(
                        wish.opportunity(),
                        origin.id(),
                        wish.lead().orElse(origin.lead()).map(from -> new Descent(from, leftToDo(wish, lead))),
                        wish.about(),
                        pipeline.get().name(),
                        EnteredStage.of(pipeline.get().stages().head(), context.at()),
                        wish.currency(),
                        wish.expectedClose(),
                        wish.owner()));
    }

    /** Of the lead that names this opportunity as the one it was converted with: of no other, lest a note be there twice. */
    private static Seq<FollowUp> leftToDo(CreateOpportunity wish, Option<Lead> lead) {
        return lead.toVector()
                .filter(known -> known instanceof ConvertedLead converted
                        && converted.opportunity().contains(wish.opportunity()))
                .flatMap(known -> known.activities().openFollowUps());
    }

    /** A lead became this customer if the customer came from it, or if it says so itself. */
    private static boolean isOf(LiveCustomer origin, LeadId named, Option<Lead> lead) {
        return origin.lead().contains(named)
                || lead.exists(known -> known.id().equals(named)
                        && known instanceof ConvertedLead converted
                        && converted.customer().equals(origin.id()));
    }
}
