package org.leadtoorder.crm.example.quickstart.replay;

import io.vavr.collection.Seq;

/**
 * What became of the rows. Immutable.
 *
 * @param rows how many there were
 * @param refused those that did not go through, each once, in order of files and lines
 */
public record Outcome(long rows, Seq<Refusal> refused) {
    /**
     * How many went through.
     *
     * @return how many
     */
    public long done() {
        return rows - refused.size();
    }
}
