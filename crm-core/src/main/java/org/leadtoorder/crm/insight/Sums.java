package org.leadtoorder.crm.insight;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.opportunity.Opportunity;
import org.leadtoorder.crm.order.Order;

/** All figures of things alike that were let go: what every report would have added up of their rows. */
final class Sums implements Serializable {
    private static final long serialVersionUID = 1L;

    final Census.Counting census = new Census.Counting();
    final Funnel.@Nullable Adding leadFunnel;
    final Activities.@Nullable Adding leadActivities;
    final WinLoss.@Nullable Adding winLoss;
    final Funnel.@Nullable Adding dealFunnel;
    final Activities.@Nullable Adding activities;
    final Velocity.@Nullable Adding velocity;
    final StageFunnel.@Nullable Adding stageFunnel;
    final Sales.@Nullable Adding sales;

    Sums(Class<? extends State<?>> state) {
        var lead = Lead.class.isAssignableFrom(state);
        var opportunity = Opportunity.class.isAssignableFrom(state);
        leadFunnel = lead ? new Funnel.Adding() : null;
        leadActivities = lead ? new Activities.Adding() : null;
        winLoss = opportunity ? new WinLoss.Adding() : null;
        dealFunnel = opportunity ? new Funnel.Adding() : null;
        activities = opportunity ? new Activities.Adding() : null;
        velocity = opportunity ? new Velocity.Adding(0) : null;
        stageFunnel = opportunity ? new StageFunnel.Adding() : null;
        sales = Order.class.isAssignableFrom(state) ? new Sales.Adding() : null;
    }

    void add(RowFacts facts) {
        census.add(facts);
        add(leadFunnel, facts);
        add(leadActivities, facts);
        add(winLoss, facts);
        add(dealFunnel, facts);
        add(activities, facts);
        add(velocity, facts);
        add(stageFunnel, facts);
        add(sales, facts);
    }

    Sums plus(Sums other) {
        census.plus(other.census);
        plus(leadFunnel, other.leadFunnel);
        plus(leadActivities, other.leadActivities);
        plus(winLoss, other.winLoss);
        plus(dealFunnel, other.dealFunnel);
        plus(activities, other.activities);
        plus(velocity, other.velocity);
        plus(stageFunnel, other.stageFunnel);
        plus(sales, other.sales);
        return this;
    }

    int size() {
        return census.size()
                + size(leadFunnel)
                + size(leadActivities)
                + size(winLoss)
                + size(dealFunnel)
                + size(activities)
                + size(velocity)
                + size(stageFunnel)
                + size(sales);
    }

    private static void add(@Nullable Figures<?, ?> mine, RowFacts facts) {
        if (mine != null) mine.add(facts);
    }

    private static <S extends Figures<?, S>> void plus(@Nullable S mine, @Nullable S others) {
        if (mine != null && others != null) mine.plus(others);
    }

    private static int size(@Nullable Figures<?, ?> mine) {
        return mine == null ? 0 : mine.size();
    }
}
