package org.leadtoorder.crm.process;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.CustomerPart.CreateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.EnrichFromLead;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;

/** A qualified lead becomes a customer, new or existing, and an opportunity where one is wanted. */
final class Conversion {
    private Conversion() {}

    /** P-1, P-2, P-3: all or nothing; a lead that is converted already answers by its row. */
    static Either<Rejection, Seq<Move<?>>> unfold(ConvertLead wish, View view, Context context) {
        var lead = view.find(QualifiedLead.class, wish.lead());
        if (lead.isEmpty()) return Either.right(List.of(wish));
        Move<?> customer = switch (wish.into()) {
            case NEW_CUSTOMER -> new CreateCustomer(wish.lead(), wish.customer());
            case EXISTING_CUSTOMER -> new EnrichFromLead(wish.customer(), wish.lead());
        };
        return Either.right(List.of(customer, wish)
                .appendAll(wish.opportunity().map(wanted -> opportunity(wish, wanted, lead.get()))));
    }

    private static Move<?> opportunity(ConvertLead wish, ConvertLead.Wanted wanted, QualifiedLead lead) {
        return new CreateOpportunity(
                wish.customer(),
                wanted.opportunity(),
                wanted.subject(),
                wanted.currency(),
                wanted.pipeline(),
                wanted.expectedClose(),
                lead.owner(),
                Option.some(wish.lead()));
    }
}
