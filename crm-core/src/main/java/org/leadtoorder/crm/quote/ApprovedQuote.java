package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/** A version that every level that was asked approved; an edit voids that. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class ApprovedQuote implements EditableQuote permits ImmutableApprovedQuote {
    ApprovedQuote() {}

    /**
     * Who asked for approval, and of which levels.
     *
     * @return the submission, never null
     */
    public abstract Submission submission();

    /**
     * Who approved.
     *
     * @return the approvals, oldest first; never null
     */
    public abstract Seq<Approval> approvals();
}
