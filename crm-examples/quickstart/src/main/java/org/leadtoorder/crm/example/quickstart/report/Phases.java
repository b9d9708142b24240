package org.leadtoorder.crm.example.quickstart.report;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.customer.ActiveCustomer;
import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.example.quickstart.report.Summary.Phase;
import org.leadtoorder.crm.example.quickstart.report.Summary.StateCount;
import org.leadtoorder.crm.insight.Book;
import org.leadtoorder.crm.insight.Census;
import org.leadtoorder.crm.insight.Dimension;
import org.leadtoorder.crm.insight.Insights;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.DisqualifiedLead;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.opportunity.LostOpportunity;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.Opportunity;
import org.leadtoorder.crm.opportunity.WonOpportunity;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.Quote;

/** The census by phase and by state. A replay leads to the states named here, and to no others. */
record Phases(Census census, Currency currency) {
    List<Phase> funnel() {
        return List.of(
                phase("Leads captured", false, Lead.class),
                phase("Leads qualified", false, QualifiedLead.class, ConvertedLead.class),
                phase("Customers", false, Customer.class),
                phase("Opportunities", true, Opportunity.class),
                phase("Quotes", true, Quote.class),
                phase("Orders", true, Order.class));
    }

    List<StateCount> states() {
        var states = new ArrayList<StateCount>();
        add(states, "lead", false, NewLead.class, QualifiedLead.class, ConvertedLead.class, DisqualifiedLead.class);
        add(states, "customer", false, Prospect.class, ActiveCustomer.class, BlockedCustomer.class);
        add(states, "opportunity", true, OpenOpportunity.class, WonOpportunity.class, LostOpportunity.class);
        add(states, "quote", true, DraftQuote.class, IssuedQuote.class, AcceptedQuote.class);
        add(states, "order", true, PlacedOrder.class);
        return List.copyOf(states);
    }

    /** What the orders that lead back to a lead are worth. */
    BigDecimal fromLead(Insights insights, Book book, LocalDate asOf) {
        var lineage = new Dimension("lineage", facts -> facts.lead().map(lead -> "lead"));
        return insights.sales(lineage)
                .result(book, asOf)
                .group("lead")
                .map(sales -> sales.net().in(currency))
                .getOrElse(BigDecimal.ZERO);
    }

    private Phase phase(String name, boolean amounts, Class<?>... types) {
        long count = 0;
        long fromLead = 0;
        var amount = BigDecimal.ZERO;
        for (var type : types) {
            var tally = census.tally(type);
            count += tally.count();
            fromLead += tally.fromLead();
            amount = amount.add(tally.net().in(currency));
        }
        return new Phase(name, count, shown(amounts, amount), fromLead);
    }

    @SafeVarargs
    private void add(List<StateCount> states, String phase, boolean amounts, Class<? extends State<?>>... types) {
        for (var type : types) {
            var tally = census.tally(type);
            if (tally.count() > 0)
                states.add(new StateCount(
                        phase,
                        type.getSimpleName(),
                        tally.count(),
                        shown(amounts, tally.net().in(currency)),
                        tally.fromLead()));
        }
    }

    private static @Nullable BigDecimal shown(boolean amounts, BigDecimal amount) {
        return Option.when(amounts, amount).getOrNull();
    }
}
