package org.leadtoorder.crm.port;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.State;

/**
 * A ledger as a host would write it on a database: a storage that outlives it, a lock for a transaction, steps that a saboteur can
 * spoil one by one. Everything is private to a transaction until its end.
 */
class PlainLedger implements Ledger {
    /** What a database would hold. */
    static final class Storage {
        final Map<Object, Kept> kept = new HashMap<>();
        final Map<Object, Object> claims = new HashMap<>();
        final Map<String, Answer> answers = new HashMap<>();
        final TreeMap<Long, Recorded> feed = new TreeMap<>();
        long position;
    }

    final Storage storage;
    private final Runnable beforeTheEnd;
    private boolean held;

    PlainLedger(Storage storage) {
        this(storage, () -> {});
    }

    /** A ledger whose first commit runs something before its end. */
    PlainLedger(Storage storage, Runnable beforeTheEnd) {
        this.storage = storage;
        this.beforeTheEnd = beforeTheEnd;
    }

    @Override
    public Receipt commit(Plan<?> plan, String fingerprint) {
        synchronized (storage) {
            var refusal = refusal(plan);
            if (refusal.isDefined()) return refusal.get();
            write(plan, fingerprint);
            return new Receipt.Committed();
        }
    }

    Option<Receipt> refusal(Plan<?> plan) {
        return already(plan).orElse(() -> stale(plan)).orElse(() -> clash(plan));
    }

    /** The writes of one transaction: prepared first, so that a store that fails before the end has written nothing. */
    void write(Plan<?> plan, String fingerprint) {
        atTheEnd();
        release(plan);
        for (var change : plan.changes()) keep(plan, change);
        remember(plan, fingerprint);
    }

    final void atTheEnd() {
        if (held) return;
        held = true;
        beforeTheEnd.run();
    }

    Option<Receipt> already(Plan<?> plan) {
        return Option.of(storage.answers.get(request(plan.context().request()))).map(Receipt.Already::new);
    }

    Option<Receipt> stale(Plan<?> plan) {
        var which = looked(plan)
                .filter(seen -> version(seen.id()) != seen.version())
                .map(Expectation::id);
        return Option.when(!which.isEmpty(), () -> new Receipt.Stale(which));
    }

    /** On whose versions a plan depends. */
    Seq<Expectation> looked(Plan<?> plan) {
        return plan.seen();
    }

    Option<Receipt> clash(Plan<?> plan) {
        var wanted = new HashMap<Object, Id>();
        for (var change : plan.changes())
            for (var claim : change.after().claims()) {
                var rival = wanted.putIfAbsent(key(claim), change.id());
                if (rival != null) return Option.some(new Receipt.Claimed(claim, rival));
                var holder = holder(plan, claim);
                if (holder.exists(id -> !id.equals(change.id())))
                    return Option.some(new Receipt.Claimed(claim, holder.get()));
            }
        return Option.none();
    }

    /** Who holds a claim and does not give it up in this commit. */
    Option<Id> holder(Plan<?> plan, Claim claim) {
        var holder = (Id) storage.claims.get(key(claim));
        var givesUp = plan.changes()
                .exists(change ->
                        change.id().equals(holder) && !change.after().claims().contains(claim));
        return givesUp ? Option.none() : Option.of(holder);
    }

    void release(Plan<?> plan) {
        for (var change : plan.changes())
            for (var before : change.before()) before.claims().forEach(claim -> storage.claims.remove(key(claim)));
    }

    void keep(Plan<?> plan, Change change) {
        for (var claim : change.after().claims()) storage.claims.put(key(claim), change.id());
        var version = next(change);
        for (var event : events(change)) record(change.id(), version, event, plan);
        storage.kept.put(key(change.id()), new Kept(state(change.after()), version, last(plan, change)));
    }

    void record(Id id, long version, Event event, Plan<?> plan) {
        var position = ++storage.position;
        storage.feed.put(
                position,
                new Recorded(
                        new Position(String.valueOf(position)),
                        id,
                        version,
                        event,
                        plan.context().provenance()));
    }

    long next(Change change) {
        return version(change.id()) + 1;
    }

    Instant last(Plan<?> plan, Change change) {
        return change.events().isEmpty()
                ? Option.of(storage.kept.get(key(change.id())))
                        .map(Kept::last)
                        .getOrElse(plan.context().at())
                : plan.context().at();
    }

    Seq<Event> events(Change change) {
        return change.events();
    }

    State<?> state(State<?> state) {
        return state;
    }

    void remember(Plan<?> plan, String fingerprint) {
        storage.answers.put(request(plan.context().request()), Answer.of(plan, fingerprint));
    }

    long version(Id id) {
        var found = storage.kept.get(key(id));
        return found == null ? 0 : found.version();
    }

    /** How ids are told apart. */
    Object key(Id id) {
        return id;
    }

    /** How claims are told apart. */
    Object key(Claim claim) {
        return claim;
    }

    /** How requests are told apart. */
    String request(String request) {
        return request;
    }

    @Override
    public Option<Kept> find(Id id) {
        synchronized (storage) {
            return Option.of(storage.kept.get(key(id)));
        }
    }

    @Override
    public Seq<Recorded> history(Id id) {
        synchronized (storage) {
            return Vector.ofAll(storage.feed.values())
                    .filter(recorded -> key(recorded.id()).equals(key(id)));
        }
    }

    @Override
    public Option<Answer> answer(String request) {
        synchronized (storage) {
            return Option.of(storage.answers.get(request(request)));
        }
    }

    @Override
    public Seq<Recorded> feed(Position after, int limit) {
        if (limit < 1) throw new IllegalArgumentException("a page of at least one event, not " + limit);
        var from = after.equals(Position.START) ? 0 : Long.parseLong(after.token());
        synchronized (storage) {
            var page = new ArrayList<Recorded>();
            for (var recorded : storage.feed.tailMap(from, false).values()) {
                if (page.size() == limit) break;
                page.add(recorded);
            }
            return Vector.ofAll(page);
        }
    }
}
