package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
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
     * Every case.
     *
     * @return the cases, in the order of the subjects; never null
     */
    static Seq<Case<Ledger>> cases() {
        return LedgerCases.all();
    }

    /**
     * Every case, as a test.
     *
     * @return the tests, never null
     */
    @TestFactory
    default Iterable<DynamicNode> the_ledger_keeps_its_contract() {
        return Contract.tests(cases(), this::fixture);
    }
}
