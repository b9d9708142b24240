/**
 * What people on call see of lead-to-order: every wish as a timer and a span, and how the relay is. For hosts; it knows neither the
 * database nor the process behind it.
 *
 * <p>Wishes go through Micrometer's Observation API and not to a meter registry and a tracer beside each other: one beginning and one
 * end give timer, span and the scope in which the driver's own spans nest, and the {@code ObservationRegistry} is what Spring Boot and
 * Quarkus hand out already. Spans are OpenTelemetry's, through Micrometer's bridge. Gauges have no observation; they are meters.
 *
 * <p>Tags are few by construction: the name of the command, one of three outcomes, the id of a rule. What is one of a kind (request,
 * correlation) is an attribute of spans only. Neither wish nor context is kept in an observation, so that nobody can show more: no name,
 * no free text, no actor, no message of an exception.
 */
@NullMarked
package org.leadtoorder.crm.example.jdbc.watch;

import org.jspecify.annotations.NullMarked;
