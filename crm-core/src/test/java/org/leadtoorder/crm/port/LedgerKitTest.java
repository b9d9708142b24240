package org.leadtoorder.crm.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.port.PlainLedger.Storage;
import org.leadtoorder.crm.testkit.Case;
import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.LedgerContract;

/** The kit proves itself: a good ledger passes with everything declared, a ledger that does nothing fails each case, saboteurs are caught. */
@DisplayName("The ledger's contract proves itself (K-3, K-5)")
class LedgerKitTest implements LedgerContract {
    private static final Set<String> CAUGHT = new ConcurrentSkipListSet<>();
    private static final Set<String> FAILED_BY_NOTHING = new ConcurrentSkipListSet<>();

    /** A good ledger with all that can be declared. */
    @Override
    public Fixture<Ledger> fixture() {
        return fixture("a plain ledger", PlainLedger::new);
    }

    private static Fixture<Ledger> fixture(String name, BiFunction<Storage, Runnable, PlainLedger> make) {
        var storage = new Storage();
        return Fixture.<Ledger>of(name, () -> make.apply(storage, () -> {}))
                .reopening(() -> make.apply(storage, () -> {}))
                .failing(() -> make.apply(storage, () -> {
                    throw new IllegalStateException("connection lost");
                }))
                .holding(action -> make.apply(storage, action));
    }

    @TestFactory
    Iterable<DynamicTest> every_case_fails_on_a_ledger_that_does_nothing() {
        return LedgerContract.cases()
                .map(each -> dynamicTest(each.name(), () -> {
                    var failure = assertThrows(AssertionError.class, () -> each.on(fixtureOfNothing()));
                    assertTrue(
                            failure.getMessage()
                                    .startsWith("a ledger that does nothing breaks "
                                            + each.sentence().id()),
                            failure.getMessage());
                    FAILED_BY_NOTHING.add(each.name());
                }));
    }

    @TestFactory
    Iterable<DynamicTest> every_saboteur_is_caught_by_the_case_that_is_meant_for_it() {
        return Saboteurs.ALL.map(saboteur -> dynamicTest(saboteur.defect(), () -> {
            var meant = named(saboteur.caught());
            var failure = assertThrows(
                    AssertionError.class,
                    () -> meant.on(fixture(saboteur.defect(), saboteur.make())),
                    saboteur.caught());
            assertTrue(failure.getMessage().contains(saboteur.defect()), failure.getMessage());
            CAUGHT.add(saboteur.defect());
        }));
    }

    @Test
    void no_two_cases_and_no_two_saboteurs_have_one_name() {
        var cases = LedgerContract.cases().map(Case::name);
        assertEquals(cases, cases.distinct());
        var defects = Saboteurs.ALL.map(Saboteurs.Saboteur::defect);
        assertEquals(defects, defects.distinct());
    }

    @AfterAll
    static void figures() {
        System.out.printf(
                "Ledger contract: %d cases, %d fail on a ledger that does nothing; %d saboteurs, %d caught%n",
                LedgerContract.cases().size(), FAILED_BY_NOTHING.size(), Saboteurs.ALL.size(), CAUGHT.size());
    }

    private static Case<Ledger> named(String name) {
        return LedgerContract.cases()
                .find(each -> each.name().equals(name))
                .getOrElseThrow(() -> new AssertionError("no case is named " + name));
    }

    private static Fixture<Ledger> fixtureOfNothing() {
        return Fixture.<Ledger>of("a ledger that does nothing", () -> nothing(() -> {}))
                .reopening(() -> nothing(() -> {}))
                .failing(() -> nothing(() -> {}))
                .holding(LedgerKitTest::nothing);
    }

    private static Ledger nothing(Runnable atTheEnd) {
        return new Ledger() {
            @Override
            public Option<Kept> find(Id id) {
                return Option.none();
            }

            @Override
            public Seq<Recorded> history(Id id) {
                return Vector.empty();
            }

            @Override
            public Option<Answer> answer(String request) {
                return Option.none();
            }

            @Override
            public Receipt commit(Plan<?> plan, String fingerprint) {
                atTheEnd.run();
                return new Receipt.Committed();
            }

            @Override
            public Seq<Recorded> feed(Position after, int limit) {
                return Vector.empty();
            }
        };
    }
}
