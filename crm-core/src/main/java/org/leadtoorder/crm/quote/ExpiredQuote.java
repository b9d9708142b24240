package org.leadtoorder.crm.quote;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/** A quote whose validity is over: it can be extended, revised, or accepted by a letter that was signed in time. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class ExpiredQuote implements AcceptableQuote permits ImmutableExpiredQuote {
    ExpiredQuote() {}

    /**
     * When it was noticed.
     *
     * @return the day, in the company's zone; never null
     */
    public abstract LocalDate expiredOn();
}
