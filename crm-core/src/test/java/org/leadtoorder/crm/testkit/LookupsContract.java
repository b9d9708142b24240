package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What all look-ups have to keep. A host's test implements it and gives its own fixture. */
public interface LookupsContract {
    /**
     * The look-ups to be tested with the ledger that they are asked of, on an empty storage.
     *
     * @return a fresh fixture, never null; asked once per case
     */
    Fixture<Store> fixture();

    /**
     * Every case.
     *
     * @return the cases, never null
     */
    static Seq<Case<Store>> cases() {
        return LookupsCases.CASES;
    }

    /**
     * Every case, as a test.
     *
     * @return the tests, never null
     */
    @TestFactory
    default Iterable<DynamicNode> the_lookups_keep_their_contract() {
        return Contract.tests(cases(), this::fixture);
    }
}
