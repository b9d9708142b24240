package org.leadtoorder.crm.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.opportunity.EnteredStage;
import org.leadtoorder.crm.opportunity.EstimatePatch;
import org.leadtoorder.crm.opportunity.EstimatePatch.Field;
import org.leadtoorder.crm.opportunity.LostOpportunity;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityEvent;
import org.leadtoorder.crm.opportunity.OpportunityEvent.ActivityLogged;
import org.leadtoorder.crm.opportunity.OpportunityEvent.EstimateRevised;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityAdvanced;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityAssigned;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityCreated;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityLost;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityReopened;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityWon;
import org.leadtoorder.crm.opportunity.WonOpportunity;
import org.leadtoorder.crm.value.Label;

/** What is kept of an opportunity. */
final class OpportunityRow extends WorkedRow {
    private static final long serialVersionUID = 1L;

    final String customer;
    final @Nullable String lead;
    String pipeline;

    @Nullable
    String owner;
    /** The sales stage it is in, or was in last. */
    String stage;

    int stageSince;
    int probability;
    ForecastCategory category;
    /** Set by hand; 0 = not. */
    int ownProbability;
    /** Set by hand. */
    @Nullable
    ForecastCategory ownCategory;

    String currency;
    boolean estimated;
    /** The estimate in minor units. */
    long estimate;

    int expected;
    int closed = NEVER;

    @Nullable
    String reason;

    @Nullable
    String competitor;
    /** What the customer may buy; a list of the JDK, which can be stored. */
    @SuppressWarnings("serial")
    List<String> products = List.of();
    /** The sales stages it came to. */
    final Visits visits = new Visits();

    OpportunityRow(OpportunityCreated fact, int day, boolean migrated, Terms terms) {
        super(OpenOpportunity.class, day, migrated);
        customer = fact.customer().value();
        lead = fact.lead().isDefined() ? fact.lead().get().value() : null;
        pipeline = fact.pipeline();
        owner = fact.owner().getOrNull();
        stage = fact.stage().name();
        category = fact.stage().forecast();
        enter(fact.stage(), terms);
        currency = fact.currency().getCurrencyCode();
        expected = day(fact.expectedClose());
    }

    void on(OpportunityEvent fact, Terms terms) {
        if (fact instanceof ActivityLogged logged) {
            log(logged.activity(), terms);
        } else if (fact instanceof OpportunityAdvanced advanced) {
            leave(advanced.from(), advanced.to().at(), terms);
            pipeline = advanced.pipeline().getOrElse(pipeline);
            enter(advanced.to(), terms);
        } else if (fact instanceof EstimateRevised revised) {
            revise(revised.after());
        } else if (fact instanceof OpportunityAssigned assigned) {
            owner = assigned.owner();
        } else if (fact instanceof OpportunityWon won) {
            state = WonOpportunity.class;
            leave(won.last(), won.at(), terms);
            closed = day(won.closed());
        } else if (fact instanceof OpportunityLost lost) {
            state = LostOpportunity.class;
            leave(lost.last(), lost.at(), terms);
            closed = day(lost.closed());
            reason = lost.reason();
            competitor = lost.competitor().map(Label::value).getOrNull();
        } else if (fact instanceof OpportunityReopened reopened) {
            state = OpenOpportunity.class;
            enter(reopened.stage(), terms);
            expected = day(reopened.expectedClose());
            closed = NEVER;
            reason = null;
            competitor = null;
        }
    }

    private void leave(EnteredStage left, Instant at, Terms terms) {
        visits.leave(pipeline, left.name(), terms.day(at) - terms.day(left.at()));
    }

    /** What was set by hand lives until the sales stage changes. */
    private void enter(EnteredStage entered, Terms terms) {
        stage = entered.name();
        visits.enter(pipeline, stage);
        stageSince = terms.day(entered.at());
        probability = entered.probability();
        category = entered.forecast();
        ownProbability = 0;
        ownCategory = null;
    }

    private void revise(EstimatePatch after) {
        for (var amount : after.amount()) set(amount);
        for (var other : after.currency()) currency = other.getCurrencyCode();
        for (var day : after.expectedClose()) expected = day(day);
        for (var chance : after.probability()) ownProbability = chance;
        for (var forecast : after.forecast()) ownCategory = forecast;
        for (var named : after.products())
            products = List.copyOf(named.map(Label::value).toJavaList());
        if (after.cleared().contains(Field.AMOUNT)) {
            estimated = false;
            estimate = 0;
        }
        if (after.cleared().contains(Field.PROBABILITY)) ownProbability = 0;
        if (after.cleared().contains(Field.FORECAST)) ownCategory = null;
    }

    private void set(Money amount) {
        estimated = true;
        estimate = amount.minor();
        currency = amount.currency().getCurrencyCode();
    }
}
