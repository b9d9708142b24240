package org.leadtoorder.crm.example.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The next activity on an opportunity that has had many. As each call adds one, it is measured over so few calls that none of the
 * opportunities grows by more than a tenth; there are always as many events in all.
 */
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 20)
@Measurement(iterations = 20)
public class ActivityBenchmark extends Measured {
    private static final int EVENTS = 10_000;
    private static final int CALLS = 1_000;

    @Param({"10", "100", "1000", "10000"})
    int activities;

    private Company company;

    /** Opens the opportunities and logs what they have had. */
    @Setup(Level.Iteration)
    public void setUp() {
        company = new Company();
        for (var deal = 0; deal < EVENTS / activities; deal++) company.open(deal);
        for (var call = 0; call < EVENTS; call++) company.talk(call % (EVENTS / activities));
    }

    /** Logs the next one. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void next() {
        for (var call = 0; call < CALLS; call++) company.talk(call % (EVENTS / activities));
    }
}
