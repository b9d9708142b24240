package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.LedgerReading.capture;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.ArrayList;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.memory.MemoryLedger;
import org.leadtoorder.crm.memory.MemoryNumbers;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.port.Lookups;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.port.Telemetry;

/** Every case of telemetry's contract: what the library tells, and that the host's figures follow. */
final class TelemetryCases {
    private static final Sentence ONCE = new Sentence(
            Telemetry.class,
            1,
            Rule.K_3,
            "Each wish that is handled begins once and ends once, by an outcome or by a failure of a port, on the same thread.");
    private static final Sentence FAILS = new Sentence(
            Telemetry.class,
            2,
            Rule.K_6,
            "A listener that fails changes no outcome; its failure goes to the thread's handler of uncaught exceptions.");

    static final Seq<Case<Watched>> CASES = Vector.of(
            new Case<>(ONCE, "wishes that are taken, repeated and refused end once each", (watched, fixture) -> {
                var pipeline = SalesPipeline.on(MemoryPorts.create().withTelemetry(spied(watched)));
                assertTrue(pipeline.handle(capture("lead"), context("one")).isRight());
                assertTrue(pipeline.handle(capture("lead"), context("one")).isRight());
                assertTrue(pipeline.handle(capture("lead"), context("two")).isLeft());
                assertTrue(pipeline.handle(capture("other"), context("one")).isLeft());
                assertEquals(4, watched.ended().getAsLong());
                assertEquals(0, watched.failed().getAsLong());
            }),
            new Case<>(ONCE, "80 wishes of 8 threads end 80 times", (watched, fixture) -> {
                var pipeline = SalesPipeline.on(MemoryPorts.create().withTelemetry(spied(watched)));
                Race.of(
                        8,
                        number -> () -> Vector.range(0, 10)
                                .map(wish -> pipeline.handle(
                                                capture("lead " + number + " " + wish),
                                                context("request " + number + " " + wish))
                                        .get()));
                assertEquals(80, watched.ended().getAsLong());
            }),
            new Case<>(ONCE, "a port fails and the wish ends in its failure", (watched, fixture) -> {
                var ledger = new MemoryLedger();
                var broken = Ports.of(ledger, broken(), new MemoryNumbers()).withTelemetry(spied(watched));
                assertThrows(
                        IllegalStateException.class,
                        () -> SalesPipeline.on(broken).handle(capture("lead"), context("one")));
                assertEquals(1, watched.failed().getAsLong());
                assertEquals(0, watched.ended().getAsLong());
            }),
            new Case<>(FAILS, "a listener throws at the beginning and another at the end", (watched, fixture) -> {
                var thread = Thread.currentThread();
                var before = thread.getUncaughtExceptionHandler();
                var told = new ArrayList<String>();
                thread.setUncaughtExceptionHandler((where, failure) -> told.add(failure.getMessage()));
                try {
                    Telemetry early = (wish, context) -> {
                        throw new IllegalStateException("early");
                    };
                    Telemetry late = (wish, context) -> {
                        var handling = watched.telemetry().begin(wish, context);
                        return (how, tries) -> {
                            handling.end(how, tries);
                            throw new IllegalStateException("late");
                        };
                    };
                    for (var listener : Vector.of(early, late))
                        assertTrue(SalesPipeline.on(MemoryPorts.create().withTelemetry(listener))
                                .handle(capture("lead"), context("one"))
                                .isRight());
                } finally {
                    thread.setUncaughtExceptionHandler(before);
                }
                assertEquals(Vector.of("early", "late"), Vector.ofAll(told));
                assertEquals(1, watched.ended().getAsLong());
            }));

    private TelemetryCases() {}

    private static Context context(String request) {
        return Context.of(Deal.START, "grace", request);
    }

    private static Lookups broken() {
        return (Lookups) java.lang.reflect.Proxy.newProxyInstance(
                Lookups.class.getClassLoader(), new Class<?>[] {Lookups.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("connection lost");
                });
    }

    /** The host's listener, with an eye on what the library tells it. */
    private static Telemetry spied(Watched watched) {
        return (wish, context) -> {
            var thread = Thread.currentThread();
            var handling = watched.telemetry().begin(wish, context);
            return new Telemetry.Handling() {
                private boolean over;

                @Override
                public void end(Either<Rejection, ? extends Plan<?>> how, int tries) {
                    once(tries, wish);
                    handling.end(how, tries);
                }

                @Override
                public void failed(Throwable failure, int tries) {
                    once(tries, wish);
                    handling.failed(failure, tries);
                }

                private void once(int tries, Command<?> ended) {
                    if (over || tries < 1 || Thread.currentThread() != thread)
                        throw new AssertionError("not once and in place: " + ended);
                    over = true;
                }
            };
        };
    }
}
