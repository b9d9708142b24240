package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.leadtoorder.crm.kernel.Context;
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
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

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
    public Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
        check(limit);
        return jdbi.withHandle(handle -> keys.distinct().toVector().flatMap(key -> holders(handle, key, limit)));
    }

    /** One question for each key, so that the index bounds what is read of a key that thousands have. */
    private static Seq<MatchCandidate> holders(Handle handle, MatchKey key, int limit) {
        return Vector.ofAll(handle.createQuery(
                                "select holder from match_key where digest = :digest order by lead, birth limit :limit")
                        .bind("digest", Sought.digest(key))
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .list())
                .map(holder -> MatchCandidate.of(Ref.parse(holder), key));
    }

    @Override
    public Seq<DueQuote> quotesDue(LocalDate today, Option<DueQuote> after, int limit) {
        check(limit);
        return jdbi.withHandle(handle -> Vector.ofAll(handle.createQuery("""
                        select ref, due from aggregate
                        where due < :today and (due, ref) > (:day, :ref)
                        order by due, ref
                        limit :limit
                        """)
                .bind("today", today)
                .bind("day", after.map(DueQuote::validUntil).getOrElse(FIRST_DAY))
                .bind("ref", after.map(DueQuote::quote).map(Ref::of).getOrElse(""))
                .bind("limit", limit)
                .map((row, context) ->
                        new DueQuote((QuoteId) Ref.parse(row.getString("ref")), row.getObject("due", LocalDate.class)))
                .list()));
    }

    @Override
    public Seq<IdleOpportunity> idleOpportunities(Instant before, Option<IdleOpportunity> after, int limit) {
        check(limit);
        return jdbi.withHandle(handle -> Vector.ofAll(handle.createQuery("""
                        select ref, idle from aggregate
                        where idle < :before and (idle, ref) > (:since, :ref)
                        order by idle, ref
                        limit :limit
                        """)
                .bind("before", Times.column(before))
                .bind("since", Times.column(after.map(IdleOpportunity::last).getOrElse(Context.EARLIEST)))
                .bind(
                        "ref",
                        after.map(IdleOpportunity::opportunity).map(Ref::of).getOrElse(""))
                .bind("limit", limit)
                .map((row, context) ->
                        new IdleOpportunity((OpportunityId) Ref.parse(row.getString("ref")), Times.read(row, "idle")))
                .list()));
    }

    private static void check(int limit) {
        if (limit < 1) throw new IllegalArgumentException("at least one, not " + limit);
    }

    private static <I extends Id> Seq<I> ids(Iterable<String> refs, Class<I> kind) {
        return Vector.ofAll(refs).map(Ref::parse).filter(kind::isInstance).map(kind::cast);
    }
}
