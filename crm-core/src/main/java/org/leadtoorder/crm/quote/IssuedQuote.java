package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import org.immutables.value.Value;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.quote.QuoteCommand.DeclineQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExpireQuote;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteDeclined;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteExpired;
import org.leadtoorder.crm.value.Fault.Code;

/** A live quote: the current version lies with the customer. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class IssuedQuote implements OpenQuote, AcceptableQuote permits ImmutableIssuedQuote {
    IssuedQuote() {}

    /** one live quote per opportunity, unless the company allowed variants when it went out. */
    @Override
    public Seq<Claim> claims() {
        var number = AcceptableQuote.super.claims();
        return issue().exclusive()
                ? number.append(new Claim(
                        Claim.Kind.LIVE_QUOTE_OF_OPPORTUNITY, opportunity().value()))
                : number;
    }

    /**
     * a reason out of the company's list of reasons for losing; "other" needs words.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, QuoteDeclined> decline(DeclineQuote wish, Context context) {
        return Guard.of(Rule.Q_14)
                .holds(context.company().lossReasons().contains(wish.reason()), Code.UNKNOWN, "reason")
                .holds(!SalesProcess.isOther(wish.reason()) || wish.words().isDefined(), Code.MISSING, "words")
                .then(() -> new QuoteDeclined(id(), wish.reason(), wish.words()));
    }

    /**
     * The quote, declined.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    public DeclinedQuote on(QuoteDeclined fact) {
        return ImmutableDeclinedQuote.builder()
                .from(this)
                .reason(fact.reason())
                .words(fact.words())
                .build();
    }

    /**
     * only after the last day of validity, in the company's zone.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, QuoteExpired> expire(ExpireQuote wish, Context context) {
        return Guard.of(Rule.Q_10)
                .holds(context.today().isAfter(validUntil()), Code.TOO_EARLY, "validUntil", validUntil())
                .then(() -> new QuoteExpired(id(), context.today()));
    }

    /**
     * The quote, expired.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    public ExpiredQuote on(QuoteExpired fact) {
        return ImmutableExpiredQuote.builder().from(this).expiredOn(fact.on()).build();
    }
}
