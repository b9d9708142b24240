/**
 * Lead-to-order as a domain library: {@link org.leadtoorder.crm.SalesPipeline} is the way in, for one wish at a time;
 * {@link org.leadtoorder.crm.Ageing} makes the wishes that the calendar has.
 *
 * <p>The packages, in the order of the process: {@code value} and {@code money} (values of the trade), {@code company} (what a
 * company may set), {@code kernel} (what every phase speaks), {@code lead}, {@code customer}, {@code opportunity}, {@code quote},
 * {@code order} (the phases), {@code process} (the table of all steps, the procedures), {@code port} (what a host implements),
 * {@code memory} (the defaults), {@code message} (refusals in words), {@code codec} (the neutral form of everything stored),
 * {@code insight} (funnel, forecast and times out of the feed), {@code relay} (hands orders over to order-to-cash), {@code migration}
 * (takes the records of another system in, and gives records back). {@code internal} holds what several packages need and no host does.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm;

import org.jspecify.annotations.NullMarked;
