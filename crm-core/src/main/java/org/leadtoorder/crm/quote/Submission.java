package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import java.time.Instant;
import org.leadtoorder.crm.internal.Given;

/**
 * That approval was asked for, and of whom. Immutable.
 *
 * @param by who submitted, as the host names them; they may not approve
 * @param at when
 * @param levels the levels that the company's policy asked for then, lowest first; at least one
 */
public record Submission(String by, Instant at, Seq<String> levels) {
    /**
     * Checks that a level is asked for.
     *
     * @param by who submitted, as the host names them; they may not approve
     * @param at when
     * @param levels the levels that the company's policy asked for then, lowest first; at least one
     */
    public Submission {
        Given.all("by", by, "at", at, "levels", levels);
        if (levels.isEmpty()) throw new IllegalArgumentException("a submission to nobody");
    }

    /**
     * The level that decides.
     *
     * @return the highest level that was asked for, never null
     */
    public String last() {
        return levels.last();
    }

    /**
     * The levels that have not approved yet.
     *
     * @param approvals the approvals so far
     * @return the levels, lowest first; never null
     */
    public Seq<String> open(Seq<Approval> approvals) {
        return levels.removeAll(approvals.map(Approval::level));
    }
}
