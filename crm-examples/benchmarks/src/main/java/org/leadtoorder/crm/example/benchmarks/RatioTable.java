package org.leadtoorder.crm.example.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * What each result is to the one that it is measured by, as a table in Markdown. That is the method {@code floor} of its class with the
 * same parameters; in a class without one, its own result with the first parameter.
 */
final class RatioTable {
    private static final String FLOOR = "floor";
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String ROW = "| %s | %s | %s | %s | %s | %s |%n";

    private final List<RunResult> results;

    private RatioTable(Collection<RunResult> results) {
        this.results = new ArrayList<>(results);
    }

    static String of(Collection<RunResult> results) {
        return new RatioTable(results).print();
    }

    private String print() {
        var table = new StringBuilder();
        table.append(String.format(Locale.ROOT, ROW, "benchmark", "with", "ratio", "µs", "per second", "bytes"));
        table.append("|---|---|--:|--:|--:|--:|\n");
        for (var result : results) {
            var ratio = time(result) / time(measure(result));
            table.append(String.format(
                    Locale.ROOT,
                    ROW,
                    name(result),
                    with(result),
                    figure(ratio),
                    figure(time(result)),
                    rate(result),
                    bytes(result)));
        }
        return table.append(circumstances()).toString();
    }

    /** On what it was measured: without that no figure says anything. */
    private String circumstances() {
        return results.stream()
                .findFirst()
                .map(RunResult::getParams)
                .map(params -> String.format(
                        Locale.ROOT,
                        "%n%d processors, %s %s, JMH %s%n",
                        Runtime.getRuntime().availableProcessors(),
                        params.getVmName(),
                        params.getVmVersion(),
                        params.getJmhVersion()))
                .orElse("");
    }

    private RunResult measure(RunResult result) {
        return first(result, FLOOR, with(result))
                .or(() -> results.stream()
                        .filter(other -> name(other).equals(name(result)))
                        .findFirst())
                .orElse(result);
    }

    private Optional<RunResult> first(RunResult like, String method, String with) {
        return results.stream()
                .filter(other -> type(other).equals(type(like)) && method(other).equals(method))
                .filter(other -> with(other).equals(with))
                .findFirst();
    }

    private static String name(RunResult result) {
        return type(result) + "." + method(result);
    }

    private static String type(RunResult result) {
        var parts = result.getParams().getBenchmark().split("\\.");
        return parts[parts.length - 2].replace("Benchmark", "");
    }

    private static String method(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static String with(RunResult result) {
        BenchmarkParams params = result.getParams();
        return String.join(
                ", ",
                params.getParamsKeys().stream()
                        .map(key -> params.getParam(key) + " " + key)
                        .toList());
    }

    private static double time(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    /** How many calls all threads together make in a second. */
    private static String rate(RunResult result) {
        return String.format(Locale.ROOT, "%,.0f", 1e6 * result.getParams().getThreads() / time(result));
    }

    private static String bytes(RunResult result) {
        var allocated = result.getSecondaryResults().get(ALLOCATED);
        return allocated == null ? "" : String.format(Locale.ROOT, "%,.0f", allocated.getScore());
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
