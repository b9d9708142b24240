package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.port.Lookups;

/**
 * Asks the rows that the ledger writes, each with an index. Every question sees what was committed before it, and therefore whatever a
 * version that was read before it counts. Thread-safe.
 */
final class JdbcLookups implements Lookups {
    private final Jdbi jdbi;

    JdbcLookups(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Seq<OpportunityId> opportunitiesOf(CustomerId customer) {
        return childrenOf(customer, OpportunityId.class);
    }

    @Override
    public Seq<QuoteId> quotesOf(OpportunityId opportunity) {
        return childrenOf(opportunity, QuoteId.class);
    }

    @Override
    public Seq<OrderId> ordersOf(QuoteId quote) {
        return childrenOf(quote, OrderId.class);
    }

    private <I extends Id> Seq<I> childrenOf(Id parent, Class<I> kind) {
        return jdbi.withHandle(handle -> ids(
                handle.createQuery("select ref from aggregate where parent = :parent order by birth")
                        .bind("parent", Ref.of(parent))
                        .mapTo(String.class)
                        .list(),
                kind));
    }

    @Override
    public Seq<MatchCandidate> matches(Seq<MatchKey> keys) {
        if (keys.isEmpty()) return Vector.empty();
        return jdbi.withHandle(handle -> Vector.ofAll(handle.createQuery(
                        "select digest, holder from match_key where digest in (<digests>) order by digest, holder")
                .bindList("digests", keys.map(Sought::digest).distinct().asJava())
                .map((row, context) ->
                        MatchCandidate.of(Ref.parse(row.getString("holder")), Sought.key(row.getString("digest"))))
                .list()));
    }

    @Override
    public Seq<QuoteId> quotesDue(LocalDate today, int limit) {
        check(limit);
        return jdbi.withHandle(handle -> ids(
                handle.createQuery("select ref from aggregate where due < :today order by due, ref limit :limit")
                        .bind("today", today)
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .list(),
                QuoteId.class));
    }

    @Override
    public Seq<OpportunityId> idleOpportunities(Instant before, int limit) {
        check(limit);
        return jdbi.withHandle(handle -> ids(
                handle.createQuery("select ref from aggregate where idle < :before order by idle, ref limit :limit")
                        .bind("before", Times.column(before))
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .list(),
                OpportunityId.class));
    }

    private static void check(int limit) {
        if (limit < 1) throw new IllegalArgumentException("at least one, not " + limit);
    }

    private static <I extends Id> Seq<I> ids(Iterable<String> refs, Class<I> kind) {
        return Vector.ofAll(refs).map(Ref::parse).filter(kind::isInstance).map(kind::cast);
    }
}
