package org.leadtoorder.crm.example.benchmarks;

import java.util.logging.LogManager;
import org.leadtoorder.crm.example.benchmarks.peer.Cola;
import org.leadtoorder.crm.example.benchmarks.peer.HandWritten;
import org.leadtoorder.crm.example.benchmarks.peer.Payload;
import org.leadtoorder.crm.example.benchmarks.peer.Phase;
import org.leadtoorder.crm.example.benchmarks.peer.Spring;
import org.leadtoorder.crm.example.benchmarks.peer.Squirrel;
import org.leadtoorder.crm.example.benchmarks.peer.Stateless4j;
import org.leadtoorder.crm.order.PlacedOrder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;

/**
 * From a lead to an order, with one step refused. The library goes by its facade on memory: it checks the input, prices and numbers the
 * documents, looks for duplicates, tells repetitions, and keeps every event. The peers do none of it; they change a state under guards.
 */
public class JourneyBenchmark extends Measured {
    private Company company;
    private int deals;

    /** Empties the company, so that no iteration holds what an earlier one left; keeps peers from telling each start of a machine. */
    @Setup(Level.Iteration)
    public void setUp() {
        LogManager.getLogManager().reset();
        company = new Company();
        deals = 0;
    }

    /** The library: thirteen wishes, among them one that is refused. */
    @Benchmark
    public PlacedOrder facade() {
        return company.order(deals++);
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

    private static Payload deal() {
        return new Payload("Ada Lovelace");
    }
}
