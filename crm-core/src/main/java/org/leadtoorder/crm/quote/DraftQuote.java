package org.leadtoorder.crm.quote;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.SubmitQuote;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteCreated;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteSubmitted;
import org.leadtoorder.crm.value.Fault.Code;

/** A version that nobody outside has seen. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class DraftQuote implements EditableQuote permits ImmutableDraftQuote {
    DraftQuote() {}

    /**
     * the customer is neither merged nor blocked (C-10), every price in the opportunity's currency. Q-2: line ids are unique,
     * prices from the list or stated, totals computed in the company's policy, the exchange rate known where the company reports in
     * another currency.
     *
     * @param origin the opportunity
     * @param wish the command
     * @param customer the opportunity's customer or, where that one was merged, the survivor
     * @param prices the answers to the questions of {@code wish.draft()} in the opportunity's currency
     * @param context its circumstances
     * @return the fact, or why not
     */
    public static Either<Rejection, QuoteCreated> create(
            OpenOpportunity origin, CreateQuote wish, Customer customer, Prices prices, Context context) {
        var content = Calculation.of(wish.draft(), origin.currency(), prices, context.company());
        return Calculation.check(Deal.trading(Guard.of(Rule.Q_1), customer), content)
                .then(() -> new QuoteCreated(
                        wish.quote(), origin.id(), origin.customer(), origin.lead(), origin.currency(), content.get()));
    }

    /**
     * The newcomer.
     *
     * @param fact what happened
     * @return the quote, never null
     */
    public static DraftQuote from(QuoteCreated fact) {
        return ImmutableDraftQuote.builder()
                .id(fact.quote())
                .opportunity(fact.opportunity())
                .customer(fact.customer())
                .lead(fact.lead())
                .currency(fact.currency())
                .number(Option.none())
                .version(1)
                .content(fact.content())
                .earlier(Vector.empty())
                .build();
    }

    /**
     * the company's policy asks for approval. Q-12: the opportunity is open.
     *
     * @param wish the command
     * @param deal the quote's opportunity and customer
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, QuoteSubmitted> submit(SubmitQuote wish, Deal deal, Context context) {
        var levels = content().requiredApprovals(context.company());
        return deal.open()
                .rule(Rule.Q_3)
                .holds(!levels.isEmpty(), Code.NOT_ALLOWED, "approvals", "NOT_NEEDED")
                .then(() -> new QuoteSubmitted(id(), new Submission(context.actor(), context.at(), levels)));
    }

    /**
     * The quote, waiting for approval.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    public QuoteUnderApproval on(QuoteSubmitted fact) {
        return ImmutableQuoteUnderApproval.builder()
                .from(this)
                .submission(fact.submission())
                .approvals(Vector.empty())
                .build();
    }
}
