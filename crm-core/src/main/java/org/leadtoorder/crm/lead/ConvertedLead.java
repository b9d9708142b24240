package org.leadtoorder.crm.lead;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.value.Fault.Code;

/** A lead that became a customer, in whom it lives on. Terminal. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class ConvertedLead implements Lead permits ImmutableConvertedLead {
    ConvertedLead() {}

    /**
     * The customer that the lead became.
     *
     * @return the customer, never null
     */
    public abstract CustomerId customer();

    /**
     * The opportunity that was created with the customer.
     *
     * @return the opportunity, if one was wanted; never null
     */
    public abstract Option<OpportunityId> opportunity();

    @Override
    public Option<Id> continuesIn() {
        return Option.some(customer());
    }

    /**
     * L-10: converting again into the same customer gives the first result again; into another one, or with another opportunity, is refused,
     * naming the first.
     *
     * @param wish the command
     * @param context its circumstances
     * @return this lead, or why not
     */
    public Either<Rejection, ConvertedLead> again(ConvertLead wish, Context context) {
        return Guard.of(Rule.L_10)
                .holds(
                        wish.customer().equals(customer()),
                        Code.MISMATCH,
                        "customer",
                        customer().value())
                .holds(
                        wish.opportunity()
                                .map(ConvertLead.Wanted::opportunity)
                                .forAll(wanted -> opportunity().contains(wanted)),
                        Code.MISMATCH,
                        "opportunity",
                        opportunity().map(OpportunityId::value).getOrElse(""))
                .then(() -> this);
    }
}
