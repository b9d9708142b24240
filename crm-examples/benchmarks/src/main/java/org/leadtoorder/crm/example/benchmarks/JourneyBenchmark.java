package org.leadtoorder.crm.example.benchmarks;

import java.util.logging.LogManager;
import org.leadtoorder.crm.example.benchmarks.peer.Axon;
import org.leadtoorder.crm.example.benchmarks.peer.Cola;
import org.leadtoorder.crm.example.benchmarks.peer.Flowable;
import org.leadtoorder.crm.example.benchmarks.peer.HandWritten;
import org.leadtoorder.crm.example.benchmarks.peer.Occurrent;
import org.leadtoorder.crm.example.benchmarks.peer.Payload;
import org.leadtoorder.crm.example.benchmarks.peer.Phase;
import org.leadtoorder.crm.example.benchmarks.peer.Spring;
import org.leadtoorder.crm.example.benchmarks.peer.Squirrel;
import org.leadtoorder.crm.example.benchmarks.peer.Stateless4j;
import org.leadtoorder.crm.order.PlacedOrder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a lead to an order, with one step refused. The library goes by its facade on memory: it checks the input, prices and numbers the
 * documents, looks for duplicates, tells repetitions, and keeps every event; by its process alone, which does all that but tell and keep; or
 * by its rules and folds alone, called by hand. The peers do none of it; they change a state under guards.
 */
@Warmup(iterations = 6, time = 1)
public class JourneyBenchmark extends Measured {
    private final Wishes wishes = new Wishes();
    private final ByHand byHand = new ByHand(wishes);
    private Company company;
    private int deals;

    /** Empties the company, so that no iteration holds what an earlier one left; keeps peers from telling each start of a machine. */
    @Setup(Level.Iteration)
    public void setUp() {
        LogManager.getLogManager().reset();
        company = new Company();
        deals = 0;
        if (!byHand.order().totals().equals(wishes.onPaper().totals())) throw new IllegalStateException("not the same");
    }

    /** The library: eleven wishes, among them one that is refused. */
    @Benchmark
    public PlacedOrder facade() {
        return company.order(deals++);
    }

    /** The library without what keeps: table, rules and folds on the states of one deal; by the same eleven wishes. */
    @Benchmark
    public PlacedOrder process() {
        return wishes.onPaper();
    }

    /** The rules and folds of those wishes, called one after the other where the state is known. */
    @Benchmark
    public PlacedOrder rules() {
        return byHand.order();
    }

    /** Enum and switch. */
    @Benchmark
    public Phase floor() {
        var deal = deal();
        return new HandWritten(deal).walk(deal);
    }

    /** COLA. */
    @Benchmark
    public Phase cola() {
        var deal = deal();
        return new Cola(deal).walk(deal);
    }

    /** The peer stateless4j. */
    @Benchmark
    public Phase stateless4j() {
        var deal = deal();
        return new Stateless4j(deal).walk(deal);
    }

    /** The peer squirrel-foundation. */
    @Benchmark
    public Phase squirrel() {
        var deal = deal();
        return new Squirrel(deal).walk(deal);
    }

    /** Spring Statemachine. */
    @Benchmark
    public Phase spring() {
        var deal = deal();
        return new Spring(deal).walk(deal);
    }

    /** Axon. */
    @Benchmark
    public Phase axon(AxonDeals kept) {
        var deal = deal();
        return new Axon(kept.next(), deal).walk(deal);
    }

    /** Occurrent. */
    @Benchmark
    public Phase occurrent(OccurrentDeals kept) {
        var deal = deal();
        return new Occurrent(kept.company, deal).walk(deal);
    }

    /** Flowable. */
    @Benchmark
    public Phase flowable(FlowableDeals kept) {
        var deal = deal();
        return new Flowable(kept.company, deal).walk(deal);
    }

    private static Payload deal() {
        return new Payload("Ada Lovelace");
    }

    /** What Axon keeps: so few deals at a time that to read the events of all of them for one does not count. */
    @State(Scope.Benchmark)
    public static class AxonDeals {
        private static final int FEW = 200;

        private Axon.Company company;
        private int deals;

        /** Starts empty. */
        @Setup(Level.Iteration)
        public void setUp() {
            company = new Axon.Company();
            deals = 0;
        }

        private Axon.Company next() {
            if (++deals % FEW == 0) {
                company.close();
                company = new Axon.Company();
            }
            return company;
        }

        /** Ends its threads. */
        @TearDown(Level.Iteration)
        public void tearDown() {
            company.close();
        }
    }

    /** What Occurrent keeps. */
    @State(Scope.Benchmark)
    public static class OccurrentDeals {
        private Occurrent.Company company;

        /** Starts empty. */
        @Setup(Level.Iteration)
        public void setUp() {
            company = new Occurrent.Company();
        }
    }

    /** The engine of Flowable, which is started once, and the journeys that ended stay in its history. */
    @State(Scope.Benchmark)
    public static class FlowableDeals {
        private Flowable.Company company;

        /** Starts it. */
        @Setup
        public void setUp() {
            company = new Flowable.Company();
        }

        /** Ends it. */
        @TearDown
        public void tearDown() {
            company.close();
        }
    }
}
