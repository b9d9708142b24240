package org.leadtoorder.crm.example.benchmarks;

import java.lang.ref.Reference;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.leadtoorder.crm.insight.Attribute;
import org.leadtoorder.crm.insight.Book;
import org.leadtoorder.crm.insight.Dimension;
import org.leadtoorder.crm.insight.Grouped;
import org.leadtoorder.crm.insight.Insight;
import org.leadtoorder.crm.insight.Insights;
import org.leadtoorder.crm.insight.WinLoss;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Won and lost opportunities and the days they took, by owner, out of a whole history: in one pass, in parallel, by hand. */
public class InsightBenchmark extends Measured {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final Insights KEEPING = Insights.in(ZoneOffset.UTC);
    private static final Insights LETTING_GO = KEEPING.withoutReturnAfter(0).lettingGo(Attribute.OWNER);

    private final Insight<Book, Grouped<WinLoss>> insight = KEEPING.winLoss(Dimension.OWNER);

    @Param({"100000", "1000000"})
    int events;

    private Feed feed;

    /** Makes the history. */
    @Setup
    public void setUp() {
        feed = Feed.of(events);
        same(sequential());
        same(parallel());
        same(LETTING_GO.winLoss(Dimension.OWNER).result(fold(LETTING_GO, feed), DAY));
    }

    private void same(Grouped<WinLoss> answer) {
        floor().forEach((owner, tally) -> {
            if (!tally.same(answer.group(owner).get())) throw new IllegalStateException("not the same for " + owner);
        });
    }

    private void same(Map<String, OwnerLoop.Tally> answer) {
        if (!answer.equals(floor())) throw new IllegalStateException("not the same");
    }

    /** A loop for this one question. */
    @Benchmark
    public Map<String, OwnerLoop.Tally> floor() {
        return OwnerLoop.of(feed.all());
    }

    /** The insight, one pass. */
    @Benchmark
    public Grouped<WinLoss> sequential() {
        return insight.of(feed.all(), DAY);
    }

    /** The insight, parts of whole opportunities on all cores. */
    @Benchmark
    public Grouped<WinLoss> parallel() {
        return feed.parts().parallelStream().collect(insight.toPartsCollector(DAY));
    }

    /** A book for any report, with the customers, of which a row stays for each opportunity. */
    @Benchmark
    public Book keeping(Kept kept) {
        return kept.by(KEEPING, feed);
    }

    /** The same in a book that lets opportunities go once they are decided, by their owners. */
    @Benchmark
    public Book lettingGo(Kept kept) {
        return kept.by(LETTING_GO, feed);
    }

    private static Book fold(Insights insights, Feed feed) {
        var report = insights.winLoss(Dimension.OWNER);
        var book = report.empty();
        for (var fact : feed.customers()) report.add(book, fact);
        for (var fact : feed.all()) report.add(book, fact);
        return book;
    }

    /** What stays of a history: rows, and bytes of the heap. JMH adds them up over the measured iterations. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Kept {
        public long rows;
        public long bytes;
        private final Map<Insights, Long> sizes = new HashMap<>();

        private Book by(Insights insights, Feed feed) {
            bytes = sizes.computeIfAbsent(insights, each -> size(each, feed));
            var book = fold(insights, feed);
            rows = book.rows();
            return book;
        }

        /** Told once, in the first call of the warm-up. */
        private static long size(Insights insights, Feed feed) {
            var before = used();
            var book = fold(insights, feed);
            var size = used() - before;
            Reference.reachabilityFence(book);
            return size;
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    /** The same question in SQL to DuckDB, on the threads it takes for it. */
    @Benchmark
    public Map<String, OwnerLoop.Tally> duckdb(Duck duck) throws SQLException {
        return duck.table.answer();
    }

    /** The same question in SQL to SQLite. */
    @Benchmark
    public Map<String, OwnerLoop.Tally> sqlite(Lite lite) throws SQLException {
        return lite.table.answer();
    }

    /** The history in DuckDB. */
    @State(Scope.Benchmark)
    public static class Duck {
        private EventTable table;

        /** Fills it. */
        @Setup
        public void setUp(InsightBenchmark benchmark) throws SQLException {
            table = EventTable.duckdb(benchmark.feed.all());
            benchmark.same(table.answer());
        }

        /** Lets it go. */
        @TearDown
        public void tearDown() throws SQLException {
            table.close();
        }
    }

    /** The history in SQLite. */
    @State(Scope.Benchmark)
    public static class Lite {
        private EventTable table;

        /** Fills it. */
        @Setup
        public void setUp(InsightBenchmark benchmark) throws SQLException {
            table = EventTable.sqlite(benchmark.feed.all());
            benchmark.same(table.answer());
        }

        /** Lets it go. */
        @TearDown
        public void tearDown() throws SQLException {
            table.close();
        }
    }
}
