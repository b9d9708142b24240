package org.leadtoorder.crm.example.benchmarks.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.leadtoorder.crm.example.benchmarks.peer.Payload.Piece;
import org.occurrent.application.converter.jackson.JacksonCloudEventConverter;
import org.occurrent.application.service.blocking.ApplicationService;
import org.occurrent.application.service.blocking.generic.GenericApplicationService;
import org.occurrent.eventstore.inmemory.InMemoryEventStore;

/** Occurrent: a function from the events so far to those that follow, with the application service, the store in memory and Jackson. */
public final class Occurrent implements Machine {
    private final Company company;
    private final String id;
    private Phase phase = Phase.LEAD;

    /**
     * A deal at its beginning.
     *
     * @param company where it is kept
     * @param deal what it is about
     */
    public Occurrent(Company company, Payload deal) {
        this.company = company;
        this.id = "D-" + company.drawn.incrementAndGet();
        company.service.execute(id, past -> Stream.of(new Opened(deal.contact())));
    }

    @Override
    public void fire(Wish wish) {
        add(now -> now.phase == wish.from() && wish.allowed(now.deal), new Taken(wish));
    }

    @Override
    public void learn(Payload deal, Piece piece) {
        add(now -> true, new Learnt(piece));
    }

    @Override
    public void accept(Payload deal) {
        add(now -> true, new Accepted());
    }

    private void add(Predicate<Now> guard, Fact fact) {
        company.service.execute(id, past -> {
            var now = Now.after(past);
            if (!guard.test(now)) return Stream.empty();
            phase = fact instanceof Taken taken ? taken.wish.to() : now.phase;
            return Stream.of(fact);
        });
    }

    @Override
    public Phase phase() {
        return phase;
    }

    /** All deals, with their events. */
    public static final class Company {
        private final AtomicLong drawn = new AtomicLong();
        private final ApplicationService<Fact> service = new GenericApplicationService<>(
                new InMemoryEventStore(),
                new JacksonCloudEventConverter<>(new ObjectMapper(), URI.create("urn:example:deals")));

        /** Starts without a deal. */
        public Company() {}
    }

    /** What happened. */
    private sealed interface Fact {}

    private record Opened(String contact) implements Fact {}

    private record Learnt(Piece piece) implements Fact {}

    private record Accepted() implements Fact {}

    private record Taken(Wish wish) implements Fact {}

    /** Where a deal stands after what happened. */
    private record Now(Phase phase, Payload deal) {
        static Now after(Stream<Fact> past) {
            var facts = past.iterator();
            var deal = new Payload(((Opened) facts.next()).contact);
            var phase = Phase.LEAD;
            while (facts.hasNext()) {
                var fact = facts.next();
                if (fact instanceof Learnt learnt) deal.learn(learnt.piece);
                else if (fact instanceof Taken taken) {
                    taken.wish.perform(deal);
                    phase = taken.wish.to();
                } else deal.accept();
            }
            return new Now(phase, deal);
        }
    }
}
