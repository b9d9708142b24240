package org.leadtoorder.crm.quote;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.Addressee;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.quote.QuoteCommand.EditQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteEdited;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteIssued;
import org.leadtoorder.crm.value.Fault.Code;

/** A quote that can be edited and, where the company's policy has nothing against it, issued. Immutable. */
public sealed interface EditableQuote extends OpenQuote permits DraftQuote, ApprovedQuote {

    /**
     * Q-2: line ids are unique, prices from the list or stated, totals computed anew in the company's policy, the exchange rate
     * known where the company reports in another currency. Q-12: the opportunity is open. Q-1, C-10: the customer is neither merged nor
     * blocked, every price in the quote's currency.
     *
     * @param wish the command
     * @param deal the quote's opportunity and customer
     * @param prices the answers to the questions of {@code wish.draft()} in this quote's currency
     * @param context its circumstances
     * @return the fact, or why not
     */
    default Either<Rejection, QuoteEdited> edit(EditQuote wish, Deal deal, Prices prices, Context context) {
        var content = Calculation.of(wish.draft(), currency(), prices, context.company());
        return Calculation.check(deal.trading(), content).then(() -> new QuoteEdited(id(), content.get()));
    }

    /**
     * The quote with another content; what was approved is void.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    default DraftQuote on(QuoteEdited fact) {
        return ImmutableDraftQuote.builder().from(this).content(fact.content()).build();
    }

    /**
     * a line that counts; valid until today or later, by default the company's validity days from today; approved, where the
     * company's policy asks for it. Name and address are taken from the customer's master data of today. Q-6: no other quote of the
     * opportunity is live, unless the company allows variants now. Q-12: the opportunity is open. Q-1, C-10: the customer is neither
     * merged nor blocked.
     *
     * @param wish the command
     * @param rivals the quote's opportunity and customer, and its live rivals
     * @param number a number for the quote; one that it has already stays
     * @param context its circumstances
     * @return the fact, or why not
     */
    default Either<Rejection, QuoteIssued> issue(IssueQuote wish, Rivals rivals, String number, Context context) {
        var today = context.today();
        var until = content()
                .wishedValidity()
                .getOrElse(() -> today.plusDays(context.company().validityDays()));
        return rivals.trading(context.company().quoteVariants())
                .rule(Rule.Q_5)
                .holds(content().lines().exists(QuoteLine::counted), Code.MISSING, "lines")
                .holds(!until.isBefore(today), Code.TOO_EARLY, "validUntil", today)
                .none(
                        Code.MISSING,
                        "approvals",
                        this instanceof ApprovedQuote
                                ? List.<String>empty()
                                : content().requiredApprovals(context.company()))
                .then(() -> new QuoteIssued(
                        id(),
                        issue(
                                number().getOrElse(number),
                                Addressee.of(rivals.deal().customer().masterData(), AddressPurpose.BILLING, today),
                                today,
                                until,
                                !context.company().quoteVariants())));
    }

    private Issue issue(String number, Addressee addressee, LocalDate today, LocalDate until, boolean exclusive) {
        return ImmutableIssue.builder()
                .number(number)
                .version(version())
                .issuedOn(today)
                .validUntil(until)
                .digest(Digest.of(number, version(), currency(), until, addressee, content()))
                .addressee(Option.some(addressee))
                .exclusive(exclusive)
                .approvals(this instanceof ApprovedQuote approved ? approved.approvals() : List.<Approval>empty())
                .build();
    }

    /**
     * The quote, out with the customer.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    default IssuedQuote on(QuoteIssued fact) {
        return ImmutableIssuedQuote.builder()
                .from(this)
                .number(Option.some(fact.issue().number()))
                .issue(fact.issue())
                .build();
    }
}
