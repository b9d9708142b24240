package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.leadtoorder.crm.port.Numbers;

/** What all numbers have to keep. A host's test implements it and gives its own fixture. */
public interface NumbersContract {
    /**
     * The numbers to be tested, on an empty storage.
     *
     * @return a fresh fixture, never null; asked once per case
     */
    Fixture<Numbers> fixture();

    /**
     * Every case.
     *
     * @return the cases, never null
     */
    static Seq<Case<Numbers>> cases() {
        return NumbersCases.CASES;
    }

    /**
     * Every case, as a test.
     *
     * @return the tests, never null
     */
    @TestFactory
    default Iterable<DynamicNode> the_numbers_keep_their_contract() {
        return Contract.tests(cases(), this::fixture);
    }
}
