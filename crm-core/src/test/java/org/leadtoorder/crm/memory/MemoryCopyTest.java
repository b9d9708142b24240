package org.leadtoorder.crm.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.CustomerCommand.AssignCustomer;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.LedgerContract;

/** A copy is a ledger of its own, and knows all that the other one knew. */
class MemoryCopyTest implements LedgerContract {
    @Override
    public Fixture<Ledger> fixture() {
        return Fixture.of("a copy of a ledger", () -> MemoryLedger.copyOf(new MemoryLedger()));
    }

    private final Ports ports = MemoryPorts.create();
    private final MemoryLedger copy;

    MemoryCopyTest() {
        Deal.on(ports, SalesProcess.standard()).converted();
        copy = MemoryLedger.copyOf(ports.ledger());
    }

    @Test
    void a_copy_holds_states_histories_children_and_answers() {
        var all = ports.ledger().feed(Position.START, 1000);
        assertTrue(all.size() > 3);
        assertEquals(all, copy.feed(Position.START, 1000));
        for (var id : all.map(Recorded::id).distinct()) {
            assertEquals(ports.ledger().find(id), copy.find(id));
            assertEquals(ports.ledger().history(id), copy.history(id));
        }
        assertEquals(ports.lookups().opportunitiesOf(Deal.CUSTOMER), copy.opportunitiesOf(Deal.CUSTOMER));
        for (var request : all.map(recorded -> recorded.provenance().request()))
            assertEquals(ports.ledger().answer(request), copy.answer(request));
    }

    @Test
    void what_is_committed_to_a_copy_stays_there_and_what_was_claimed_is_claimed() {
        var last = ports.ledger().feed(Position.START, 1000).last().provenance();
        var trial = SalesPipeline.on(Ports.of(copy, copy, new MemoryNumbers()));
        var again = trial.handle(
                new AssignCustomer(Deal.CUSTOMER, "somebody"), Context.of(last.at(), "ada", last.request()));
        assertTrue(again.getLeft() instanceof Rejection.RequestReused, "the request is known");
        assertTrue(trial.handle(new AssignCustomer(Deal.CUSTOMER, "somebody"), Context.of(last.at(), "ada", "a trial"))
                .isRight());
        assertEquals(Option.none(), ports.ledger().answer("a trial"));
        assertTrue(copy.history(Deal.CUSTOMER).size()
                > ports.ledger().history(Deal.CUSTOMER).size());
    }
}
