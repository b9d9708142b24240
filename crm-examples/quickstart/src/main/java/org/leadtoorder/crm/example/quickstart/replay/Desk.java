package org.leadtoorder.crm.example.quickstart.replay;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.value.OrganisationName;

/** Where wishes are handed in. Lists know days, so all that happens on a day happens at noon. */
record Desk(SalesPipeline pipeline, SalesProcess company) {
    private static final CustomerId NOBODY = new CustomerId("no account named");

    <S extends State<?>> Either<Rejection, Plan<S>> ask(Command<S> wish, LocalDate on, String actor) {
        var at = on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return pipeline.handle(wish, Context.of(at, actor, request(wish, on)).in(company));
    }

    /** The same row makes the same requests, so that a list that is replayed again changes nothing. */
    private static String request(Command<?> wish, LocalDate on) {
        return wish.getClass().getSimpleName() + " " + shortened(wish.target()) + detail(wish) + " " + on;
    }

    /** What tells apart two wishes of one kind, of one aggregate, on one day. */
    private static String detail(Command<?> wish) {
        if (wish instanceof EnrichLead enrich)
            return " " + enrich.piece().kind().name();
        return wish instanceof AdvanceOpportunity advance ? " " + advance.stage() : "";
    }

    private static String shortened(Id id) {
        var text = id.value();
        return text.length() <= 120 ? text : text.substring(0, 100) + Integer.toHexString(text.hashCode());
    }

    /** A customer by the name of the account; where a list names none, one who is not there. */
    static CustomerId customer(Option<OrganisationName> account) {
        return account.map(name -> customer(name.value())).getOrElse(NOBODY);
    }

    static CustomerId customer(String account) {
        return new CustomerId("account:" + account);
    }
}
