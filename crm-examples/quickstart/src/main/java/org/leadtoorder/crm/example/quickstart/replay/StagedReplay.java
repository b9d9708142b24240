package org.leadtoorder.crm.example.quickstart.replay;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Currency;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.example.quickstart.deals.StagedAccount;
import org.leadtoorder.crm.example.quickstart.deals.StagedDeal;
import org.leadtoorder.crm.example.quickstart.deals.StagedList;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.opportunity.EstimatePatch;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReviseEstimate;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * Takes a staged list in: each deal is opened on its day, estimated, and moved to its sales stage at once, as the list knows no day
 * on which it came there. Times in sales stages would tell nothing.
 */
public final class StagedReplay {
    private static final String ACTOR = "quickstart";
    private static final Origin.Registered ORIGIN = new Origin.Registered(
            Label.of("deal list"), FreeText.of("was a customer before the first deal of the list"));

    private final Desk desk;
    private final StagedList list;
    private final Currency currency;

    private StagedReplay(Desk desk, StagedList list, Currency currency) {
        this.desk = desk;
        this.list = list;
        this.currency = currency;
    }

    /**
     * Takes a list in.
     *
     * @param list the list
     * @param currency the currency of its amounts
     * @param pipeline where the wishes go
     * @param messages the language of refusals
     * @return what became of its rows, never null
     */
    public static Outcome run(StagedList list, Currency currency, SalesPipeline pipeline, Messages messages) {
        var replay = new StagedReplay(new Desk(pipeline, list.company()), list, currency);
        return Replay.take(replay.tasks(), list.rows(), list.unreadable(), messages, Progress.NONE);
    }

    private Seq<Task> tasks() {
        return Vector.ofAll(list.accounts().map(this::register))
                .appendAll(list.deals().flatMap(this::deal))
                .sortBy(Task::due);
    }

    private Task register(StagedAccount account) {
        var before = list.first().minusDays(1);
        var known =
                MasterData.builder().organisation(Option.some(account.name())).build();
        var wish = new RegisterCustomer(Desk.customer(account.id()), known, ORIGIN);
        return new Task(account.row(), before, "register the customer", () -> desk.ask(wish, before, ACTOR));
    }

    private Seq<Task> deal(StagedDeal deal) {
        var id = new OpportunityId(deal.key());
        var product = Label.of(deal.product());
        var open = new CreateOpportunity(Desk.customer(deal.account()), id, product, currency, deal.expected());
        var estimate = EstimatePatch.builder()
                .amount(Option.some(deal.amount()))
                .products(Option.some(Vector.of(product)))
                .build();
        var begun = Vector.of(
                task(deal, "open the opportunity", open),
                task(deal, "estimate the opportunity", new ReviseEstimate(id, estimate)));
        return deal.stage().equals(list.stages().head().name())
                ? begun
                : begun.append(task(deal, "advance the opportunity", new AdvanceOpportunity(id, deal.stage())));
    }

    private Task task(StagedDeal deal, String step, Command<?> wish) {
        var on = deal.created();
        return new Task(deal.row(), on, step, () -> desk.ask(wish, on, ACTOR));
    }
}
