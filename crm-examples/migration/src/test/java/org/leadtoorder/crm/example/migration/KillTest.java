package org.leadtoorder.crm.example.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadtoorder.crm.codec.Codec;
import org.leadtoorder.crm.example.jdbc.JdbcHost;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Position;

/** A migration that is killed, as often as one likes, ends as if nothing had happened. */
class KillTest {
    private static final int KILLS = 20;

    @Test
    void a_migration_killed_at_20_random_points_and_resumed_ends_equal_to_one_that_ran_through(@TempDir Path folder)
            throws Exception {
        var through = url(folder.resolve("through"));
        var killed = url(folder.resolve("killed"));
        List<String> expected;
        try (var host = JdbcHost.open(through)) {
            KillableRun.move(host.ports());
            expected = told(host.ports().ledger());
        }
        var seed = new Random().nextLong();
        var commits = commits(through);
        var points = points(commits, new Random(seed));
        var before = 0;
        var kills = 0;
        for (var point : points) {
            run(killed, point - before, new Random(seed + point));
            before = point;
            try (var host = JdbcHost.open(killed)) {
                var some = told(host.ports().ledger());
                assertTrue(some.size() < expected.size(), "it was killed in the middle; seed " + seed);
                assertEquals(expected.subList(0, some.size()), some, "seed " + seed);
            }
            kills++;
            var done = commits(killed);
            assertTrue(point <= done && done <= point + kills, point + " of " + commits + " and not " + done);
        }
        try (var host = JdbcHost.open(killed)) {
            KillableRun.move(host.ports());
            assertEquals(expected, told(host.ports().ledger()), "seed " + seed);
        }
    }

    /** What is committed is on the disk: it is the process that dies, not the machine. */
    private static String url(Path file) {
        return "jdbc:h2:" + file + ";WRITE_DELAY=0";
    }

    /** How many commits there are, each known by its request. */
    private static int commits(String url) {
        try (var host = JdbcHost.open(url)) {
            return feed(host.ports().ledger())
                    .map(each -> each.provenance().request())
                    .distinct()
                    .size();
        }
    }

    /** Different ones; each kill may let one commit more through, and the last one has to hit the middle too. */
    private static Seq<Integer> points(int commits, Random random) {
        var points = new java.util.TreeSet<Integer>();
        while (points.size() < KILLS) points.add(1 + random.nextInt(commits - KILLS - 1));
        return Vector.ofAll(points);
    }

    /** Lets some commits through and kills the process somewhere in the next one. */
    private static void run(String url, int commits, Random random) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillableRun.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            for (var at = 0; at <= commits; at++) {
                var said = process.getInputStream().read();
                assertEquals('c', said, "it wants to commit");
                process.getOutputStream().write('g');
                process.getOutputStream().flush();
            }
            LockSupport.parkNanos(random.nextInt(3_000_000));
        } finally {
            process.destroyForcibly();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        }
    }

    private static Vector<Ledger.Recorded> feed(Ledger ledger) {
        var all = Vector.<Ledger.Recorded>empty();
        for (var page = ledger.feed(Position.START, 1000);
                !page.isEmpty();
                page = ledger.feed(page.last().position(), 1000)) all = all.appendAll(page);
        return all;
    }

    /** Every event with its provenance, but for numbers: one that was drawn and not used is a gap, as the port says. */
    private static List<String> told(Ledger ledger) {
        var codec = new Codec();
        var told = new ArrayList<String>();
        for (var recorded : feed(ledger)) {
            var event = codec.encode(recorded.event()).toString().replaceAll("\\b[QO]-[0-9]+", "a number");
            told.add(
                    recorded.id() + " " + recorded.version() + " " + event + " " + codec.encode(recorded.provenance()));
        }
        return told;
    }
}
