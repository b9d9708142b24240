package org.leadtoorder.crm.port;

import io.vavr.collection.Seq;
import java.time.Instant;
import java.time.LocalDate;
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
 *   <li>{@link #quotesDue} gives issued quotes whose last day of validity lies before the day, {@link #idleOpportunities} open
 *       opportunities whose last event lies before the instant; each the oldest first and no more than the limit.
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
     * @return who has which of the keys, each pair once; never null
     */
    Seq<MatchCandidate> matches(Seq<MatchKey> keys);

    /**
     * The issued quotes whose validity has passed.
     *
     * @param today the company's day
     * @param limit the most to give, at least 1
     * @return their ids, the longest overdue first; never null
     */
    Seq<QuoteId> quotesDue(LocalDate today, int limit);

    /**
     * The open opportunities to which nothing has happened for a while.
     *
     * @param before the last event happened before this
     * @param limit the most to give, at least 1
     * @return their ids, the longest idle first; never null
     */
    Seq<OpportunityId> idleOpportunities(Instant before, int limit);
}
