package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Lets several go at the same instant. */
final class Race {
    private static final long MOST_SECONDS = 120;

    private Race() {}

    /** What each of them brought home, in order of their numbers; a failure of one is a failure of all. */
    static <T> Seq<T> of(int racers, IntFunction<Callable<T>> track) throws Exception {
        var gate = new CyclicBarrier(racers);
        var threads = Executors.newFixedThreadPool(racers, action -> {
            var thread = new Thread(action, "racer");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var running = new ArrayList<Future<T>>();
            for (var number = 0; number < racers; number++) {
                var racer = track.apply(number);
                running.add(threads.submit(() -> {
                    gate.await(MOST_SECONDS, TimeUnit.SECONDS);
                    return racer.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var each : running) results.add(each.get(MOST_SECONDS, TimeUnit.SECONDS));
            return Vector.ofAll(results);
        } catch (ExecutionException failed) {
            throw new AssertionError("a racer failed: " + failed.getCause(), failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
