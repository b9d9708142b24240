package org.leadtoorder.crm.insight;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Two things that belong together: two accumulators, or two answers. As immutable and as serialisable as its parts.
 *
 * @param <A> what the one is
 * @param <B> what the other is
 */
@SuppressWarnings("serial") // As serialisable as its two parts.
public final class Both<A, B> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The one. */
    private final A first;

    /** The other. */
    private final B second;

    Both(A first, B second) {
        this.first = first;
        this.second = second;
    }

    /**
     * The one.
     *
     * @return the first part, never null
     */
    public A first() {
        return first;
    }

    /**
     * The other.
     *
     * @return the second part, never null
     */
    public B second() {
        return second;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Both<?, ?> both && first.equals(both.first) && second.equals(both.second);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + second.hashCode();
    }

    @Override
    public String toString() {
        return "Both[" + first + ", " + second + "]";
    }
}
