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
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.LeadEvent.ActivityLogged;
import org.leadtoorder.crm.lead.LeadEvent.ConsentRecorded;
import org.leadtoorder.crm.lead.LeadEvent.ConsentWithdrawn;
import org.leadtoorder.crm.lead.LeadEvent.ContactCorrected;
import org.leadtoorder.crm.lead.LeadEvent.LeadAssigned;
import org.leadtoorder.crm.lead.LeadEvent.LeadCaptured;
import org.leadtoorder.crm.lead.LeadEvent.LeadEnriched;
import org.leadtoorder.crm.lead.LeadEvent.LeadQualified;
import org.leadtoorder.crm.value.Fault.Code;

/** A lead of whom contact data and some pieces are known. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class NewLead implements OpenLead permits ImmutableNewLead {
    NewLead() {}

    /**
     * L-1: a person or an organisation is named, and no list of the contact is longer than {@link Contact#MAX_ENTRIES}. L-2: a source out
     * of the company's list says where the lead came from. L-3: whoever cannot be reached is kept; {@link Contact#reachable()} tells.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    public static Either<Rejection, LeadCaptured> capture(CaptureLead wish, Context context) {
        var source = wish.attribution().source();
        return Guard.of(Rule.L_1)
                .holds(wish.contact().named(), Code.MISSING, "contact.person|organisation")
                .none(wish.contact().tooMany())
                .rule(Rule.L_2)
                .holds(context.company().leadSources().contains(source), Code.UNKNOWN, "attribution.source")
                .then(() -> new LeadCaptured(wish.lead(), wish.contact(), wish.attribution(), wish.owner()));
    }

    /**
     * The newcomer.
     *
     * @param fact what happened
     * @return the lead, never null
     */
    public static NewLead from(LeadCaptured fact) {
        return ImmutableNewLead.builder()
                .id(fact.lead())
                .contact(fact.contact())
                .attribution(fact.attribution())
                .owner(fact.owner())
                .pieces(List.empty())
                .consents(Consents.none())
                .activities(ActivitySummary.none())
                .build();
    }

    /**
     * L-6: every piece that the company requires is known; the refusal lists all that are missing. L-7: the contact is reachable.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, LeadQualified> qualify(QualifyLead wish, Context context) {
        return Guard.of(Rule.L_6)
                .none(Code.MISSING, "pieces", missing(context.company()).map(kind -> kind.name()))
                .rule(Rule.L_7)
                .holds(contact().reachable(), Code.UNREACHABLE, "contact")
                .then(() -> new LeadQualified(id()));
    }

    /**
     * The lead, qualified.
     *
     * @param fact what happened
     * @return the lead after it, never null
     */
    public QualifiedLead on(LeadQualified fact) {
        return ImmutableQualifiedLead.builder().from(this).build();
    }

    @Override
    public NewLead on(LeadEnriched fact) {
        return ImmutableNewLead.builder()
                .from(this)
                .pieces(Piece.newest(pieces(), fact.piece()))
                .build();
    }

    @Override
    public NewLead on(ContactCorrected fact) {
        return ImmutableNewLead.builder().from(this).contact(fact.after()).build();
    }

    @Override
    public NewLead on(ActivityLogged fact) {
        return ImmutableNewLead.builder()
                .from(this)
                .activities(activities().with(fact.activity()))
                .build();
    }

    @Override
    public NewLead on(LeadAssigned fact) {
        return ImmutableNewLead.builder()
                .from(this)
                .owner(Option.some(fact.owner()))
                .build();
    }

    @Override
    public NewLead on(ConsentRecorded fact) {
        return ImmutableNewLead.builder()
                .from(this)
                .consents(consents().with(fact.consent()))
                .build();
    }

    @Override
    public NewLead on(ConsentWithdrawn fact) {
        return ImmutableNewLead.builder()
                .from(this)
                .consents(consents().with(fact.withdrawal()))
                .build();
    }
}
