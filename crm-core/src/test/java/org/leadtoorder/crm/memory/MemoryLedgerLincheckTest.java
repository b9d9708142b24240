package org.leadtoorder.crm.memory;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import java.util.concurrent.ConcurrentHashMap;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.port.Ledger.Kept;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.testkit.Deal;

/** Lets a tool that looks at every order of steps judge the locks. */
@Tag("heavy")
@DisplayName("Ledger 12 (K-5): the ledger in memory under every order of steps")
class MemoryLedgerLincheckTest {
    private static final Deal DEAL = Deal.standard().captured();
    private static final NewLead LEAD = DEAL.the(NewLead.class, Deal.LEAD);

    /** A commit that was decided on a version; what happens in it does not matter here. */
    private static Plan<?> plan(String lead, String request, long version) {
        var id = new LeadId(lead);
        return Plan.<org.leadtoorder.crm.lead.Lead>builder()
                .wish(new AssignLead(id, "grace"))
                .context(Context.of(Deal.START, "grace", request))
                .result(LEAD)
                .changes(List.of(new Change(io.vavr.control.Option.some(LEAD), Vector.empty(), LEAD)))
                .seen(List.of(new Expectation(Deal.LEAD, version)))
                .build();
    }

    /** The operations; each answers in words, so that results are compared by value. */
    public static class InMemory {
        private final MemoryLedger ledger = new MemoryLedger();

        @Operation
        public String commit(boolean twin, boolean fresh) {
            var receipt = ledger.commit(plan("lead", twin ? "twin" : "single", fresh ? 1 : 0), "fingerprint");
            return receipt instanceof Receipt.Committed
                    ? "committed"
                    : receipt instanceof Receipt.Stale ? "stale" : "already";
        }

        @Operation
        public long version() {
            return ledger.find(Deal.LEAD).map(Kept::version).getOrElse(0L);
        }

        @Operation
        public boolean answered(boolean twin) {
            return ledger.answer(twin ? "twin" : "single").isDefined();
        }

        @Operation
        public int events() {
            return ledger.feed(Position.START, 10).size();
        }
    }

    /** The planted breach: what is read and what is written are two steps. */
    public static class GetThenPut {
        private final ConcurrentHashMap<LeadId, Long> versions = new ConcurrentHashMap<>();

        @Operation
        public String commit(boolean twin, boolean fresh) {
            var seen = fresh ? 1L : 0L;
            if (versions.getOrDefault(Deal.LEAD, 0L) != seen) return "stale";
            versions.put(Deal.LEAD, seen + 1);
            return "committed";
        }

        @Operation
        public long version() {
            return versions.getOrDefault(Deal.LEAD, 0L);
        }
    }

    @Test
    @DisplayName("Ledger 12: every order of steps of the ledger in memory is as if one came after the other")
    void the_ledger_in_memory_is_linearizable() {
        new ModelCheckingOptions()
                .iterations(8)
                .threads(2)
                .actorsPerThread(2)
                .invocationsPerIteration(200)
                .check(InMemory.class);
        new StressOptions()
                .iterations(8)
                .threads(3)
                .actorsPerThread(2)
                .invocationsPerIteration(200)
                .check(InMemory.class);
    }

    @Test
    @DisplayName("Ledger 12: a ledger that reads and writes in two steps is found out")
    void a_planted_race_is_found() {
        assertThrows(
                AssertionError.class,
                () -> new ModelCheckingOptions()
                        .iterations(50)
                        .threads(2)
                        .actorsPerThread(2)
                        .invocationsPerIteration(500)
                        .check(GetThenPut.class));
    }
}
