package org.leadtoorder.crm.insight;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import org.leadtoorder.crm.insight.Funnel.Step;

/** How far one lead, or one opportunity, came. */
final class Way implements Serializable {
    private static final long serialVersionUID = 1L;

    private final EnumSet<Step> counts = EnumSet.noneOf(Step.class);
    private final EnumMap<Step, Amounts.Sum> amounts = new EnumMap<>(Step.class);

    EnumSet<Step> counts() {
        return counts;
    }

    EnumMap<Step, Amounts.Sum> amounts() {
        return amounts;
    }

    Way at(Step step) {
        counts.add(step);
        return this;
    }

    Way at(Step step, Amounts worth) {
        counts.add(step);
        amounts.computeIfAbsent(step, each -> new Amounts.Sum()).add(worth);
        return this;
    }

    void on(QuoteRow quote, Amounts worth) {
        if (quote.issued) at(Step.QUOTE, worth);
        if (quote.accepted) at(Step.ACCEPTANCE, worth);
    }

    void on(OrderRow order, Amounts worth) {
        at(Step.ORDER, order.counts() ? worth : Amounts.none());
    }

    void on(Way part) {
        counts.addAll(part.counts);
        part.amounts.forEach((step, sum) -> at(step, sum.done()));
    }
}
