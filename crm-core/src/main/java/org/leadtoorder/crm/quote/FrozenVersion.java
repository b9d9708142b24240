package org.leadtoorder.crm.quote;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/** A version that was issued and then revised; it never changes again. Immutable; only the process makes one. */
@Value.Immutable
@Hidden
public abstract sealed class FrozenVersion permits ImmutableFrozenVersion {
    FrozenVersion() {}

    /**
     * How the version went out: number, days, digest, approvals.
     *
     * @return the issue, never null
     */
    public abstract Issue issue();

    /**
     * What went out.
     *
     * @return the content, never null
     */
    public abstract QuoteContent content();

    /**
     * The day on which it was revised, in the company's zone.
     *
     * @return the day, never null
     */
    public abstract LocalDate frozenOn();

    /**
     * Which version it is.
     *
     * @return the version, from 1
     */
    public int version() {
        return issue().version();
    }
}
