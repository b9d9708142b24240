package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.leadtoorder.crm.port.TaxRates;

/** What every source of tax rates has to keep. A host's test implements it and gives its own fixture. */
public interface TaxRatesContract {
    /**
     * The rates that have to be known, and no others.
     *
     * @return the rates, never null
     */
    static Seq<TaxEntry> entries() {
        return TaxRatesCases.ENTRIES;
    }

    /**
     * What is to be tested, a source that knows {@link #entries()}.
     *
     * @return a fresh fixture, never null; asked once per case
     */
    Fixture<TaxRates> fixture();

    /**
     * Every case.
     *
     * @return the cases, never null
     */
    static Seq<Case<TaxRates>> cases() {
        return TaxRatesCases.CASES;
    }

    /**
     * Every case, as a test.
     *
     * @return the tests, never null
     */
    @TestFactory
    default Iterable<DynamicNode> the_tax_rates_keep_their_contract() {
        return Contract.tests(cases(), this::fixture);
    }
}
