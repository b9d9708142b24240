package org.leadtoorder.crm.opportunity;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.company.DealFact;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityAdvanced;
import org.leadtoorder.crm.value.Fault.Code;

/** The rule O-2. */
final class Advance {
    private Advance() {}

    static Either<Rejection, Option<OpportunityAdvanced>> of(
            OpenOpportunity open, AdvanceOpportunity wish, boolean quoted, Context context) {
        var own = open.pipeline();
        var named = wish.pipeline().getOrElse(own);
        var elsewhere = !named.equals(own);
        if (!elsewhere && wish.stage().equals(open.stage().name())) return Either.right(Option.none());
        var company = context.company();
        var pipeline = company.pipeline(named);
        var target = pipeline.flatMap(known -> known.stage(wish.stage()));
        var missing =
                target.toList().flatMap(stage -> stage.requires().reject(fact -> open.knows(fact, quoted, context)));
        return Guard.of(Rule.O_2)
                .holds(pipeline.isDefined(), Code.UNKNOWN, "pipeline", named)
                .holds(!elsewhere || company.pipeline(own).isEmpty(), Code.NOT_ALLOWED, "pipeline", own)
                .holds(pipeline.isEmpty() || target.isDefined(), Code.UNKNOWN, "stage")
                .holds(
                        elsewhere || target.isEmpty() || !isBack(open, wish.stage(), company),
                        Code.NOT_ALLOWED,
                        "stage",
                        open.stage().name())
                .none(Code.MISSING, "requires", missing.map(DealFact::name))
                .then(() -> Option.some(new OpportunityAdvanced(
                        open.id(),
                        open.stage(),
                        EnteredStage.of(target.get(), context.at()),
                        Option.when(elsewhere, named))));
    }

    /** A sales stage that the company has no more comes before no other, so that nothing holds an opportunity in it. */
    private static boolean isBack(OpenOpportunity open, String stage, SalesProcess company) {
        return company.pipeline(open.pipeline())
                .exists(known -> known.isBefore(stage, open.stage().name()) && !known.backAllowed());
    }
}
