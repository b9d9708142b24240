package org.leadtoorder.crm.example.jdbc.crash;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.port.Lookups;

/** Knows everything but duplicates. */
record BlindLookups(Lookups lookups) implements Lookups {
    @Override
    public Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
        return List.empty();
    }

    @Override
    public Seq<OpportunityId> opportunitiesOf(CustomerId customer) {
        return lookups.opportunitiesOf(customer);
    }

    @Override
    public Seq<QuoteId> quotesOf(OpportunityId opportunity) {
        return lookups.quotesOf(opportunity);
    }

    @Override
    public Seq<OrderId> ordersOf(QuoteId quote) {
        return lookups.ordersOf(quote);
    }

    @Override
    public Seq<DueQuote> quotesDue(LocalDate today, Option<DueQuote> after, int limit) {
        return lookups.quotesDue(today, after, limit);
    }

    @Override
    public Seq<IdleOpportunity> idleOpportunities(Instant before, Option<IdleOpportunity> after, int limit) {
        return lookups.idleOpportunities(before, after, limit);
    }
}
