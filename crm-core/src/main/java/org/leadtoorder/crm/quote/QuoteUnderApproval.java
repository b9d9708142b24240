package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.quote.QuoteCommand.ApproveQuote;
import org.leadtoorder.crm.quote.QuoteCommand.GrantApproval;
import org.leadtoorder.crm.quote.QuoteCommand.RecallQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ReturnQuote;
import org.leadtoorder.crm.quote.QuoteEvent.ApprovalGranted;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteApproved;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteRecalled;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteReturned;
import org.leadtoorder.crm.value.Fault.Code;

/** A version that waits for the company's approval. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class QuoteUnderApproval implements OpenQuote permits ImmutableQuoteUnderApproval {
    QuoteUnderApproval() {}

    /**
     * Who asked for approval, and of which levels.
     *
     * @return the submission, never null
     */
    public abstract Submission submission();

    /**
     * Who has approved so far.
     *
     * @return the approvals, oldest first; never null
     */
    public abstract Seq<Approval> approvals();

    /**
     * the approver is not the submitter; a level that was asked for and is not the last one, once, when every lower one has
     * approved. Q-12: the opportunity is open.
     *
     * @param wish the command
     * @param deal the quote's opportunity and customer
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, Option<ApprovalGranted>> grant(GrantApproval wish, Deal deal, Context context) {
        var known = submission().levels().contains(wish.level());
        return approver(deal, context)
                .holds(known, Code.UNKNOWN, "level")
                .holds(!wish.level().equals(submission().last()), Code.NOT_ALLOWED, "level", "ApproveQuote")
                .holds(
                        !approvals().exists(approval -> approval.level().equals(wish.level())),
                        Code.DUPLICATE,
                        "level",
                        wish.level())
                .none(
                        Code.MISSING,
                        "approvals",
                        lower(known ? wish.level() : submission().levels().head()))
                .then(() -> Option.some(
                        new ApprovalGranted(id(), new Approval(wish.level(), context.actor(), context.at()))));
    }

    /**
     * the approver is not the submitter; the last level approves when every lower one has. Q-12: the opportunity is open.
     *
     * @param wish the command
     * @param deal the quote's opportunity and customer
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, QuoteApproved> approve(ApproveQuote wish, Deal deal, Context context) {
        return approver(deal, context)
                .none(Code.MISSING, "approvals", lower(submission().last()))
                .then(() -> new QuoteApproved(id(), new Approval(submission().last(), context.actor(), context.at())));
    }

    private Guard approver(Deal deal, Context context) {
        return deal.open()
                .rule(Rule.Q_4)
                .holds(!context.actor().equals(submission().by()), Code.NOT_ALLOWED, "actor", "submitter");
    }

    private Seq<String> lower(String level) {
        return submission()
                .levels()
                .takeWhile(each -> !each.equals(level))
                .filter(submission().open(approvals())::contains);
    }

    /**
     * an approver may want it changed; the reason is in the wish.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact
     */
    public Either<Rejection, QuoteReturned> giveBack(ReturnQuote wish, Context context) {
        return Either.right(new QuoteReturned(id(), wish.reason()));
    }

    /**
     * a submission may be taken back.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact
     */
    public Either<Rejection, QuoteRecalled> recall(RecallQuote wish, Context context) {
        return Either.right(new QuoteRecalled(id()));
    }

    /**
     * The same quote with an approval more.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    public QuoteUnderApproval on(ApprovalGranted fact) {
        return ImmutableQuoteUnderApproval.builder()
                .from(this)
                .approvals(approvals().append(fact.approval()))
                .build();
    }

    /**
     * The quote, approved.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    public ApprovedQuote on(QuoteApproved fact) {
        return ImmutableApprovedQuote.builder()
                .from(this)
                .submission(submission())
                .approvals(approvals().append(fact.approval()))
                .build();
    }

    /**
     * The quote, a draft again.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    public DraftQuote on(QuoteReturned fact) {
        return ImmutableDraftQuote.builder().from(this).build();
    }

    /**
     * The quote, a draft again.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    public DraftQuote on(QuoteRecalled fact) {
        return ImmutableDraftQuote.builder().from(this).build();
    }
}
