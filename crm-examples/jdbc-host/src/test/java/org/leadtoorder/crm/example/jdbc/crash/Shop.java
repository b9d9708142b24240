package org.leadtoorder.crm.example.jdbc.crash;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.example.jdbc.JdbcHost;
import org.leadtoorder.crm.port.Ports;

/**
 * The process that is killed: eight sellers, two by two at the same deals, and a relay, on one PostgreSQL. It first makes again every
 * wish whose answer no process has heard. Without a name for its deals it does that and no more, and ends by itself.
 */
public final class Shop {
    private static final int SELLERS = 8;

    private Shop() {}

    /** Two rivals may offer at once. */
    private static final SalesProcess COMPANY =
            SalesProcess.builder().quoteVariants(true).build();

    /**
     * Runs until it is killed.
     *
     * @param arguments the database, the journal to write, the one of open wishes, the address of the receiver, a name for the deals
     * @throws Exception if something is wrong that no crash explains
     */
    public static void main(String... arguments) throws Exception {
        run(JdbcHost::ports, arguments);
    }

    static void run(Function<JdbcHost, Ports> ports, String... arguments) throws Exception {
        var threads = Executors.newFixedThreadPool(SELLERS + 1);
        var unheard = new LinkedHashMap<String, Journal.Entry>();
        Journal.read(Path.of(arguments[2]), unheard);
        try (var host = JdbcHost.open(arguments[0]);
                var journal = new Journal(Path.of(arguments[1]))) {
            var sales = SalesPipeline.on(blind(ports.apply(host))).in(COMPANY);
            var wishes = new Wishes(sales, journal);
            var relaying = new Relaying(host, sales, new HttpOrderToCash(arguments[3]));
            retry(threads, wishes, new ConcurrentLinkedQueue<>(unheard.values()));
            if (arguments.length > 4) {
                threads.execute(relaying::forEver);
                sell(threads, wishes, sales, arguments[4]);
            } else relaying.toTheEnd();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Finds no duplicates, as a look-up may: then nothing but the claims keeps them out. */
    private static Ports blind(Ports ports) {
        return Ports.of(ports.ledger(), new BlindLookups(ports.lookups()), ports.numbers());
    }

    private static void retry(ExecutorService threads, Wishes wishes, Queue<Journal.Entry> open) throws Exception {
        var work = new ArrayDeque<Callable<Void>>();
        for (var seller = 0; seller < SELLERS; seller++)
            work.add(() -> {
                for (var entry = open.poll(); entry != null; entry = open.poll()) wishes.again(entry);
                return null;
            });
        all(threads.invokeAll(work));
    }

    private static void sell(ExecutorService threads, Wishes wishes, SalesPipeline sales, String name)
            throws Exception {
        var work = new ArrayDeque<Callable<Void>>();
        for (var pair = 0; pair < SELLERS / 2; pair++)
            for (var side : List.of("left", "right")) {
                var seller = new Seller(wishes, sales, side);
                var deals = name + "-" + pair + "-";
                work.add(() -> {
                    for (var deal = 1; ; deal++) seller.work(deals + deal);
                });
            }
        all(threads.invokeAll(work));
    }

    private static void all(List<Future<Void>> done) throws InterruptedException, ExecutionException {
        for (var each : done) each.get();
    }
}
