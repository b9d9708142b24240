package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What every telemetry has to keep. A host's test implements it and gives its own fixture. */
public interface TelemetryContract {
    /**
     * What is to be tested.
     *
     * @return a fresh fixture, never null; asked once per case
     */
    Fixture<Watched> fixture();

    /**
     * Every case.
     *
     * @return the cases, never null
     */
    static Seq<Case<Watched>> cases() {
        return TelemetryCases.CASES;
    }

    /**
     * Every case, as a test.
     *
     * @return the tests, never null
     */
    @TestFactory
    default Iterable<DynamicNode> the_telemetry_keeps_its_contract() {
        return Contract.tests(cases(), this::fixture);
    }
}
