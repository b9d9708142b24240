package org.leadtoorder.crm.process;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Lookups;
import org.leadtoorder.crm.port.Lookups.DueQuote;
import org.leadtoorder.crm.port.Lookups.IdleOpportunity;

/** A ledger that forgets a check, to show that the tests of races see it. */
final class CarelessLedger implements Ledger, Lookups {
    /** What may be forgotten. */
    enum Check {
        VERSIONS,
        CLAIMS,
        REQUESTS
    }

    private final Set<Check> forgotten;
    private final Map<Id, Kept> kept = new LinkedHashMap<>();
    private final Map<Claim, Id> claims = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final ArrayList<Recorded> feed = new ArrayList<>();

    CarelessLedger(Check... forgotten) {
        this.forgotten = EnumSet.noneOf(Check.class);
        this.forgotten.addAll(java.util.List.of(forgotten));
    }

    @Override
    public synchronized Receipt commit(Plan<?> plan, String fingerprint) {
        var first = answer(plan.context().request());
        if (first.isDefined()) return new Receipt.Already(first.get());
        var stale =
                plan.seen().filter(seen -> version(seen.id()) != seen.version()).map(Expectation::id);
        if (!forgotten.contains(Check.VERSIONS) && stale.nonEmpty()) return new Receipt.Stale(stale);
        for (var change : plan.changes())
            for (var claim : change.after().claims()) {
                var holder = claims.get(claim);
                if (!forgotten.contains(Check.CLAIMS) && holder != null && !holder.equals(change.id()))
                    return new Receipt.Claimed(claim, holder);
            }
        for (var change : plan.changes())
            for (var before : change.before()) before.claims().forEach(claims::remove);
        for (var change : plan.changes()) {
            change.after().claims().forEach(claim -> claims.put(claim, change.id()));
            kept.put(
                    change.id(),
                    new Kept(
                            change.after(),
                            version(change.id()) + 1,
                            plan.context().at()));
            for (var event : change.events())
                feed.add(new Recorded(
                        new Position(String.valueOf(feed.size() + 1)),
                        change.id(),
                        version(change.id()),
                        event,
                        plan.context().provenance()));
        }
        answers.put(plan.context().request(), Answer.of(plan, fingerprint));
        return new Receipt.Committed();
    }

    private long version(Id id) {
        return find(id).map(Kept::version).getOrElse(0L);
    }

    @Override
    public synchronized Option<Kept> find(Id id) {
        return Option.of(kept.get(id));
    }

    @Override
    public synchronized Seq<Recorded> history(Id id) {
        return Vector.ofAll(feed).filter(recorded -> recorded.id().equals(id));
    }

    @Override
    public synchronized Option<Answer> answer(String request) {
        return forgotten.contains(Check.REQUESTS) ? Option.none() : Option.of(answers.get(request));
    }

    @Override
    public synchronized Seq<Recorded> feed(Position after, int limit) {
        return Vector.ofAll(feed)
                .drop(after.equals(Position.START) ? 0 : Integer.parseInt(after.token()))
                .take(limit);
    }

    @Override
    public synchronized Seq<OpportunityId> opportunitiesOf(CustomerId customer) {
        return children(customer, OpportunityId.class);
    }

    @Override
    public synchronized Seq<QuoteId> quotesOf(OpportunityId opportunity) {
        return children(opportunity, QuoteId.class);
    }

    @Override
    public synchronized Seq<OrderId> ordersOf(QuoteId quote) {
        return children(quote, OrderId.class);
    }

    private <I extends Id> Seq<I> children(Id parent, Class<I> kind) {
        return Vector.ofAll(kept.values())
                .filter(each -> each.state().parents().contains(parent))
                .map(each -> each.state().id())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    @Override
    public Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
        return Vector.empty();
    }

    @Override
    public Seq<DueQuote> quotesDue(LocalDate today, Option<DueQuote> after, int limit) {
        return Vector.empty();
    }

    @Override
    public Seq<IdleOpportunity> idleOpportunities(Instant before, Option<IdleOpportunity> after, int limit) {
        return Vector.empty();
    }
}
