package org.leadtoorder.crm.process;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Lookups;
import org.leadtoorder.crm.port.Ports;

/** Wishes of several threads that have all been decided on the same states before the first of them is committed. */
final class Race {
    private final Ports ports;

    Race(Ports ports) {
        this.ports = ports;
    }

    /** A wish and its circumstances. */
    record Entry(Command<?> wish, Context context) {}

    /** How each of the wishes ended, in their order. */
    Seq<Either<Rejection, ? extends Plan<?>>> run(int threads, IntFunction<Entry> entries) {
        var meeting = new Meeting(ports.ledger(), new CyclicBarrier(threads));
        var pipeline = SalesPipeline.on(withLedger(ports, meeting));
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayList<Future<Either<Rejection, ? extends Plan<?>>>>();
            for (var at = 0; at < threads; at++) {
                var entry = entries.apply(at);
                running.add(pool.submit(() -> pipeline.handle(entry.wish(), entry.context())));
            }
            Seq<Either<Rejection, ? extends Plan<?>>> ends = Vector.empty();
            for (var each : running) ends = ends.append(each.get(60, TimeUnit.SECONDS));
            return ends;
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        } finally {
            pool.shutdownNow();
        }
    }

    static Ports withLedger(Ports ports, Ledger ledger) {
        return Ports.of(ledger, ports.lookups(), ports.numbers())
                .withPrices(ports.prices())
                .withTaxes(ports.taxes());
    }

    static Ports withLookups(Ports ports, Lookups lookups) {
        return Ports.of(ports.ledger(), lookups, ports.numbers())
                .withPrices(ports.prices())
                .withTaxes(ports.taxes());
    }

    /** The first commit of each thread waits for that of all others. */
    private record Meeting(Ledger ledger, CyclicBarrier barrier, ThreadLocal<Boolean> met) implements Ledger {
        Meeting(Ledger ledger, CyclicBarrier barrier) {
            this(ledger, barrier, ThreadLocal.withInitial(() -> false));
        }

        @Override
        public Receipt commit(Plan<?> plan, String fingerprint) {
            if (!met.get()) {
                met.set(true);
                try {
                    barrier.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException | BrokenBarrierException | TimeoutException failed) {
                    throw new IllegalStateException(failed);
                }
            }
            return ledger.commit(plan, fingerprint);
        }

        @Override
        public Option<Kept> find(Id id) {
            return ledger.find(id);
        }

        @Override
        public Seq<Recorded> history(Id id) {
            return ledger.history(id);
        }

        @Override
        public Option<Answer> answer(String request) {
            return ledger.answer(request);
        }

        @Override
        public Seq<Recorded> feed(Position after, int limit) {
            return ledger.feed(after, limit);
        }
    }
}
