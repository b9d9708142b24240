/**
 * Lead-to-order as a domain library: {@link org.leadtoorder.crm.SalesPipeline} is the way in, for one wish at a time;
 * {@link org.leadtoorder.crm.Ageing} makes the wishes that the calendar has.
 *
 * <p>The packages, in the order of the process:
 *
 * <ul>
 *   <li>{@code value}, {@code money}: values of the trade, amounts and the pricing of documents;
 *   <li>{@code company}: what a company may set;
 *   <li>{@code kernel}: what every phase speaks: ids, states, commands, events, rejections;
 *   <li>{@code lead}, {@code customer}, {@code opportunity}, {@code quote}, {@code order}: the phases;
 *   <li>{@code process}: the table of all steps, and the procedures;
 *   <li>{@code port}: what a host implements;
 *   <li>{@code memory}: the defaults, in memory;
 *   <li>{@code message}: refusals in words;
 *   <li>{@code codec}: the neutral form of everything stored;
 *   <li>{@code insight}: funnel, forecast and times, out of the feed;
 *   <li>{@code relay}: hands orders over to order-to-cash;
 *   <li>{@code migration}: takes the records of another system in, and gives records back;
 *   <li>{@code internal}: what several packages need and no host does.
 * </ul>
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm;

import org.jspecify.annotations.NullMarked;
