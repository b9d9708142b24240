package org.leadtoorder.crm.example.quickstart.replay;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.example.quickstart.deals.Deal;
import org.leadtoorder.crm.example.quickstart.deals.Settings;
import org.leadtoorder.crm.example.quickstart.deals.Stage;
import org.leadtoorder.crm.example.quickstart.deals.StageEntry;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead.Into;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead.Wanted;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.opportunity.EstimatePatch;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReviseEstimate;
import org.leadtoorder.crm.value.Label;

/** Deals: opened on the day on which talks began, out of their lead where there is one, and won or lost on the day of the decision. */
record DealTasks(Desk desk, Settings settings, Map<String, Money> prices) {
    /** The reason where a list tells none; the run's configuration knows it. */
    static final String NOT_STATED = "not stated";

    Seq<Task> of(Deal deal) {
        var engaged = deal.engaged().get();
        var begun = Vector.of(
                new Task(deal.row(), engaged, "open the opportunity", () -> open(deal, engaged)),
                new Task(deal.row(), engaged, "estimate the opportunity", () -> estimate(deal, engaged)));
        return begun.appendAll(
                deal.closed().filter(day -> deal.stage() != Stage.ENGAGING).map(day -> close(deal, day)));
    }

    Task of(StageEntry entry) {
        var wish = new AdvanceOpportunity(new OpportunityId(entry.deal()), entry.stage());
        return new Task(
                entry.row(),
                entry.entered(),
                "advance the opportunity",
                () -> desk.ask(wish, entry.entered(), "quickstart"));
    }

    private Task close(Deal deal, LocalDate day) {
        var due = day.isBefore(deal.engaged().get()) ? deal.engaged().get() : day;
        return deal.stage() == Stage.WON
                ? new Task(deal.row(), due, "win the opportunity", () -> new Winning(desk).win(deal, day))
                : new Task(deal.row(), due, "lose the opportunity", () -> lose(deal, day));
    }

    private Either<Rejection, ? extends Plan<?>> open(Deal deal, LocalDate on) {
        var customer = Desk.customer(deal.account());
        var opportunity = new OpportunityId(deal.id());
        var about = Label.of(deal.product());
        var currency = Currency.getInstance(settings.currency());
        var expected = on.plusDays(settings.cycleDays());
        if (deal.lead().isEmpty())
            return desk.ask(
                    new CreateOpportunity(
                            customer,
                            opportunity,
                            about,
                            currency,
                            Option.none(),
                            expected,
                            Option.some(deal.agent()),
                            Option.none()),
                    on,
                    deal.agent());
        var into =
                desk.pipeline().find(Customer.class, customer).isDefined() ? Into.EXISTING_CUSTOMER : Into.NEW_CUSTOMER;
        var wanted = new Wanted(opportunity, about, currency, Option.none(), expected);
        return desk.ask(
                        new ConvertLead(new LeadId(deal.lead().get()), into, customer, Option.some(wanted)),
                        on,
                        deal.agent())
                .flatMap(converted -> desk.ask(new AssignOpportunity(opportunity, deal.agent()), on, deal.agent()));
    }

    /** Nobody but the price list says what a deal may bring before it is decided. */
    private Either<Rejection, ? extends Plan<?>> estimate(Deal deal, LocalDate on) {
        var patch = EstimatePatch.builder()
                .amount(Option.of(prices.get(deal.product())))
                .products(Option.some(Vector.of(Label.of(deal.product()))))
                .build();
        return desk.ask(new ReviseEstimate(new OpportunityId(deal.id()), patch), on, deal.agent());
    }

    private Either<Rejection, ? extends Plan<?>> lose(Deal deal, LocalDate on) {
        var reason = deal.lossReason().getOrElse(NOT_STATED);
        return desk.ask(new LoseOpportunity(new OpportunityId(deal.id()), reason), on, deal.agent());
    }
}
