package org.leadtoorder.crm.example.benchmarks;

import java.util.Arrays;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs what JMH's own options ask for, leaves the results as JSON and prints how they compare. */
public final class Benchmarks {
    private static final String SMOKE = "--smoke";

    private Benchmarks() {}

    /**
     * Starts here.
     *
     * @param args the options of JMH, or {@code --smoke} for one short call of each, which shows that it runs and nothing else
     * @throws Exception if JMH cannot do what it is asked for
     */
    public static void main(String[] args) throws Exception {
        var asked = new CommandLineOptions(
                Arrays.stream(args).filter(arg -> !arg.equals(SMOKE)).toArray(String[]::new));
        if (asked.shouldHelp() || asked.shouldList() || asked.shouldListProfilers()) {
            Main.main(args);
            return;
        }
        var options = new OptionsBuilder();
        options.parent(asked).shouldFailOnError(true);
        if (Arrays.asList(args).contains(SMOKE)) smoke(options);
        else record(options, asked);
        System.out.println(RatioTable.of(new Runner(options.build()).run()));
    }

    private static void record(OptionsBuilder options, CommandLineOptions asked) {
        options.addProfiler(GCProfiler.class)
                .resultFormat(asked.getResultFormat().orElse(ResultFormatType.JSON))
                .result(asked.getResult().orElse("benchmarks.json"));
    }

    private static void smoke(OptionsBuilder options) {
        options.forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(200))
                .param("events", "100000")
                .param("activities", "10")
                .param("lines", "10")
                .param("customers", "1000")
                .param("deals", "100");
    }
}
