package org.leadtoorder.crm.port;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;

/**
 * The questions that rules ask of the store.
 *
 * <ol>
 *   <li>An answer about an aggregate's children is at least as fresh as the version of that aggregate that was read before the
 *       question: a child whose birth moved that version is in it.
 *   <li>An answer may be fresher; the plan that used it is then refused as stale.
 *   <li>Children are given in order of their birth, each once, in whatever state they stand.
 *   <li>{@link #matches} gives neither merged customers nor disqualified nor converted leads; it is best effort: what must not
 *       happen twice is guarded by claims.
 *   <li>{@link #matches} gives no more than the limit for each key, however many have it: customers before leads, and of each the
 *       earlier born before the later.
 *   <li>{@link #quotesDue} gives issued quotes whose last day of validity lies before the day, {@link #idleOpportunities} open
 *       opportunities whose last event lies before the instant; each the oldest first and no more than the limit.
 *   <li>Both go on behind any place that they gave, whatever became of whom it names; of what is equally old the order is the store's
 *       own and always the same, so that page by page each that does not move is given once.
 * </ol>
 */
public interface Lookups {
    /**
     * The opportunities of a customer.
     *
     * @param customer the customer
     * @return their ids, never null
     */
    Seq<OpportunityId> opportunitiesOf(CustomerId customer);

    /**
     * The quotes of an opportunity.
     *
     * @param opportunity the opportunity
     * @return their ids, never null
     */
    Seq<QuoteId> quotesOf(OpportunityId opportunity);

    /**
     * The orders of a quote.
     *
     * @param quote the quote
     * @return their ids, never null
     */
    Seq<OrderId> ordersOf(QuoteId quote);

    /**
     * Leads and customers that share a key.
     *
     * @param keys what to look for
     * @param limit the most to give for each key, at least 1
     * @return who has which of the keys, each pair once; never null
     */
    Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit);

    /**
     * The issued quotes whose validity has passed.
     *
     * @param today the company's day
     * @param after where to go on, none from the beginning
     * @param limit the most to give, at least 1
     * @return the quotes, the longest overdue first; never null
     */
    Seq<DueQuote> quotesDue(LocalDate today, Option<DueQuote> after, int limit);

    /**
     * The open opportunities to which nothing has happened for a while.
     *
     * @param before the last event happened before this
     * @param after where to go on, none from the beginning
     * @param limit the most to give, at least 1
     * @return the opportunities, the longest idle first; never null
     */
    Seq<IdleOpportunity> idleOpportunities(Instant before, Option<IdleOpportunity> after, int limit);

    /**
     * An issued quote whose validity has passed, and its place among them. Immutable.
     *
     * @param quote the quote
     * @param validUntil its last day of validity when it was given
     */
    record DueQuote(QuoteId quote, LocalDate validUntil) {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param validUntil its last day of validity when it was given
         */
        public DueQuote {
            Given.all("quote", quote, "validUntil", validUntil);
        }
    }

    /**
     * An open opportunity that nothing has happened to for a while, and its place among them. Immutable.
     *
     * @param opportunity the opportunity
     * @param last when its last event happened, as it was given
     */
    record IdleOpportunity(OpportunityId opportunity, Instant last) {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param last when its last event happened, as it was given
         */
        public IdleOpportunity {
            Given.all("opportunity", opportunity, "last", last);
        }
    }
}
