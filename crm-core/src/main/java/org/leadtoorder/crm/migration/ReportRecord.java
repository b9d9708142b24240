package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import java.time.LocalDate;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.value.Label;

/**
 * A delivery or an invoice of an order. Immutable.
 *
 * @param reference what order-to-cash calls it
 * @param on the day
 * @param lines how much of which line, each line once
 */
public record ReportRecord(Label reference, LocalDate on, Seq<LineQuantity> lines) {}
