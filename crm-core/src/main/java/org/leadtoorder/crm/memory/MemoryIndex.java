package org.leadtoorder.crm.memory;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.Matching;
import org.leadtoorder.crm.customer.UnmergedCustomer;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.lead.OpenLead;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.port.Lookups.DueQuote;
import org.leadtoorder.crm.port.Lookups.IdleOpportunity;
import org.leadtoorder.crm.quote.IssuedQuote;

/** Answers what the memory ledger is asked besides single aggregates, in a time that grows with the answer. Not thread-safe. */
final class MemoryIndex {
    private final Map<Id, List<Id>> children = new HashMap<>();
    private final Map<Id, Integer> births = new HashMap<>();
    private final Map<MatchKey, Set<Id>> byKey;
    private final TreeSet<DueQuote> due = new TreeSet<>(MemoryIndex::byDay);
    private final TreeSet<IdleOpportunity> idle = new TreeSet<>(MemoryIndex::byLast);
    private final Map<Id, IdleOpportunity> idleOf = new HashMap<>();

    MemoryIndex() {
        this(new HashMap<>());
    }

    /** Keeps who has which key in {@code byKey}, an empty map; it is asked once per key. */
    MemoryIndex(Map<MatchKey, Set<Id>> byKey) {
        this.byKey = byKey;
    }

    void update(Change change, Instant last) {
        var after = change.after();
        var id = change.id();
        if (change.before().isEmpty() && (after instanceof Customer || after instanceof Lead))
            births.put(id, births.size());
        if (change.before().isEmpty() && !after.parents().isEmpty())
            children.computeIfAbsent(after.parents().head(), unused -> new ArrayList<>())
                    .add(id);
        for (var before : change.before()) if (before instanceof IssuedQuote quote) due.remove(due(quote));
        if (!change.before().exists(before -> sameKeys(before, after))) {
            for (var before : change.before()) for (var key : keys(before)) forget(key, id);
            for (var key : keys(after))
                byKey.computeIfAbsent(key, unused -> new TreeSet<>(this::customersFirst))
                        .add(id);
        }
        if (after instanceof IssuedQuote quote) due.add(due(quote));
        var known = idleOf.remove(id);
        if (known != null) idle.remove(known);
        if (after instanceof OpenOpportunity opportunity) {
            var since = new IdleOpportunity(opportunity.id(), last);
            idle.add(since);
            idleOf.put(id, since);
        }
    }

    private static DueQuote due(IssuedQuote quote) {
        return new DueQuote(quote.id(), quote.validUntil());
    }

    private static int byDay(DueQuote one, DueQuote other) {
        var earlier = one.validUntil().compareTo(other.validUntil());
        return earlier != 0
                ? earlier
                : one.quote().value().compareTo(other.quote().value());
    }

    private static int byLast(IdleOpportunity one, IdleOpportunity other) {
        var earlier = one.last().compareTo(other.last());
        return earlier != 0
                ? earlier
                : one.opportunity().value().compareTo(other.opportunity().value());
    }

    /** Customers before leads, and of each the earlier born before the later. */
    private int customersFirst(Id one, Id other) {
        var leadsLast = Boolean.compare(one instanceof LeadId, other instanceof LeadId);
        return leadsLast != 0 ? leadsLast : Integer.compare(birth(one), birth(other));
    }

    private int birth(Id id) {
        return requireNonNull(births.get(id), "nobody has a key before being born");
    }

    /** As long as what the keys are made of is the same object, so are they, and no digest has to be made. */
    private static boolean sameKeys(State<?> before, State<?> after) {
        if (before instanceof UnmergedCustomer one && after instanceof UnmergedCustomer other)
            return one.masterData() == other.masterData() && one.contactPersons() == other.contactPersons();
        if (before instanceof OpenLead one && after instanceof OpenLead other) return one.contact() == other.contact();
        return !(after instanceof Customer) && !(after instanceof Lead);
    }

    private static Seq<MatchKey> keys(State<?> state) {
        if (state instanceof Customer customer) return Matching.keys(customer);
        return state instanceof OpenLead lead ? Matching.keys(lead.contact()) : Vector.empty();
    }

    private void forget(MatchKey key, Id id) {
        var holders = byKey.get(key);
        if (holders != null && holders.remove(id) && holders.isEmpty()) byKey.remove(key);
    }

    <I extends Id> Seq<I> childrenOf(Id parent, Class<I> kind) {
        var found = new ArrayList<I>();
        for (var child : children.getOrDefault(parent, List.of()))
            if (kind.isInstance(child)) found.add(kind.cast(child));
        return Vector.ofAll(found);
    }

    Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
        var found = new ArrayList<MatchCandidate>();
        for (var key : keys.distinct()) {
            var left = limit;
            for (var id : byKey.getOrDefault(key, Set.of())) {
                if (left-- == 0) break;
                found.add(MatchCandidate.of(id, key));
            }
        }
        return Vector.ofAll(found);
    }

    Seq<DueQuote> quotesDue(LocalDate today, Option<DueQuote> after, int limit) {
        return Vector.ofAll(behind(due, after).stream()
                .takeWhile(quote -> quote.validUntil().isBefore(today))
                .limit(limit));
    }

    Seq<IdleOpportunity> idleOpportunities(Instant before, Option<IdleOpportunity> after, int limit) {
        return Vector.ofAll(behind(idle, after).stream()
                .takeWhile(each -> each.last().isBefore(before))
                .limit(limit));
    }

    private static <T> NavigableSet<T> behind(NavigableSet<T> all, Option<T> after) {
        return after.map(place -> all.tailSet(place, false)).getOrElse(all);
    }
}
