package org.leadtoorder.crm.quote;

import java.time.Instant;
import org.leadtoorder.crm.internal.Given;

/**
 * One level's approval. Immutable.
 *
 * @param level the level, by name
 * @param by who approved, as the host names them
 * @param at when
 */
public record Approval(String level, String by, Instant at) {
    /**
     * Refuses null.
     *
     * @param level the level, by name
     * @param by who approved, as the host names them
     * @param at when
     */
    public Approval {
        Given.all("level", level, "by", by, "at", at);
    }
}
