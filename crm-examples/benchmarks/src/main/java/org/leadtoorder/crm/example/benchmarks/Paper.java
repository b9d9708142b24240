package org.leadtoorder.crm.example.benchmarks;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.memory.MemoryNumbers;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Lookups;
import org.leadtoorder.crm.port.Ports;

/** The states of one deal and nothing else: what is needed for the process to be asked. It neither claims nor remembers anything. */
final class Paper implements Ledger, Lookups {
    private final Map<Id, Kept> states = new HashMap<>();
    private final ArrayList<QuoteId> quotes = new ArrayList<>();

    Ports ports() {
        return Ports.of(this, this, new MemoryNumbers());
    }

    void put(Id id, Kept kept) {
        states.put(id, kept);
    }

    void write(Plan<?> plan) {
        for (var change : plan.changes()) {
            states.merge(
                    change.id(),
                    new Kept(change.after(), 1, plan.context().at()),
                    (old, next) -> new Kept(next.state(), old.version() + 1, next.last()));
            if (change.before().isEmpty() && change.id() instanceof QuoteId quote) quotes.add(quote);
        }
    }

    @Override
    public Option<Kept> find(Id id) {
        return Option.of(states.get(id));
    }

    @Override
    public Seq<QuoteId> quotesOf(OpportunityId opportunity) {
        return List.ofAll(quotes);
    }

    @Override
    public Seq<OpportunityId> opportunitiesOf(CustomerId customer) {
        return List.empty();
    }

    @Override
    public Seq<OrderId> ordersOf(QuoteId quote) {
        return List.empty();
    }

    @Override
    public Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
        return List.empty();
    }

    @Override
    public Seq<DueQuote> quotesDue(LocalDate today, Option<DueQuote> after, int limit) {
        return List.empty();
    }

    @Override
    public Seq<IdleOpportunity> idleOpportunities(Instant before, Option<IdleOpportunity> after, int limit) {
        return List.empty();
    }

    @Override
    public Seq<Recorded> history(Id id) {
        throw new UnsupportedOperationException("no event is kept");
    }

    @Override
    public Option<Answer> answer(String request) {
        throw new UnsupportedOperationException("no answer is kept");
    }

    @Override
    public Receipt commit(Plan<?> plan, String fingerprint) {
        throw new UnsupportedOperationException("nothing is kept");
    }

    @Override
    public Seq<Recorded> feed(Position after, int limit) {
        throw new UnsupportedOperationException("no event is kept");
    }
}
