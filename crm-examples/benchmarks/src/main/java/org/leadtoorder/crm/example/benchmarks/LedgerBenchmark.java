package org.leadtoorder.crm.example.benchmarks;

import io.vavr.collection.List;
import java.sql.SQLException;
import java.util.ArrayList;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.codec.Fingerprint;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.example.jdbc.JdbcHost;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LogActivity;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.process.LeadToOrder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Commits to the ledger of jdbc-host, beside a bare transaction that writes the same rows. Every writer has an opportunity of its own, and
 * each commit logs an activity on it. The plans are made beforehand; so are the texts that the bare transaction writes. Both are called
 * thirty thousand times before they are measured: the library is more code to compile than the four calls of the bare transaction.
 */
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 60)
@Measurement(iterations = 10)
public abstract class LedgerBenchmark extends Measured {
    static final int COMMITS = 500;

    /** The ledger of jdbc-host. */
    @Benchmark
    @OperationsPerInvocation(COMMITS)
    public void commit(Writer writer) {
        writer.commit();
    }

    /** The bare transaction. */
    @Benchmark
    @OperationsPerInvocation(COMMITS)
    public void floor(Bare bare) throws SQLException {
        for (var call = 0; call < COMMITS; call++) bare.rows.write();
    }

    /** The database. */
    @State(Scope.Benchmark)
    public static class Store {
        @Param({"h2", "postgresql"})
        String database = "";

        private Server server;
        private JdbcHost host;
        private Company company;
        private int deals;

        /** Starts it. */
        @Setup
        public void setUp() throws Exception {
            server = Server.start(database);
            host = JdbcHost.open(server.url());
            company = new Company(SalesPipeline.on(host.ports()));
        }

        /** Ends it. */
        @TearDown
        public void tearDown() throws Exception {
            host.close();
            server.close();
        }

        private synchronized OpportunityId open() {
            company.open(++deals);
            return Company.deal(deals);
        }

        private Ledger ledger() {
            return host.ports().ledger();
        }
    }

    /** Who commits to the ledger. */
    @State(Scope.Thread)
    public static class Writer {
        private final Paper paper = new Paper();
        private final ArrayList<Plan<?>> plans = new ArrayList<>();
        private Ledger ledger;
        private OpportunityId deal;
        private String fingerprint;
        private int requests;

        /** Opens the opportunity. */
        @Setup
        public void setUp(Store store) {
            ledger = store.ledger();
            deal = store.open();
            paper.put(deal, ledger.find(deal).get());
            fingerprint = Fingerprint.of(wish(), "grace");
        }

        /** Plans the next commits. */
        @Setup(Level.Iteration)
        public void plan() {
            plans.clear();
            for (var call = 0; call < COMMITS; call++) {
                var context = Context.of(Company.NOW, "grace", deal.value() + " request " + requests++)
                        .in(SalesProcess.standard());
                var plan = LeadToOrder.plan(wish(), context, paper.ports(), List.empty())
                        .outcome()
                        .get();
                paper.write(plan);
                plans.add(plan);
            }
        }

        private LogActivity wish() {
            return new LogActivity(deal, Talks.talk(Company.NOW));
        }

        void commit() {
            for (var plan : plans)
                if (!(ledger.commit(plan, fingerprint) instanceof Receipt.Committed))
                    throw new IllegalStateException("not committed");
        }
    }

    /** Who writes the rows of such a commit again and again. */
    @State(Scope.Thread)
    public static class Bare {
        private BareRows rows;

        /** Commits once by the ledger, to see which rows those are. */
        @Setup
        public void setUp(Store store) throws SQLException {
            var writer = new Writer();
            writer.setUp(store);
            writer.plan();
            writer.commit();
            rows = new BareRows(store.server, writer.deal);
        }

        /** Lets the connection go. */
        @TearDown
        public void tearDown() throws SQLException {
            rows.close();
        }
    }
}
