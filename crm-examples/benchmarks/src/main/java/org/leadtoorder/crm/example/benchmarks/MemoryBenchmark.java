package org.leadtoorder.crm.example.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** A wish on one of many open deals that are held in memory, with all their history and every answer. */
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 20)
@Measurement(iterations = 20)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx6g"})
public class MemoryBenchmark extends Measured {
    private static final int CALLS = 5_000;
    /** So that two calls in a row are never about neighbours. */
    private static final int STRIDE = 7_919;

    @Param({"1000", "10000", "40000", "160000"})
    int deals;

    private Company company;
    private int next;

    /** Opens the deals: eight requests each. */
    @Setup
    public void setUp() {
        company = new Company();
        for (var deal = 0; deal < deals; deal++) company.open(deal);
    }

    /** Logs an activity. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void command() {
        for (var call = 0; call < CALLS; call++) {
            company.talk(next);
            next = (next + STRIDE) % deals;
        }
    }
}
