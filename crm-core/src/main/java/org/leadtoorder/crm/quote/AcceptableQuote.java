package org.leadtoorder.crm.quote;

import io.vavr.collection.List;
import io.vavr.control.Either;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExtendValidity;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteAccepted;
import org.leadtoorder.crm.quote.QuoteEvent.ValidityExtended;
import org.leadtoorder.crm.value.Fault.Code;

/** A quote that the customer can accept; an expired one, if it was accepted in time and is only entered late. Immutable. */
public sealed interface AcceptableQuote extends RevisableQuote permits IssuedQuote, ExpiredQuote {

    /**
     * the acceptance names the current version and its digest, lies within the validity and not after today, and chooses among
     * alternative and optional lines only. Q-13: an older version is superseded. Q-12: the opportunity is open. A block does not
     * matter: it is the customer's act (P-4).
     *
     * @param wish the command
     * @param deal the quote's opportunity and customer
     * @param context its circumstances
     * @return the fact, or why not
     */
    default Either<Rejection, QuoteAccepted> accept(AcceptQuote wish, Deal deal, Context context) {
        var acceptance = wish.acceptance();
        var current = acceptance.version() == version();
        var content = Calculation.accepted(content(), currency(), acceptance.chosen());
        var guard = deal.open()
                .rule(Rule.Q_13)
                .holds(acceptance.version() >= version(), Code.MISMATCH, "version", version())
                .rule(Rule.Q_8)
                .holds(acceptance.version() <= version(), Code.UNKNOWN, "version", version())
                .holds(!acceptance.on().isAfter(validUntil()), Code.TOO_LATE, "on", validUntil())
                .holds(!acceptance.on().isAfter(context.today()), Code.TOO_LATE, "on", context.today())
                // In another time zone it may still be the day before the issue; nobody accepts earlier what is not
                // there yet.
                .holds(
                        !acceptance.on().isBefore(issue().issuedOn().minusDays(1)),
                        Code.TOO_EARLY,
                        "on",
                        issue().issuedOn());
        if (current)
            guard.holds(acceptance.digest().equals(issue().digest()), Code.MISMATCH, "digest", issue().digest())
                    .none(content.swap().getOrElse(List.empty()));
        return guard.then(
                () -> new QuoteAccepted(id(), acceptance, content.get().totals()));
    }

    /**
     * The quote, accepted: the chosen lines count, with the totals that this gives.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    default AcceptedQuote on(QuoteAccepted fact) {
        return ImmutableAcceptedQuote.builder()
                .from(this)
                .content(Calculation.accepted(content(), fact.acceptance().chosen(), fact.totals()))
                .acceptance(fact.acceptance())
                .ordered(List.empty())
                .ordersStanding(0)
                .build();
    }

    /**
     * to a later day than before, and not before today. Q-6: not beside another live quote, unless the company allows variants
     * now. Q-12: the opportunity is open. Q-1, C-10: an offer that lives longer is something new, which neither a merged nor a blocked
     * customer gets.
     *
     * @param wish the command
     * @param rivals the quote's opportunity and customer, and its live rivals
     * @param context its circumstances
     * @return the fact, or why not
     */
    default Either<Rejection, ValidityExtended> extend(ExtendValidity wish, Rivals rivals, Context context) {
        return rivals.trading(context.company().quoteVariants())
                .rule(Rule.Q_15)
                .holds(wish.until().isAfter(validUntil()), Code.TOO_EARLY, "until", validUntil())
                .holds(!wish.until().isBefore(context.today()), Code.TOO_EARLY, "until", context.today())
                .then(() -> new ValidityExtended(
                        id(), validUntil(), wish.until(), !context.company().quoteVariants()));
    }

    /**
     * The quote, live until the new day.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    default IssuedQuote on(ValidityExtended fact) {
        var issue = ImmutableIssue.builder()
                .from(issue())
                .validUntil(fact.until())
                .exclusive(fact.exclusive())
                .build();
        return ImmutableIssuedQuote.builder().from(this).issue(issue).build();
    }
}
