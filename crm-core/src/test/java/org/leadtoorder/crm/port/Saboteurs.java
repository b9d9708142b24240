package org.leadtoorder.crm.port;

import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.LeadEvent.LeadCaptured;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.PlainLedger.Storage;

/** Ledgers with one planted defect each, of the kinds that hosts really make. */
final class Saboteurs {
    /**
     * A ledger with a defect.
     *
     * @param defect what is wrong with it
     * @param caught the case that has to catch it
     * @param make makes an instance on a storage; the action runs before its first commit ends
     */
    record Saboteur(String defect, String caught, BiFunction<Storage, Runnable, PlainLedger> make) {}

    static final Seq<Saboteur> ALL = Vector.of(
            new Saboteur(
                    "versions are checked before the lock is taken",
                    "8 want to change one aggregate and one does",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Receipt commit(Plan<?> plan, String fingerprint) {
                            Option<Receipt> refusal;
                            synchronized (storage) {
                                refusal = refusal(plan);
                            }
                            if (refusal.isDefined()) return refusal.get();
                            pause();
                            synchronized (storage) {
                                write(plan, fingerprint);
                                return new Receipt.Committed();
                            }
                        }
                    }),
            new Saboteur(
                    "claims are looked up before the lock is taken",
                    "8 newcomers want one claim and one gets it",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Receipt commit(Plan<?> plan, String fingerprint) {
                            Option<Receipt> clash;
                            synchronized (storage) {
                                clash = already(plan).orElse(() -> stale(plan)).orElse(() -> clash(plan));
                            }
                            pause();
                            synchronized (storage) {
                                var refusal =
                                        already(plan).orElse(() -> stale(plan)).orElse(clash);
                                if (refusal.isDefined()) return refusal.get();
                                write(plan, fingerprint);
                                return new Receipt.Committed();
                            }
                        }
                    }),
            new Saboteur(
                    "requests are looked up before the lock is taken",
                    "8 wishes share a request and one is handled",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Receipt commit(Plan<?> plan, String fingerprint) {
                            Option<Receipt> first;
                            synchronized (storage) {
                                first = already(plan);
                            }
                            if (first.isDefined()) return first.get();
                            pause();
                            synchronized (storage) {
                                var refusal = stale(plan).orElse(() -> clash(plan));
                                if (refusal.isDefined()) return refusal.get();
                                write(plan, fingerprint);
                                return new Receipt.Committed();
                            }
                        }
                    }),
            new Saboteur(
                    "each change is a transaction of its own",
                    "nobody sees half a commit",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Receipt commit(Plan<?> plan, String fingerprint) {
                            synchronized (storage) {
                                var refusal = refusal(plan);
                                if (refusal.isDefined()) return refusal.get();
                                release(plan);
                                remember(plan, fingerprint);
                            }
                            for (var change : plan.changes()) {
                                synchronized (storage) {
                                    keep(plan, change);
                                }
                                pause();
                            }
                            return new Receipt.Committed();
                        }
                    }),
            new Saboteur(
                    "the answer is kept in a second transaction",
                    "the store fails in a commit of several aggregates",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        void write(Plan<?> plan, String fingerprint) {
                            release(plan);
                            for (var change : plan.changes()) keep(plan, change);
                            atTheEnd();
                            remember(plan, fingerprint);
                        }
                    }),
            new Saboteur(
                    "the store's failure is swallowed",
                    "a ledger goes on after the store has failed",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Receipt commit(Plan<?> plan, String fingerprint) {
                            try {
                                return super.commit(plan, fingerprint);
                            } catch (IllegalStateException lost) {
                                return new Receipt.Committed();
                            }
                        }
                    }),
            new Saboteur(
                    "what was written stays when the store fails",
                    "the store fails in a commit of several aggregates",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        void write(Plan<?> plan, String fingerprint) {
                            release(plan);
                            keep(plan, plan.changes().head());
                            atTheEnd();
                            plan.changes().tail().forEach(change -> keep(plan, change));
                            remember(plan, fingerprint);
                        }
                    }),
            new Saboteur(
                    "a position is drawn before the transaction that fills it",
                    "a commit that began first ends last",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Receipt commit(Plan<?> plan, String fingerprint) {
                            long drawn;
                            synchronized (storage) {
                                drawn = storage.position;
                                storage.position += plan.events().size();
                            }
                            atTheEnd();
                            synchronized (storage) {
                                var refusal = refusal(plan);
                                if (refusal.isDefined()) return refusal.get();
                                var high = storage.position;
                                storage.position = drawn;
                                write(plan, fingerprint);
                                storage.position = high;
                                return new Receipt.Committed();
                            }
                        }
                    }),
            new Saboteur(
                    "the cursor is a time",
                    "pages of every size give the same events",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        void record(Id id, long version, Event event, Plan<?> plan) {
                            super.record(id, version, event, plan);
                            storage.feed.computeIfPresent(
                                    storage.position,
                                    (place, recorded) -> new Recorded(
                                            new Position(String.valueOf(
                                                    plan.context().at().toEpochMilli())),
                                            id,
                                            version,
                                            event,
                                            plan.context().provenance()));
                        }
                    }),
            new Saboteur(
                    "a reader stops at a hole",
                    "refused commits leave no hole that stops a reader",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Receipt commit(Plan<?> plan, String fingerprint) {
                            synchronized (storage) {
                                var receipt = super.commit(plan, fingerprint);
                                if (receipt instanceof Receipt.Stale) storage.position++;
                                return receipt;
                            }
                        }

                        @Override
                        public Seq<Recorded> feed(Position after, int limit) {
                            var from = after.equals(Position.START) ? 0 : Long.parseLong(after.token());
                            return super.feed(after, limit)
                                    .zipWithIndex()
                                    .takeWhile(place ->
                                            place._1.position().token().equals(String.valueOf(from + 1 + place._2)))
                                    .map(place -> place._1);
                        }
                    }),
            new Saboteur(
                    "a page overlaps the one before",
                    "pages of every size give the same events",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Seq<Recorded> feed(Position after, int limit) {
                            var page = super.feed(after, limit);
                            if (after.equals(Position.START) || limit == 1 || page.isEmpty()) return page;
                            return page.prepend(storage.feed.get(Long.parseLong(after.token())))
                                    .take(limit);
                        }
                    }),
            new Saboteur(
                    "a page is longer than was asked for",
                    "pages of every size give the same events",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Seq<Recorded> feed(Position after, int limit) {
                            return super.feed(after, limit < Integer.MAX_VALUE ? limit + 1 : limit);
                        }
                    }),
            new Saboteur(
                    "the feed has the newest event first",
                    "the events of one commit come together and in order",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Seq<Event> events(Change change) {
                            return change.events().reverse();
                        }

                        @Override
                        public Seq<Recorded> feed(Position after, int limit) {
                            return after.equals(Position.START)
                                    ? super.feed(after, Integer.MAX_VALUE)
                                            .reverse()
                                            .take(limit)
                                    : Vector.empty();
                        }
                    }),
            new Saboteur(
                    "only the last 256 requests are remembered",
                    "the first of 600 requests is still known",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        void remember(Plan<?> plan, String fingerprint) {
                            super.remember(plan, fingerprint);
                            if (storage.answers.size() > 256)
                                storage.answers.remove(
                                        storage.answers.keySet().iterator().next());
                        }
                    }),
            new Saboteur(
                    "a refused request is remembered",
                    "a request that was refused as stale is new still",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Receipt commit(Plan<?> plan, String fingerprint) {
                            synchronized (storage) {
                                var receipt = super.commit(plan, fingerprint);
                                if (receipt instanceof Receipt.Stale) remember(plan, fingerprint);
                                return receipt;
                            }
                        }
                    }),
            new Saboteur(
                    "a repetition overwrites the first answer",
                    "a request comes again with other content",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Option<Receipt> already(Plan<?> plan) {
                            var first = super.already(plan);
                            return first.map(receipt -> new Receipt.Already(Answer.of(
                                    plan, ((Receipt.Already) receipt).first().fingerprint())));
                        }
                    }),
            new Saboteur(
                    "staleness is found before repetition",
                    "a repetition is decided on versions that hold no more",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Option<Receipt> refusal(Plan<?> plan) {
                            return stale(plan).orElse(() -> already(plan)).orElse(() -> clash(plan));
                        }
                    }),
            new Saboteur(
                    "warnings are forgotten",
                    "warnings are remembered",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Option<Answer> answer(String request) {
                            return super.answer(request)
                                    .map(answer -> new Answer(
                                            answer.fingerprint(), answer.result(), answer.changed(), Vector.empty()));
                        }
                    }),
            new Saboteur(
                    "only versions of what changes are checked",
                    "an aggregate that was only looked at has moved on",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Seq<Expectation> looked(Plan<?> plan) {
                            return plan.seen()
                                    .filter(seen -> plan.changes()
                                            .exists(change -> change.id().equals(seen.id())));
                        }
                    }),
            new Saboteur(
                    "a newcomer replaces who is there",
                    "a newcomer is there already",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Seq<Expectation> looked(Plan<?> plan) {
                            return plan.seen().filter(seen -> seen.version() > 0);
                        }
                    }),
            new Saboteur(
                    "a version only has to be reached",
                    "the version that was expected is too low",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Seq<Expectation> looked(Plan<?> plan) {
                            return plan.seen().filter(seen -> seen.version() > version(seen.id()));
                        }
                    }),
            new Saboteur(
                    "a version must not be passed",
                    "the version that was expected is too high",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Seq<Expectation> looked(Plan<?> plan) {
                            return plan.seen().filter(seen -> seen.version() < version(seen.id()));
                        }
                    }),
            new Saboteur(
                    "only the first stale aggregate is named",
                    "several have moved on and each is named",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Option<Receipt> stale(Plan<?> plan) {
                            return super.stale(plan)
                                    .map(receipt -> new Receipt.Stale(
                                            ((Receipt.Stale) receipt).which().take(1)));
                        }
                    }),
            new Saboteur(
                    "a version counts events",
                    "each commit counts once, whatever it holds",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        long next(Change change) {
                            return version(change.id())
                                    + Math.max(1, change.events().size());
                        }
                    }),
            new Saboteur(
                    "a version stays without an event",
                    "a parent's version moves with each birth",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        long next(Change change) {
                            return version(change.id()) + (change.events().isEmpty() ? 0 : 1);
                        }
                    }),
            new Saboteur(
                    "a parent is touched by its child",
                    "the time of the last event stays when only the version moves",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Instant last(Plan<?> plan, Change change) {
                            return plan.context().at();
                        }
                    }),
            new Saboteur(
                    "claims are not checked",
                    "two customers bring one reference",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Option<Receipt> clash(Plan<?> plan) {
                            return Option.none();
                        }
                    }),
            new Saboteur(
                    "claims are checked against the storage only",
                    "two aggregates of one commit want the same",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Option<Receipt> clash(Plan<?> plan) {
                            for (var change : plan.changes())
                                for (var claim : change.after().claims()) {
                                    var holder = holder(plan, claim);
                                    if (holder.exists(id -> !id.equals(change.id())))
                                        return Option.some(new Receipt.Claimed(claim, holder.get()));
                                }
                            return Option.none();
                        }
                    }),
            new Saboteur(
                    "claims are never set free",
                    "a cancelled order sets its quote free",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        void release(Plan<?> plan) {}
                    }),
            new Saboteur(
                    "claims are taken before any is set free",
                    "a claim moves from one order to the next in one commit",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Option<Id> holder(Plan<?> plan, Claim claim) {
                            return Option.of((Id) storage.claims.get(key(claim)));
                        }
                    }),
            new Saboteur(
                    "claims are set free after others were taken",
                    "a reference moves to the survivor in the commit that merges",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        void write(Plan<?> plan, String fingerprint) {
                            super.write(plan, fingerprint);
                            for (var change : plan.changes())
                                for (var before : change.before())
                                    before.claims()
                                            .removeAll(change.after().claims())
                                            .forEach(claim -> storage.claims.remove(key(claim)));
                        }
                    }),
            new Saboteur(
                    "ids are compared without case",
                    "ids that differ in case, in a space, in an accent or in its spelling are different",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Object key(Id id) {
                            return id.getClass().getSimpleName() + id.value().toLowerCase(Locale.ROOT);
                        }
                    }),
            new Saboteur(
                    "ids are compared without their kind",
                    "ids of one text and two kinds are two aggregates",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Object key(Id id) {
                            return id.value();
                        }
                    }),
            new Saboteur(
                    "requests are compared without spaces at the end",
                    "requests that differ in case, in a space or in the spelling of an accent are different",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        String request(String request) {
                            return request.stripTrailing();
                        }
                    }),
            new Saboteur(
                    "requests are cut to 190 characters",
                    "a request of 200 characters is told from one that ends differently",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        String request(String request) {
                            return request.substring(0, Math.min(request.length(), 190));
                        }
                    }),
            new Saboteur(
                    "claims are compared without case",
                    "claims that differ in case, in a space or in the spelling of an accent are different",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Object key(Claim claim) {
                            return claim.kind() + claim.key().toLowerCase(Locale.ROOT);
                        }
                    }),
            new Saboteur(
                    "surrogates are changed",
                    "lines of every script and trick are names, ids and requests",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Seq<Event> events(Change change) {
                            return change.events()
                                    .map(event -> event instanceof LeadCaptured captured
                                            ? new LeadCaptured(
                                                    captured.lead(),
                                                    captured.contact(),
                                                    captured.attribution(),
                                                    captured.owner().map(Saboteurs::withoutSurrogates))
                                            : event);
                        }
                    }),
            new Saboteur(
                    "times are kept to the millisecond",
                    "times from the first to the last, to the microsecond",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Instant last(Plan<?> plan, Change change) {
                            return super.last(plan, change).truncatedTo(ChronoUnit.MILLIS);
                        }
                    }),
            new Saboteur(
                    "times are rounded",
                    "nanoseconds are cut and never rounded",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        Instant last(Plan<?> plan, Change change) {
                            return super.last(plan, change).plusNanos(500_000).truncatedTo(ChronoUnit.MILLIS);
                        }
                    }),
            new Saboteur(
                    "a state is kept as it was before",
                    "a whole deal stands where its last commits left it",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        State<?> state(State<?> state) {
                            return Option.of(storage.kept.get(key(state.id())))
                                    .<State<?>>map(Kept::state)
                                    .getOrElse(state);
                        }
                    }),
            new Saboteur(
                    "a history is read when it is looked at",
                    "a history that was given out does not grow",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Seq<Recorded> history(Id id) {
                            return late(super.history(id), () -> super.history(id));
                        }
                    }),
            new Saboteur(
                    "a page is read when it is looked at",
                    "a page that was given out does not grow",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Seq<Recorded> feed(Position after, int limit) {
                            if (limit < 1) throw new IllegalArgumentException("a page of at least one event");
                            return late(super.feed(after, limit), () -> super.feed(after, limit));
                        }
                    }),
            new Saboteur(
                    "a history forgets what is old",
                    "a lead has 600 events",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Seq<Recorded> history(Id id) {
                            return super.history(id).takeRight(500);
                        }
                    }),
            new Saboteur(
                    "a history holds the newest event first",
                    "a whole deal has all its events, oldest first",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Seq<Recorded> history(Id id) {
                            return super.history(id).reverse();
                        }
                    }),
            new Saboteur(
                    "each instance caches what it found",
                    "a second instance sees what the first wrote, before and after it was opened",
                    (storage, end) -> new PlainLedger(storage, end) {
                        private final HashMap<Id, Option<Kept>> cache = new HashMap<>();

                        @Override
                        public synchronized Option<Kept> find(Id id) {
                            return cache.computeIfAbsent(id, super::find);
                        }

                        @Override
                        public Receipt commit(Plan<?> plan, String fingerprint) {
                            var receipt = super.commit(plan, fingerprint);
                            synchronized (this) {
                                plan.changes().forEach(change -> cache.remove(change.id()));
                            }
                            return receipt;
                        }
                    }),
            new Saboteur(
                    "each instance has a lock of its own",
                    "8 on two instances want to change one aggregate and one does",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public synchronized Receipt commit(Plan<?> plan, String fingerprint) {
                            Option<Receipt> refusal;
                            synchronized (storage) {
                                refusal = refusal(plan);
                            }
                            if (refusal.isDefined()) return refusal.get();
                            pause();
                            synchronized (storage) {
                                write(plan, fingerprint);
                                return new Receipt.Committed();
                            }
                        }
                    }),
            new Saboteur(
                    "claims are known to their instance only",
                    "a second instance is refused what the first has claimed",
                    (storage, end) -> new PlainLedger(storage, end) {
                        private final HashMap<Object, Id> mine = new HashMap<>();

                        @Override
                        Option<Id> holder(Plan<?> plan, Claim claim) {
                            return mine.containsKey(claim) ? super.holder(plan, claim) : Option.none();
                        }

                        @Override
                        void keep(Plan<?> plan, Change change) {
                            super.keep(plan, change);
                            change.after().claims().forEach(claim -> mine.put(claim, change.id()));
                        }
                    }),
            new Saboteur(
                    "a configuration's version is forgotten",
                    "who, when, why and under which configuration",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Seq<Recorded> history(Id id) {
                            return super.history(id)
                                    .map(recorded -> new Recorded(
                                            recorded.position(),
                                            recorded.id(),
                                            recorded.version(),
                                            recorded.event(),
                                            org.leadtoorder.crm.kernel.Provenance.builder()
                                                    .at(recorded.provenance().at())
                                                    .actor(recorded.provenance().actor())
                                                    .request(recorded.provenance()
                                                            .request())
                                                    .correlation(recorded.provenance()
                                                            .request())
                                                    .causation(Option.none())
                                                    .processVersion(recorded.provenance()
                                                            .processVersion())
                                                    .migrated(false)
                                                    .build()));
                        }
                    }),
            new Saboteur(
                    "a page of more events than there are overflows",
                    "a page is as large as an int can say",
                    (storage, end) -> new PlainLedger(storage, end) {
                        @Override
                        public Seq<Recorded> feed(Position after, int limit) {
                            if (limit < 1) throw new IllegalArgumentException("a page of at least one event");
                            var from = after.equals(Position.START) ? 0 : Integer.parseInt(after.token());
                            var all = new ArrayList<>(storage.feed.values());
                            return Vector.ofAll(all.subList(from, Math.max(from, Math.min(all.size(), from + limit))));
                        }
                    }));

    private Saboteurs() {}

    /** The first is read at once, the others when somebody looks at them. */
    private static Seq<Recorded> late(Seq<Recorded> now, Supplier<Seq<Recorded>> then) {
        return now.isEmpty()
                ? now
                : Stream.cons(now.head(), () -> then.get().tail().toStream());
    }

    static void pause() {
        LockSupport.parkNanos(2_000_000);
    }

    private static String withoutSurrogates(String text) {
        return text.codePoints()
                .map(point -> Character.isSupplementaryCodePoint(point) ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
