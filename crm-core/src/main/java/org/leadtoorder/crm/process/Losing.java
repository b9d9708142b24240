package org.leadtoorder.crm.process;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import org.leadtoorder.crm.company.LosingPolicy;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.quote.OpenQuote;
import org.leadtoorder.crm.quote.QuoteCommand.WithdrawQuote;
import org.leadtoorder.crm.value.Fault.Code;

/** An opportunity is lost; its open quotes are never silently left open. */
final class Losing {
    private Losing() {}

    /** P-6: open quotes forbid it, or are withdrawn first, as the company decided. */
    static Either<Rejection, Seq<Move<?>>> unfold(LoseOpportunity wish, View view, Context context) {
        if (view.find(OpenOpportunity.class, wish.opportunity()).isEmpty()) return Either.right(List.of(wish));
        var open = view.quotesOf(wish.opportunity()).filter(OpenQuote.class::isInstance);
        var refuses = context.company().losing() == LosingPolicy.REFUSE;
        return Guard.of(Rule.P_6)
                .none(
                        Code.NOT_ALLOWED,
                        "quotes",
                        refuses ? open.map(quote -> quote.id().value()) : List.empty())
                .then(() -> List.<Move<?>>ofAll(
                                open.map(quote -> new WithdrawQuote(quote.id(), WithdrawQuote.OPPORTUNITY_LOST)))
                        .append(wish));
    }
}
