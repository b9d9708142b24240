package org.leadtoorder.crm.testkit;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.leadtoorder.crm.port.Ledger;

/** What every ledger has to keep. A host's test implements it and gives its own fixture. */
public interface LedgerContract {
    /**
     * The ledger to be tested, on an empty storage.
     *
     * @return a fresh fixture, never null; asked once per case
     */
    Fixture<Ledger> fixture();

    /**
     * Every case, as a test.
     *
     * @return the tests, never null
     */
    @TestFactory
    default Iterable<DynamicNode> the_ledger_keeps_its_contract() {
        return Contract.tests(LedgerCases.all(), this::fixture);
    }
}
