package org.leadtoorder.crm.migration;

import io.vavr.control.Option;
import java.util.Currency;
import java.util.function.Consumer;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.opportunity.EstimatePatch;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReviseEstimate;

/** The wishes that make an opportunity: begun, led through its sales stages, ended. Orders win it. */
final class OpportunityTasks {
    private final Bench bench;
    private final Consumer<Task> next;

    OpportunityTasks(Bench bench, Consumer<Task> next) {
        this.bench = bench;
        this.next = next;
    }

    void create(OpportunityRecord opportunity) {
        var naming = bench.naming();
        next.accept(Task.of(
                        opportunity,
                        "create",
                        opportunity.created().get(),
                        new CreateOpportunity(
                                naming.customer(opportunity.account().get()),
                                naming.opportunity(opportunity.externalId()),
                                opportunity.about().get(),
                                currency(opportunity),
                                opportunity.pipeline(),
                                opportunity.expectedClose().get(),
                                opportunity.owner(),
                                opportunity.lead().map(naming::lead)))
                .begins());
        estimate(opportunity);
    }

    private static Currency currency(OpportunityRecord opportunity) {
        return Currency.getInstance(opportunity.currency().get());
    }

    /** What is known of an opportunity that has begun, with or without the conversion of a lead. */
    void estimate(OpportunityRecord opportunity) {
        var id = bench.naming().opportunity(opportunity.externalId());
        var at = opportunity.created().get();
        if (opportunity.amount().isDefined() || !opportunity.products().isEmpty())
            next.accept(Task.of(
                    opportunity,
                    "estimate",
                    at,
                    new ReviseEstimate(
                            id,
                            EstimatePatch.builder()
                                    .amount(opportunity.amount().map(amount -> Money.of(amount, currency(opportunity))))
                                    .products(
                                            Option.when(!opportunity.products().isEmpty(), opportunity.products()))
                                    .build())));
        if (opportunity.lead().isDefined())
            for (var owner : opportunity.owner())
                next.accept(Task.of(opportunity, "assign", at, new AssignOpportunity(id, owner)));
    }

    void advance(OpportunityRecord opportunity) {
        var id = bench.naming().opportunity(opportunity.externalId());
        var number = 0;
        for (var entry : opportunity.path())
            next.accept(
                    Task.of(opportunity, "advance/" + ++number, entry.at(), new AdvanceOpportunity(id, entry.stage()))
                            .filling(FindingCode.SKIPPED_STAGES));
    }

    /** The loss; or, after whatever took a probability back, the one that was stated. */
    void end(OpportunityRecord opportunity) {
        var id = bench.naming().opportunity(opportunity.externalId());
        for (var chance : opportunity.probability())
            next.accept(Task.of(
                    opportunity,
                    "probability",
                    opportunity
                            .path()
                            .lastOption()
                            .map(StageEntry::at)
                            .getOrElse(opportunity.created().get()),
                    new ReviseEstimate(
                            id, EstimatePatch.builder().probability(chance).build())));
        if (opportunity.status().contains(OpportunityStatus.LOST.name()))
            next.accept(Task.of(
                    opportunity,
                    "lose",
                    opportunity.closed().get(),
                    new LoseOpportunity(
                            id, opportunity.reason().get(), opportunity.words(), opportunity.competitor())));
    }
}
