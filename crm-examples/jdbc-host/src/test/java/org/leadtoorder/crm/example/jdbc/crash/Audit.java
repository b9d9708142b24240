package org.leadtoorder.crm.example.jdbc.crash;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.order.CompletedOrder;
import org.leadtoorder.crm.order.HandOver;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderEvent;
import org.leadtoorder.crm.order.StandingOrder;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Answer;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.process.LeadToOrder;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.relay.Relay;

/** Compares what the callers were told with what the ledger holds, and the ledger with itself. Used once. */
final class Audit {
    private final Ledger ledger;
    private final Collection<Journal.Entry> journal;
    private final List<Recorded> feed;
    private final Map<Id, List<Recorded>> histories = new LinkedHashMap<>();
    private final Map<Id, State<?>> states = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();

    private Audit(Ledger ledger, Collection<Journal.Entry> journal) {
        this.ledger = ledger;
        this.journal = journal;
        this.feed = all(ledger, 500);
    }

    /** Everything that is wrong; empty if nothing is. */
    static List<String> of(
            Ledger ledger,
            Collection<Journal.Entry> journal,
            List<Recorded> followed,
            Map<String, Integer> handedOver) {
        var audit = new Audit(ledger, journal);
        audit.gather();
        audit.whatWasToldIsThere();
        audit.whatWasRefusedLeftNothing();
        audit.noWishCountedTwice();
        audit.versionsHaveNeitherGapsNorTwins();
        audit.historiesTellTheStates();
        audit.theFeedTellsEachHistoryOnce();
        audit.whoFollowedTheFeedMissedNothing(followed);
        audit.noClaimIsHeldTwice();
        audit.oneOfEach();
        audit.everyOrderWasHandedOver(handedOver);
        return List.copyOf(audit.violations);
    }

    static List<Recorded> all(Ledger ledger, int page) {
        var all = new ArrayList<Recorded>();
        var after = Position.START;
        for (var read = ledger.feed(after, page); read.nonEmpty(); read = ledger.feed(after, page)) {
            read.forEach(all::add);
            after = read.last().position();
        }
        return all;
    }

    private void gather() {
        for (var recorded : feed)
            histories
                    .computeIfAbsent(recorded.id(), unseen -> new ArrayList<>())
                    .add(recorded);
        for (var id : histories.keySet()) for (var kept : ledger.find(id)) states.put(id, kept.state());
        var requests = new HashSet<String>();
        for (var recorded : feed) requests.add(recorded.provenance().request());
        for (var entry : journal) requests.add(entry.request());
        for (var request : requests) for (var answer : ledger.answer(request)) answers.put(request, answer);
    }

    private void violated(String rule, Object what) {
        violations.add(rule + ": " + what);
    }

    private void whatWasToldIsThere() {
        for (var entry : journal)
            if (entry.isOpen()) violated("a wish was never answered", entry.request());
            else if (entry.isGranted() && !answers.containsKey(entry.request()))
                violated("an answer was lost", entry.request());
    }

    private void whatWasRefusedLeftNothing() {
        for (var entry : journal)
            if (!entry.isOpen() && !entry.isGranted() && answers.containsKey(entry.request()))
                violated("a refused wish was carried out", entry.request());
        for (var recorded : feed)
            if (!answers.containsKey(recorded.provenance().request()))
                violated("an event without an answer", recorded.provenance().request());
    }

    private void noWishCountedTwice() {
        var versions = new HashMap<String, Map<Id, Set<Long>>>();
        for (var recorded : feed)
            versions.computeIfAbsent(wish(recorded), unseen -> new HashMap<>())
                    .computeIfAbsent(recorded.id(), unseen -> new HashSet<>())
                    .add(recorded.version());
        versions.forEach((request, byId) -> byId.forEach((id, seen) -> {
            var told = answers.containsKey(request)
                    ? answers.get(request)
                            .changed()
                            .filter(changed -> changed.id().equals(id))
                    : Vector.empty();
            if (seen.size() > 1) violated("a wish counted more than once", request + " on " + id);
            else if (told.size() != 1) violated("an answer does not tell what was done", request + " on " + id);
        }));
    }

    /** The request that a caller made, whatever a ledger put in its place; what order-to-cash says is made by the relay. */
    private static String wish(Recorded recorded) {
        var by = recorded.provenance();
        return by.actor().equals(Relay.ACTOR) ? by.request() : by.correlation();
    }

    /** Each version of each aggregate was made by one commit, which its answer names. */
    private void versionsHaveNeitherGapsNorTwins() {
        var made = new HashMap<Id, List<Long>>();
        for (var answer : answers.values())
            for (var changed : answer.changed())
                made.computeIfAbsent(changed.id(), unseen -> new ArrayList<>()).add(changed.version());
        for (var id : histories.keySet()) {
            var versions = made.getOrDefault(id, List.of()).stream().sorted().toList();
            var expected =
                    Vector.rangeClosed(1L, ledger.find(id).get().version()).asJava();
            if (!versions.equals(expected)) violated("versions of " + id, versions + " instead of " + expected);
        }
    }

    private void historiesTellTheStates() {
        histories.forEach((id, history) -> {
            var told = LeadToOrder.replay(Vector.ofAll(history).<Event>map(Recorded::event));
            if (!told.contains(states.get(id))) violated("a history does not tell the state", id);
        });
    }

    private void theFeedTellsEachHistoryOnce() {
        histories.forEach((id, told) -> {
            if (!ledger.history(id).asJava().equals(told)) violated("the feed and the history differ", id);
        });
        if (!all(ledger, 7).equals(feed)) violated("the feed", "depends on the size of its pages");
        var places = new HashSet<Position>();
        for (var recorded : feed)
            if (!places.add(recorded.position())) violated("a place was given twice", recorded.position());
    }

    private void whoFollowedTheFeedMissedNothing(List<Recorded> followed) {
        if (followed.equals(feed)) return;
        var missed = new ArrayList<>(feed);
        missed.removeAll(new HashSet<>(followed));
        violated(
                "who followed the feed",
                followed.size() + " of " + feed.size() + " events, or another order; missed " + missed.size());
    }

    private void noClaimIsHeldTwice() {
        var holders = new HashMap<Claim, Id>();
        for (var state : states.values())
            for (var claim : state.claims()) {
                var other = holders.put(claim, state.id());
                if (other != null) violated("a claim is held twice", claim + " by " + other + " and " + state.id());
            }
    }

    private void oneOfEach() {
        var seen = new HashSet<Object>();
        for (var state : states.values()) {
            if (state instanceof Customer customer)
                for (var lead : customer.lead()) if (!seen.add(lead)) violated("a lead has two customers", lead);
            if (state instanceof Order order && (order instanceof StandingOrder || order instanceof CompletedOrder))
                if (!seen.add(order.quote())) violated("a quote has two standing orders", order.quote());
            if (state instanceof AcceptedQuote quote)
                if (!seen.add(quote.opportunity()))
                    violated("an opportunity has two accepted quotes", quote.opportunity());
        }
    }

    private void everyOrderWasHandedOver(Map<String, Integer> arrivals) {
        var expected = new HashSet<String>();
        for (var recorded : feed)
            if (recorded.event() instanceof OrderEvent fact)
                for (var message : HandOver.message(fact)) expected.add(message.id());
        for (var message : expected)
            if (!arrivals.containsKey(message)) violated("an order was not handed over", message);
        arrivals.forEach((message, times) -> {
            if (!expected.contains(message)) violated("a message of no order", message);
            if (times != 1) violated("a message was sent again after it arrived", message + " × " + times);
        });
    }
}
