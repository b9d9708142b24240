package org.leadtoorder.crm.lead;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.lead.LeadCommand.RecycleLead;
import org.leadtoorder.crm.lead.LeadEvent.ConsentRecorded;
import org.leadtoorder.crm.lead.LeadEvent.ConsentWithdrawn;
import org.leadtoorder.crm.lead.LeadEvent.LeadAssigned;
import org.leadtoorder.crm.lead.LeadEvent.LeadRecycled;
import org.leadtoorder.crm.value.FreeText;

/** A lead put aside, with the reason. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class DisqualifiedLead implements UnconvertedLead permits ImmutableDisqualifiedLead {
    DisqualifiedLead() {}

    /**
     * Why it was put aside.
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

    /**
     * L-9: a lead put aside may be taken up again; what was learnt stays, the reason is cleared.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact
     */
    public Either<Rejection, LeadRecycled> recycle(RecycleLead wish, Context context) {
        return Either.right(new LeadRecycled(id()));
    }

    /**
     * The lead, taken up again.
     *
     * @param fact what happened
     * @return the lead after it, never null
     */
    public NewLead on(LeadRecycled fact) {
        return ImmutableNewLead.builder().from(this).build();
    }

    @Override
    public DisqualifiedLead on(LeadAssigned fact) {
        return ImmutableDisqualifiedLead.builder()
                .from(this)
                .owner(Option.some(fact.owner()))
                .build();
    }

    @Override
    public DisqualifiedLead on(ConsentRecorded fact) {
        return ImmutableDisqualifiedLead.builder()
                .from(this)
                .consents(consents().with(fact.consent()))
                .build();
    }

    @Override
    public DisqualifiedLead on(ConsentWithdrawn fact) {
        return ImmutableDisqualifiedLead.builder()
                .from(this)
                .consents(consents().with(fact.withdrawal()))
                .build();
    }
}
