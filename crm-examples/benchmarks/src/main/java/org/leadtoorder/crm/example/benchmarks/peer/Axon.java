package org.leadtoorder.crm.example.benchmarks.peer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.leadtoorder.crm.example.benchmarks.peer.Payload.Piece;

/**
 * Axon: commands to an aggregate that lives by its events, which are kept in memory. It has the cache that its manual recommends: the
 * store in memory reads all events of all aggregates to find those of one. A refused step is an exception, as in the manual.
 */
public final class Axon implements Machine {
    private final Company company;
    private final String id;

    /**
     * A deal at its beginning.
     *
     * @param company where it is kept
     * @param deal what it is about
     */
    public Axon(Company company, Payload deal) {
        this.company = company;
        this.id = company.nextId();
        company.gateway.sendAndWait(new Open(id, deal.contact()));
    }

    @Override
    public void fire(Wish wish) {
        try {
            company.gateway.sendAndWait(new Take(id, wish));
        } catch (CommandExecutionException | Refused refused) {
            // where a step is refused, nothing happens
        }
    }

    @Override
    public void learn(Payload deal, Piece piece) {
        company.gateway.sendAndWait(new Learn(id, piece));
    }

    @Override
    public void accept(Payload deal) {
        company.gateway.sendAndWait(new Accept(id));
    }

    @Override
    public Phase phase() {
        return company.gateway.sendAndWait(new Ask(id));
    }

    /** All deals, with their events. */
    public static final class Company {
        private final AtomicLong drawn = new AtomicLong();
        private final Configuration configuration = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(unused -> new InMemoryEventStorageEngine())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Deal.class)
                        .configureCache(unused -> new WeakReferenceCache()))
                .start();
        private final CommandGateway gateway = configuration.commandGateway();

        /** Starts without a deal. */
        public Company() {}

        private String nextId() {
            return "D-" + drawn.incrementAndGet();
        }

        /** Ends the threads that Axon keeps. */
        public void close() {
            configuration.shutdown();
        }
    }

    private record Open(@TargetAggregateIdentifier String id, String contact) {}

    private record Learn(@TargetAggregateIdentifier String id, Piece piece) {}

    private record Accept(@TargetAggregateIdentifier String id) {}

    private record Take(@TargetAggregateIdentifier String id, Wish wish) {}

    private record Ask(@TargetAggregateIdentifier String id) {}

    private record Opened(String id, String contact) {}

    private record Learnt(String id, Piece piece) {}

    private record Accepted(String id) {}

    private record Taken(String id, Wish wish) {}

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(Wish wish) {
            super(wish + " is refused");
        }
    }

    /** The aggregate, which the library makes by reflection. */
    @SuppressWarnings("NullAway.Init") // its events fill it
    public static final class Deal {
        @AggregateIdentifier
        private String id;

        private Payload payload;
        private Phase phase;

        Deal() {}

        @CommandHandler
        Deal(Open wish) {
            apply(new Opened(wish.id, wish.contact));
        }

        @CommandHandler
        void handle(Learn wish) {
            apply(new Learnt(id, wish.piece));
        }

        @CommandHandler
        void handle(Accept wish) {
            apply(new Accepted(id));
        }

        @CommandHandler
        void handle(Take wish) {
            if (phase != wish.wish.from() || !wish.wish.allowed(payload)) throw new Refused(wish.wish);
            apply(new Taken(id, wish.wish));
        }

        @CommandHandler
        Phase handle(Ask wish) {
            return phase;
        }

        @EventSourcingHandler
        void on(Opened fact) {
            id = fact.id;
            payload = new Payload(fact.contact);
            phase = Phase.LEAD;
        }

        @EventSourcingHandler
        void on(Learnt fact) {
            payload.learn(fact.piece);
        }

        @EventSourcingHandler
        void on(Accepted fact) {
            payload.accept();
        }

        @EventSourcingHandler
        void on(Taken fact) {
            fact.wish.perform(payload);
            phase = fact.wish.to();
        }
    }
}
