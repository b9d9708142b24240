package org.leadtoorder.crm.opportunity;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** An opportunity that the customer did not take. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class LostOpportunity implements ClosedOpportunity permits ImmutableLostOpportunity {
    LostOpportunity() {}

    /**
     * Why it was lost.
     *
     * @return the reason, out of the company's list as it was; never null
     */
    public abstract String reason();

    /**
     * The reason in words.
     *
     * @return the words, if there are any; never null
     */
    @Value.Redacted
    public abstract Option<FreeText> words();

    /**
     * Who got it instead.
     *
     * @return the competitor, if it is known; never null
     */
    public abstract Option<Label> competitor();

    /** 0 per cent. */
    @Override
    public int probability() {
        return 0;
    }
}
