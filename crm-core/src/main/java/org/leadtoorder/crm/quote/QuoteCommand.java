package org.leadtoorder.crm.quote;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * What may be wished of a quote. Immutable.
 *
 * @param <S> where the wish leads
 */
public sealed interface QuoteCommand<S extends Quote> extends Command<S> {
    /**
     * The quote that is meant.
     *
     * @return the id, never null
     */
    QuoteId quote();

    @Override
    default Id subject() {
        return quote();
    }

    /**
     * The opportunity gets a quote.
     *
     * @param opportunity the opportunity
     * @param quote the new quote
     * @param draft its content
     */
    record CreateQuote(OpportunityId opportunity, QuoteId quote, QuoteDraft draft) implements QuoteCommand<DraftQuote> {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param quote the new quote
         * @param draft its content
         */
        public CreateQuote {
            Given.all("opportunity", opportunity, "quote", quote, "draft", draft);
        }

        @Override
        public Id subject() {
            return opportunity;
        }

        @Override
        public Id target() {
            return quote;
        }
    }

    /**
     * The content is to be another; approvals are void.
     *
     * @param quote the quote
     * @param draft the whole content as it should be; a line that stays keeps its id
     */
    record EditQuote(QuoteId quote, QuoteDraft draft) implements QuoteCommand<DraftQuote> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param draft the whole content as it should be; a line that stays keeps its id
         */
        public EditQuote {
            Given.all("quote", quote, "draft", draft);
        }
    }

    /**
     * The company's policy asks for approval.
     *
     * @param quote the quote
     */
    record SubmitQuote(QuoteId quote) implements QuoteCommand<QuoteUnderApproval> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         */
        public SubmitQuote {
            Given.all("quote", quote);
        }
    }

    /**
     * A level below the last one approves.
     *
     * @param quote the quote
     * @param level the level, by name
     */
    record GrantApproval(QuoteId quote, String level) implements QuoteCommand<QuoteUnderApproval> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param level the level, by name
         */
        public GrantApproval {
            Given.all("quote", quote, "level", level);
        }
    }

    /**
     * The last level approves.
     *
     * @param quote the quote
     */
    record ApproveQuote(QuoteId quote) implements QuoteCommand<ApprovedQuote> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         */
        public ApproveQuote {
            Given.all("quote", quote);
        }
    }

    /**
     * An approver wants it changed.
     *
     * @param quote the quote
     * @param reason why
     */
    record ReturnQuote(QuoteId quote, FreeText reason) implements QuoteCommand<DraftQuote> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param reason why
         */
        public ReturnQuote {
            Given.all("quote", quote, "reason", reason);
        }
    }

    /**
     * Whoever submitted wants to change it.
     *
     * @param quote the quote
     */
    record RecallQuote(QuoteId quote) implements QuoteCommand<DraftQuote> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         */
        public RecallQuote {
            Given.all("quote", quote);
        }
    }

    /**
     * The quote goes out to the customer.
     *
     * @param quote the quote
     */
    record IssueQuote(QuoteId quote) implements QuoteCommand<IssuedQuote> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         */
        public IssueQuote {
            Given.all("quote", quote);
        }
    }

    /**
     * What went out is taken up again as a new version.
     *
     * @param quote the quote
     * @param fromVersion the version to start from; the current one if none is named
     */
    record ReviseQuote(QuoteId quote, Option<Integer> fromVersion) implements QuoteCommand<DraftQuote> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param fromVersion the version to start from; the current one if none is named
         */
        public ReviseQuote {
            Given.all("quote", quote, "fromVersion", fromVersion);
        }

        /**
         * A new version that starts from the current one.
         *
         * @param quote the quote
         */
        public ReviseQuote(QuoteId quote) {
            this(quote, Option.none());
        }
    }

    /**
     * The customer said yes: the procedure <em>Accepting</em>.
     *
     * @param quote the quote
     * @param acceptance to what, when, by whom, and how it is proven
     */
    record AcceptQuote(QuoteId quote, Acceptance acceptance) implements QuoteCommand<AcceptedQuote> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param acceptance to what, when, by whom, and how it is proven
         */
        public AcceptQuote {
            Given.all("quote", quote, "acceptance", acceptance);
        }
    }

    /**
     * The acceptance does not hold.
     *
     * @param quote the quote
     * @param reason why, as a code of the host's; {@code other} needs words
     * @param words the reason in words
     */
    record RescindAcceptance(QuoteId quote, Label reason, Option<FreeText> words)
            implements QuoteCommand<WithdrawnQuote> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param reason why, as a code of the host's; {@code other} needs words
         * @param words the reason in words
         */
        public RescindAcceptance {
            Given.all("quote", quote, "reason", reason, "words", words);
        }
    }

    /**
     * The customer said no.
     *
     * @param quote the quote
     * @param reason why, out of the company's list of reasons for losing
     * @param words the reason in words; {@code other} needs them
     */
    record DeclineQuote(QuoteId quote, String reason, Option<FreeText> words) implements QuoteCommand<DeclinedQuote> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param reason why, out of the company's list of reasons for losing
         * @param words the reason in words; {@code other} needs them
         */
        public DeclineQuote {
            Given.all("quote", quote, "reason", reason, "words", words);
        }
    }

    /**
     * The validity is over.
     *
     * @param quote the quote
     */
    record ExpireQuote(QuoteId quote) implements QuoteCommand<ExpiredQuote> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         */
        public ExpireQuote {
            Given.all("quote", quote);
        }
    }

    /**
     * The customer gets more time.
     *
     * @param quote the quote
     * @param until the new last day of validity
     */
    record ExtendValidity(QuoteId quote, LocalDate until) implements QuoteCommand<IssuedQuote> {
        /**
         * Checks the day.
         *
         * @param quote the quote
         * @param until the new last day of validity
         */
        public ExtendValidity {
            Given.all("quote", quote, "until", until);
            Given.day(until);
        }
    }

    /**
     * The company takes the quote back.
     *
     * @param quote the quote
     * @param reason why, as a code of the host's; {@code other} needs words
     * @param words the reason in words
     */
    record WithdrawQuote(QuoteId quote, Label reason, Option<FreeText> words) implements QuoteCommand<WithdrawnQuote> {
        /** The reason when another quote of the opportunity was accepted. */
        public static final Label OTHER_QUOTE_ACCEPTED = Label.of("other quote accepted");
        /** The reason when the opportunity was lost. */
        public static final Label OPPORTUNITY_LOST = Label.of("opportunity lost");

        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param reason why, as a code of the host's; {@code other} needs words
         * @param words the reason in words
         */
        public WithdrawQuote {
            Given.all("quote", quote, "reason", reason, "words", words);
        }

        /**
         * For a reason that needs no words.
         *
         * @param quote the quote
         * @param reason why
         */
        public WithdrawQuote(QuoteId quote, Label reason) {
            this(quote, reason, Option.none());
        }
    }
}
