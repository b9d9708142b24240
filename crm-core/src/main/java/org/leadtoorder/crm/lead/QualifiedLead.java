package org.leadtoorder.crm.lead;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadEvent.ActivityLogged;
import org.leadtoorder.crm.lead.LeadEvent.ConsentRecorded;
import org.leadtoorder.crm.lead.LeadEvent.ConsentWithdrawn;
import org.leadtoorder.crm.lead.LeadEvent.ContactCorrected;
import org.leadtoorder.crm.lead.LeadEvent.LeadAssigned;
import org.leadtoorder.crm.lead.LeadEvent.LeadConverted;
import org.leadtoorder.crm.lead.LeadEvent.LeadEnriched;
import org.leadtoorder.crm.value.Fault.Code;

/** A lead that is worth a customer: the company knows what it requires to know, and can reach them. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class QualifiedLead implements OpenLead permits ImmutableQualifiedLead {
    QualifiedLead() {}

    /**
     * L-10: a qualified lead becomes a customer; what else belongs to it is seen to by the procedure. P-3: activities go along, and what
     * is still to be done goes to the opportunity, where it can be settled; without one nothing may be left to do, lest it be lost.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, LeadConverted> convert(ConvertLead wish, Context context) {
        var left = wish.opportunity().isDefined()
                ? List.<FollowUp>empty()
                : activities().openFollowUps();
        return Guard.of(Rule.P_3)
                .none(Code.NOT_ALLOWED, "followUps", left.map(FollowUp::id))
                .then(() -> new LeadConverted(
                        id(), wish.customer(), wish.opportunity().map(ConvertLead.Wanted::opportunity)));
    }

    /**
     * The lead, converted.
     *
     * @param fact what happened
     * @return the lead after it, never null
     */
    public ConvertedLead on(LeadConverted fact) {
        return ImmutableConvertedLead.builder()
                .from(this)
                .customer(fact.customer())
                .opportunity(fact.opportunity())
                .build();
    }

    @Override
    public QualifiedLead on(LeadEnriched fact) {
        return ImmutableQualifiedLead.builder()
                .from(this)
                .pieces(Piece.newest(pieces(), fact.piece()))
                .build();
    }

    @Override
    public QualifiedLead on(ContactCorrected fact) {
        return ImmutableQualifiedLead.builder().from(this).contact(fact.after()).build();
    }

    @Override
    public QualifiedLead on(ActivityLogged fact) {
        return ImmutableQualifiedLead.builder()
                .from(this)
                .activities(activities().with(fact.activity()))
                .build();
    }

    @Override
    public QualifiedLead on(LeadAssigned fact) {
        return ImmutableQualifiedLead.builder()
                .from(this)
                .owner(Option.some(fact.owner()))
                .build();
    }

    @Override
    public QualifiedLead on(ConsentRecorded fact) {
        return ImmutableQualifiedLead.builder()
                .from(this)
                .consents(consents().with(fact.consent()))
                .build();
    }

    @Override
    public QualifiedLead on(ConsentWithdrawn fact) {
        return ImmutableQualifiedLead.builder()
                .from(this)
                .consents(consents().with(fact.withdrawal()))
                .build();
    }
}
