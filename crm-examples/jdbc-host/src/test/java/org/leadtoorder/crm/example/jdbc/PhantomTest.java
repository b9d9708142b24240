package org.leadtoorder.crm.example.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.testkit.Deal;

/** What is not there has no row to lock. */
class PhantomTest {
    private static final int ROUNDS = 25;

    @Test
    void of_two_births_that_each_saw_the_other_s_absence_one_is_refused() throws Exception {
        for (var storage : Vector.of(Storage.postgres(), Storage.h2()))
            try (storage) {
                var one = storage.host().ports().ledger();
                var other = storage.host().ports().ledger();
                for (var round = 0; round < ROUNDS; round++) {
                    var left = new LeadId("left " + round);
                    var right = new LeadId("right " + round);
                    var plans = Vector.of(birth(left, right), birth(right, left));
                    var barrier = new CyclicBarrier(2);
                    var threads = Executors.newFixedThreadPool(2);
                    try {
                        var runs = Vector.of(one, other)
                                .zip(plans)
                                .map(pair -> threads.submit(() -> {
                                    barrier.await();
                                    return pair._1.commit(pair._2, "f".repeat(64));
                                }));
                        var receipts = Vector.of(runs.get(0).get(), runs.get(1).get());
                        assertEquals(1, receipts.count(new Receipt.Committed()::equals), receipts::toString);
                        assertTrue(receipts.exists(Receipt.Stale.class::isInstance), receipts::toString);
                    } finally {
                        threads.shutdownNow();
                    }
                }
                assertEquals(ROUNDS, one.feed(Position.START, 1_000).size());
            }
    }

    private static Plan<?> birth(LeadId born, LeadId absent) {
        var deal = Deal.standard();
        var wish = new CaptureLead(born, Deal.ADA, Attribution.of("web"));
        return Seeing.alsoNobodyAt(
                absent, deal.pipeline().plan(wish, deal.context(born.value())).get());
    }
}
