package org.leadtoorder.crm.quote;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.quote.QuoteCommand.WithdrawQuote;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteWithdrawn;
import org.leadtoorder.crm.value.Fault.Code;

/** A quote that the company can take back: every one that was neither accepted nor withdrawn. Immutable. */
public sealed interface WithdrawableQuote extends Quote permits OpenQuote, RevisableQuote {

    /**
     * a reason; "other" needs words.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    default Either<Rejection, QuoteWithdrawn> withdraw(WithdrawQuote wish, Context context) {
        return Guard.of(Rule.Q_16)
                .holds(
                        !SalesProcess.isOther(wish.reason().value())
                                || wish.words().isDefined(),
                        Code.MISSING,
                        "words")
                .then(() -> new QuoteWithdrawn(id(), wish.reason(), wish.words()));
    }

    /**
     * The quote, taken back.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    default WithdrawnQuote on(QuoteWithdrawn fact) {
        return ImmutableWithdrawnQuote.builder()
                .from(this)
                .reason(fact.reason())
                .words(fact.words())
                .lastIssue(this instanceof OfferedQuote offered ? Option.some(offered.issue()) : Option.none())
                .acceptance(Option.none())
                .build();
    }
}
