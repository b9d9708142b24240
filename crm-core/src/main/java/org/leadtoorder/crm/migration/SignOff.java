package org.leadtoorder.crm.migration;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * Somebody submitted or approved a version of a quote. Immutable.
 *
 * @param by the code of who it was; after mapping as the company names them
 * @param at when
 * @param level the approval level; none for a submission
 */
public record SignOff(String by, Instant at, Option<String> level) {}
