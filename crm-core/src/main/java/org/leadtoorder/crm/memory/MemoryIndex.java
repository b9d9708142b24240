package org.leadtoorder.crm.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.Matching;
import org.leadtoorder.crm.customer.UnmergedCustomer;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.lead.OpenLead;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.quote.IssuedQuote;

/** What the memory ledger is asked besides single aggregates; each answer costs what it gives, not what is kept. Not thread-safe. */
final class MemoryIndex {
    private final Map<Id, List<Id>> children = new HashMap<>();
    private final Map<MatchKey, Set<Id>> byKey;
    private final TreeSet<Due<LocalDate>> due = new TreeSet<>();
    private final TreeSet<Due<Instant>> idle = new TreeSet<>();
    private final Map<Id, Due<Instant>> idleOf = new HashMap<>();

    MemoryIndex() {
        this(new HashMap<>());
    }

    /** Keeps who has which key in {@code byKey}, an empty map; it is asked once per key. */
    MemoryIndex(Map<MatchKey, Set<Id>> byKey) {
        this.byKey = byKey;
    }

    private record Due<T extends Comparable<? super T>>(T since, String id) implements Comparable<Due<T>> {
        @Override
        public int compareTo(Due<T> other) {
            var earlier = since.compareTo(other.since);
            return earlier != 0 ? earlier : id.compareTo(other.id);
        }
    }

    void update(Change change, Instant last) {
        var after = change.after();
        var id = change.id();
        if (change.before().isEmpty() && !after.parents().isEmpty())
            children.computeIfAbsent(after.parents().head(), unused -> new ArrayList<>())
                    .add(id);
        for (var before : change.before())
            if (before instanceof IssuedQuote quote) due.remove(new Due<>(quote.validUntil(), id.value()));
        if (!change.before().exists(before -> sameKeys(before, after))) {
            for (var before : change.before()) for (var key : keys(before)) forget(key, id);
            for (var key : keys(after))
                byKey.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(id);
        }
        if (after instanceof IssuedQuote quote) due.add(new Due<>(quote.validUntil(), id.value()));
        var known = idleOf.remove(id);
        if (known != null) idle.remove(known);
        if (after instanceof OpenOpportunity) {
            var since = new Due<>(last, id.value());
            idle.add(since);
            idleOf.put(id, since);
        }
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
        return Vector.ofAll(children.getOrDefault(parent, List.of()))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    Seq<MatchCandidate> matches(Seq<MatchKey> keys) {
        return keys.distinct()
                .flatMap(key -> Vector.ofAll(byKey.getOrDefault(key, Set.of())).map(id -> MatchCandidate.of(id, key)));
    }

    Seq<QuoteId> quotesDue(LocalDate today, int limit) {
        return Vector.ofAll(due.stream()
                        .takeWhile(quote -> quote.since().isBefore(today))
                        .limit(limit))
                .map(quote -> new QuoteId(quote.id()));
    }

    Seq<OpportunityId> idleOpportunities(Instant before, int limit) {
        return Vector.ofAll(idle.stream()
                        .takeWhile(each -> each.since().isBefore(before))
                        .limit(limit))
                .map(each -> new OpportunityId(each.id()));
    }
}
