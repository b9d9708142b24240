package org.leadtoorder.crm.quote;

import java.time.Instant;

/**
 * One level's approval. Immutable.
 *
 * @param level the level, by name
 * @param by who approved, as the host names them
 * @param at when
 */
public record Approval(String level, String by, Instant at) {}
