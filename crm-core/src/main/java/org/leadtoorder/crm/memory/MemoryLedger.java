package org.leadtoorder.crm.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Provenance;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Lookups;

/** Keeps everything in memory. Thread-safe: one lock, held for a few look-ups in maps. */
public final class MemoryLedger implements Ledger, Lookups {
    private static final int PAGE = 1_000;

    private final Map<Id, Kept> kept = new HashMap<>();
    private final Map<Id, Places> histories = new HashMap<>();
    private final Map<Claim, Id> claims = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final ArrayList<Recorded> feed = new ArrayList<>();
    private final MemoryIndex index = new MemoryIndex();
    private final Function<String, Option<Answer>> earlier;

    /** Starts empty. */
    public MemoryLedger() {
        this(request -> Option.none());
    }

    private MemoryLedger(Function<String, Option<Answer>> earlier) {
        this.earlier = earlier;
    }

    /**
     * Starts with all that another ledger holds, to try something out: what is committed here stays here. It costs the memory and the
     * time of one reading; what the other one commits while it is read may be there or not. Answers to earlier requests are asked for
     * where they are needed.
     *
     * @param source the other ledger
     * @return a ledger of its own, never null
     */
    public static MemoryLedger copyOf(Ledger source) {
        var copy = new MemoryLedger(source::answer);
        for (var page = source.feed(Position.START, PAGE);
                !page.isEmpty();
                page = source.feed(page.last().position(), PAGE))
            page.forEach(recorded -> copy.adopt(recorded, source));
        return copy;
    }

    /** Takes an event over, and with the first one of an aggregate how that stands. */
    private void adopt(Recorded recorded, Ledger source) {
        var id = recorded.id();
        if (!kept.containsKey(id))
            for (var found : source.find(id)) {
                kept.put(id, found);
                for (var claim : found.state().claims()) claims.put(claim, id);
                index.update(new Change(Option.none(), Vector.empty(), found.state()), found.last());
            }
        record(id, recorded.version(), recorded.event(), recorded.provenance());
    }

    @Override
    public synchronized Receipt commit(Plan<?> plan, String fingerprint) {
        var request = plan.context().request();
        var first = remembered(request);
        if (first.isDefined()) return new Receipt.Already(first.get());
        var stale = plan.seen().filter(expected -> version(expected.id()) != expected.version());
        if (!stale.isEmpty()) return new Receipt.Stale(stale.map(Expectation::id));
        var released = new HashSet<Claim>();
        var wanted = new ArrayList<Holding>();
        for (var change : plan.changes()) {
            for (var before : change.before()) for (var claim : before.claims()) released.add(claim);
            for (var claim : change.after().claims()) wanted.add(new Holding(claim, change.id()));
        }
        var clash = clash(wanted, released);
        if (clash.isDefined()) return clash.get();
        released.forEach(claims::remove);
        for (var holding : wanted) claims.put(holding.claim, holding.by);
        var provenance = plan.context().provenance();
        for (var change : plan.changes()) keep(change, provenance);
        answers.put(request, Answer.of(plan, fingerprint));
        return new Receipt.Committed();
    }

    /** A claim that somebody holds who does not give it up in this commit, or that two aggregates of this commit want. */
    private Option<Receipt> clash(Iterable<Holding> wanted, Set<Claim> released) {
        var taken = new HashMap<Claim, Id>();
        for (var holding : wanted) {
            var rival = taken.putIfAbsent(holding.claim, holding.by);
            var holder = rival != null ? rival : released.contains(holding.claim) ? null : claims.get(holding.claim);
            if (holder != null && !holder.equals(holding.by))
                return Option.some(new Receipt.Claimed(holding.claim, holder));
        }
        return Option.none();
    }

    private void keep(Change change, Provenance provenance) {
        var id = change.id();
        var known = kept.get(id);
        var version = known == null ? 1 : known.version() + 1;
        var at = provenance.at();
        var last = known != null && (change.events().isEmpty() || known.last().isAfter(at)) ? known.last() : at;
        kept.put(id, new Kept(change.after(), version, last));
        for (var event : change.events()) record(id, version, event, provenance);
        index.update(change, last);
    }

    private void record(Id id, long version, Event event, Provenance provenance) {
        histories.computeIfAbsent(id, unused -> new Places()).add(feed.size());
        feed.add(new Recorded(new Position(String.valueOf(feed.size() + 1)), id, version, event, provenance));
    }

    private long version(Id id) {
        var found = kept.get(id);
        return found == null ? 0 : found.version();
    }

    @Override
    public synchronized Option<Kept> find(Id id) {
        return Option.of(kept.get(id));
    }

    @Override
    public synchronized Seq<Recorded> history(Id id) {
        var places = histories.get(id);
        return places == null ? Vector.empty() : Vector.tabulate(places.count, i -> feed.get(places.at[i]));
    }

    @Override
    public synchronized Option<Answer> answer(String request) {
        return remembered(request);
    }

    private Option<Answer> remembered(String request) {
        var answer = answers.get(request);
        return answer != null ? Option.some(answer) : earlier.apply(request);
    }

    @Override
    public synchronized Seq<Recorded> feed(Position after, int limit) {
        if (limit < 1) throw new IllegalArgumentException("a page of at least one event, not " + limit);
        var from = after.equals(Position.START) ? 0 : Integer.parseUnsignedInt(after.token());
        return from < 0 || from >= feed.size()
                ? Vector.empty()
                : Vector.ofAll(feed.subList(from, from + Math.min(feed.size() - from, limit)));
    }

    @Override
    public synchronized Seq<OpportunityId> opportunitiesOf(CustomerId customer) {
        return index.childrenOf(customer, OpportunityId.class);
    }

    @Override
    public synchronized Seq<QuoteId> quotesOf(OpportunityId opportunity) {
        return index.childrenOf(opportunity, QuoteId.class);
    }

    @Override
    public synchronized Seq<OrderId> ordersOf(QuoteId quote) {
        return index.childrenOf(quote, OrderId.class);
    }

    @Override
    public synchronized Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
        return index.matches(keys, limit);
    }

    @Override
    public synchronized Seq<DueQuote> quotesDue(LocalDate today, Option<DueQuote> after, int limit) {
        return index.quotesDue(today, after, limit);
    }

    @Override
    public synchronized Seq<IdleOpportunity> idleOpportunities(
            Instant before, Option<IdleOpportunity> after, int limit) {
        return index.idleOpportunities(before, after, limit);
    }

    private record Holding(Claim claim, Id by) {}

    /** Where in the feed the events of one aggregate stand. */
    private static final class Places {
        private int[] at = new int[4];
        private int count;

        void add(int place) {
            if (count == at.length) at = Arrays.copyOf(at, 2 * count);
            at[count++] = place;
        }
    }
}
