package org.leadtoorder.crm.migration;

import java.time.Instant;

/**
 * An opportunity entered a stage. Immutable.
 *
 * @param stage the code of the stage; after mapping a sales stage of the company
 * @param at when
 */
public record StageEntry(String stage, Instant at) {}
