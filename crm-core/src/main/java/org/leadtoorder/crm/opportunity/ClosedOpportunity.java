package org.leadtoorder.crm.opportunity;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.LocalDate;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityReopened;
import org.leadtoorder.crm.value.Fault.Code;

/** An opportunity that is decided: won or lost. Immutable. */
public sealed interface ClosedOpportunity extends Opportunity permits WonOpportunity, LostOpportunity {
    /**
     * When it was decided.
     *
     * @return the day, in the company's zone; never null
     */
    LocalDate closed();

    @Override
    default ForecastCategory forecast() {
        return ForecastCategory.CLOSED;
    }

    /**
     * O-7: a lost opportunity is taken up again at any time, a won one when no order of it stands or was completed; both with an
     * expected close that is not past. C-10: not while the customer is blocked, for it opens an opportunity.
     *
     * @param wish the command
     * @param orders the orders of this opportunity that stand or were completed; none can be there for a lost one
     * @param customer the opportunity's customer or, where that one was merged, the survivor
     * @param context its circumstances
     * @return the fact, or why not
     */
    default Either<Rejection, OpportunityReopened> reopen(
            ReopenOpportunity wish, Seq<OrderId> orders, Customer customer, Context context) {
        return Guard.of(Rule.O_7)
                .none(Days.faults("expectedClose", wish.expectedClose(), context))
                .none(Code.NOT_ALLOWED, "orders", orders.map(OrderId::value))
                .rule(Rule.C_10)
                .holds(!(customer instanceof BlockedCustomer), Code.NOT_ALLOWED, "customer", "BlockedCustomer")
                .then(() -> new OpportunityReopened(id(), stage().again(context.at()), wish.expectedClose()));
    }

    /**
     * The opportunity, open again: in the sales stage it stood in last, with its probability; what closing added is gone.
     *
     * @param fact what happened
     * @return the opportunity after it, never null
     */
    default OpenOpportunity on(OpportunityReopened fact) {
        return ImmutableOpenOpportunity.builder()
                .from(this)
                .stage(fact.stage())
                .estimate(estimate().closing(fact.expectedClose()))
                .build();
    }
}
