package org.leadtoorder.crm.testkit;

import java.util.function.LongSupplier;
import org.leadtoorder.crm.port.Telemetry;

/**
 * A telemetry, and what it shows.
 *
 * @param telemetry the listener
 * @param ended how many wishes ended by an outcome, as its figures say
 * @param failed how many wishes ended by a failure of a port, as its figures say
 */
public record Watched(Telemetry telemetry, LongSupplier ended, LongSupplier failed) {}
