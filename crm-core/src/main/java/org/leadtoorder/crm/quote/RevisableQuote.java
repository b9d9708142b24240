package org.leadtoorder.crm.quote;

import io.vavr.control.Either;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteRevised;
import org.leadtoorder.crm.value.Fault.Code;

/** A quote that went out and was not accepted: it can be taken up again as a new version. Immutable. */
public sealed interface RevisableQuote extends OfferedQuote, WithdrawableQuote permits AcceptableQuote, DeclinedQuote {

    /**
     * the new version starts from the current one or a named earlier one; there are at most {@link Quote#MAX_VERSIONS}. Q-12: the
     * opportunity is open. Q-1, C-10: the customer is neither merged nor blocked.
     *
     * @param wish the command
     * @param deal the quote's opportunity and customer
     * @param context its circumstances
     * @return the fact, or why not
     */
    default Either<Rejection, QuoteRevised> revise(ReviseQuote wish, Deal deal, Context context) {
        var from = wish.fromVersion().getOrElse(version());
        return deal.trading()
                .rule(Rule.Q_7)
                .holds(content(from).isDefined(), Code.UNKNOWN, "fromVersion", from)
                .holds(version() < MAX_VERSIONS, Code.TOO_MANY, "versions", MAX_VERSIONS)
                .then(() -> new QuoteRevised(id(), version() + 1, from, context.today()));
    }

    /**
     * The quote, a draft of its next version: with the content of the version that was named, in the same prices, totals and policy;
     * without approval and acceptance, and with its validity to be said anew. What was issued is frozen.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    default DraftQuote on(QuoteRevised fact) {
        var frozen = ImmutableFrozenVersion.builder()
                .issue(issue())
                .content(content())
                .frozenOn(fact.on())
                .build();
        return ImmutableDraftQuote.builder()
                .from(this)
                .version(fact.version())
                .content(content(fact.fromVersion()).getOrElse(content()).withoutValidity())
                .earlier(earlier().append(frozen))
                .build();
    }
}
