package org.leadtoorder.crm.kernel;

import org.leadtoorder.crm.internal.Given;

/**
 * A version of an aggregate that was looked at. Immutable.
 *
 * @param id the aggregate
 * @param version its version, 1 after its birth; 0 = it was not there
 */
public record Expectation(Id id, long version) {
    /**
     * Checks the version.
     *
     * @param id the aggregate
     * @param version its version, 1 after its birth; 0 = it was not there
     */
    public Expectation {
        Given.all("id", id);
        if (version < 0) throw new IllegalArgumentException("a version is never negative: " + version);
    }
}
