package org.leadtoorder.crm.quote;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.FreeText;

/** A quote to which the customer said no; it can be revised. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class DeclinedQuote implements RevisableQuote permits ImmutableDeclinedQuote {
    DeclinedQuote() {}

    /**
     * Why the customer declined.
     *
     * @return a reason out of the company's list, never null
     */
    public abstract String reason();

    /**
     * The reason in words.
     *
     * @return the words, if there are any; never null
     */
    public abstract Option<FreeText> words();
}
