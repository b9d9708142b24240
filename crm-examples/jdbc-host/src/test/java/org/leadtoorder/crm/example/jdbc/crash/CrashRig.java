package org.leadtoorder.crm.example.jdbc.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.leadtoorder.crm.example.jdbc.JdbcHost;

/**
 * Kills a shop again and again, in the middle of its work, and starts the next one on the same database. At the end every open wish is
 * made again, every order handed over, and the audit looks at everything.
 */
final class CrashRig implements AutoCloseable {
    private static final int MOST_ANSWERS = 120;

    private final Path folder;
    private final Database database;
    private final Receiver receiver = new Receiver();
    private final Random random;
    private final Class<?> shop;
    private final Follower follower;
    private final Map<String, Journal.Entry> wishes = new LinkedHashMap<>();
    private int shops;
    private int retried;

    /** The same seed kills after as many answers, though not at the same steps. */
    CrashRig(Path folder, Class<?> shop, long seed) throws IOException {
        this.folder = folder;
        this.shop = shop;
        random = new Random(seed);
        database = new Database(Files.createDirectory(folder.resolve("data")));
        JdbcHost.open(database.url()).close();
        follower = new Follower(database.url());
    }

    Database database() {
        return database;
    }

    /** A shop opens, sells for a moment and is killed. */
    void killShop() throws IOException, InterruptedException {
        try (var child = open("r" + shops)) {
            child.untilItSaid(Wishes.ANSWERED, answers());
        }
        hear();
    }

    /** A shop opens, sells for a moment, and the database is killed under it; then the shop. */
    void killDatabase() throws IOException, InterruptedException {
        try (var child = open("r" + shops)) {
            child.untilItSaid(Wishes.ANSWERED, answers());
            database.kill();
        }
        hear();
    }

    private int answers() {
        return 1 + random.nextInt(MOST_ANSWERS);
    }

    private Child open(String... deals) throws IOException {
        shops++;
        var open = new ArrayList<Journal.Entry>();
        for (var entry : wishes.values()) if (entry.isOpen()) open.add(entry);
        retried += open.size();
        var unheard = folder.resolve("open-" + shops);
        try (var file = new Journal(unheard)) {
            for (var entry : open) file.asked(entry.request(), entry.actor(), entry.wish());
        }
        var arguments =
                new ArrayList<>(List.of(database.url(), journal().toString(), unheard.toString(), receiver.address()));
        arguments.addAll(List.of(deals));
        return Child.of(shop, arguments, folder.resolve("errors-" + shops));
    }

    private Path journal() {
        return folder.resolve("journal-" + shops);
    }

    private void hear() throws IOException {
        if (Files.exists(journal())) Journal.read(journal(), wishes);
    }

    /** The last shop makes the open wishes again and hands over what is left; then everything is looked at. */
    Findings finish() throws IOException, InterruptedException {
        var kills = shops;
        try (var child = open()) {
            child.untilItEnds();
        }
        hear();
        try (var host = JdbcHost.open(database.url())) {
            var ledger = host.ports().ledger();
            var followed = follower.stop(Audit.all(ledger, 500).size());
            var arrivals = receiver.arrivals();
            var violations = new ArrayList<>(Audit.of(ledger, wishes.values(), followed, arrivals));
            host.outbox()
                    .parked(100)
                    .forEach(parked -> violations.add("parked: " + parked.message() + parked.reasons()));
            return new Findings(kills, wishes.size(), retried, followed.size(), arrivals.size(), violations);
        }
    }

    /** What came out. */
    record Findings(int kills, int wishes, int retried, int events, int handedOver, List<String> violations) {
        @Override
        public String toString() {
            return "%d kills, %d wishes, %d made again, %d events, %d messages handed over, %d violations"
                    .formatted(kills, wishes, retried, events, handedOver, violations.size());
        }
    }

    @Override
    public void close() throws IOException {
        follower.close();
        receiver.close();
        database.close();
    }
}
