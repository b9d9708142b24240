package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import java.util.function.Supplier;
import org.leadtoorder.crm.port.OrderToCash;

/**
 * A way to order-to-cash, and what came of it.
 *
 * @param port the way; it takes every message that the contract sends
 * @param taken the ids of the messages that had an effect, in the order in which they had it, once per effect; on whatever instance
 */
public record Desk(OrderToCash port, Supplier<Seq<String>> taken) {}
