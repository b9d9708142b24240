package org.leadtoorder.crm.quote;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** A quote that the company took back, or whose acceptance did not hold. Terminal. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class WithdrawnQuote implements Quote permits ImmutableWithdrawnQuote {
    WithdrawnQuote() {}

    /**
     * Why it was withdrawn.
     *
     * @return the reason as a code, never null
     */
    public abstract Label reason();

    /**
     * The reason in words.
     *
     * @return the words, if there are any; never null
     */
    public abstract Option<FreeText> words();

    /**
     * How the current version went out.
     *
     * @return the issue, if it did; never null
     */
    public abstract Option<Issue> lastIssue();

    /**
     * The acceptance that was rescinded.
     *
     * @return the acceptance, if there was one; never null
     */
    public abstract Option<Acceptance> acceptance();
}
