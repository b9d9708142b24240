package org.leadtoorder.crm.insight;

import java.io.Serializable;

/**
 * Two things that belong together: two accumulators, or two answers.
 *
 * @param first the one
 * @param second the other
 * @param <A> what the one is
 * @param <B> what the other is
 */
@SuppressWarnings("serial") // As serialisable as its two parts.
public record Both<A, B>(A first, B second) implements Serializable {}
