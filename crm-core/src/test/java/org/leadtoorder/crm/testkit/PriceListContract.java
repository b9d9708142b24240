package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.leadtoorder.crm.memory.PriceEntry;
import org.leadtoorder.crm.port.PriceList;

/** What every price list has to keep. A host's test implements it and gives its own fixture. */
public interface PriceListContract {
    /**
     * The entries that the list has to hold, and no others.
     *
     * @return the entries, never null
     */
    static Seq<PriceEntry> entries() {
        return PriceListCases.ENTRIES;
    }

    /**
     * What is to be tested, a list that holds {@link #entries()}.
     *
     * @return a fresh fixture, never null; asked once per case
     */
    Fixture<PriceList> fixture();

    /**
     * Every case.
     *
     * @return the cases, never null
     */
    static Seq<Case<PriceList>> cases() {
        return PriceListCases.CASES;
    }

    /**
     * Every case, as a test.
     *
     * @return the tests, never null
     */
    @TestFactory
    default Iterable<DynamicNode> the_price_list_keeps_its_contract() {
        return Contract.tests(cases(), this::fixture);
    }
}
