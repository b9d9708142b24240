package org.leadtoorder.crm.example.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.leadtoorder.crm.insight.Book;
import org.leadtoorder.crm.insight.Dimension;
import org.leadtoorder.crm.insight.Grouped;
import org.leadtoorder.crm.insight.Insight;
import org.leadtoorder.crm.insight.Insights;
import org.leadtoorder.crm.insight.WinLoss;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Won and lost opportunities and the days they took, by owner, out of a whole history: in one pass, in parallel, by hand. */
public class InsightBenchmark extends Measured {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private final Insight<Book, Grouped<WinLoss>> insight =
            Insights.in(ZoneOffset.UTC).winLoss(Dimension.OWNER);

    @Param({"100000", "1000000"})
    int events;

    private Feed feed;

    /** Makes the history. */
    @Setup
    public void setUp() {
        feed = Feed.of(events);
        same(sequential());
        same(parallel());
    }

    private void same(Grouped<WinLoss> answer) {
        floor().forEach((owner, tally) -> {
            if (!tally.same(answer.group(owner).get())) throw new IllegalStateException("not the same for " + owner);
        });
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
}
