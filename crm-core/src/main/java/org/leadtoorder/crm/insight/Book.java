package org.leadtoorder.crm.insight;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.customer.CustomerEvent;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerCreated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerRegistered;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.lead.LeadEvent;
import org.leadtoorder.crm.lead.LeadEvent.LeadCaptured;
import org.leadtoorder.crm.opportunity.OpportunityEvent;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityCreated;
import org.leadtoorder.crm.order.OrderEvent;
import org.leadtoorder.crm.order.OrderEvent.OrderPlaced;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.quote.QuoteEvent;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteCreated;

/**
 * What the reports of {@link Insights} accumulate: a row of fixed size for each aggregate, and the distinct lengths of sales stages.
 * Mutable while it is folded, not thread-safe; plain data of the JDK that a host may serialise between two pages of the feed.
 *
 * <p>It holds ids, owners, codes, days and amounts; no names, addresses or words of persons.
 */
public final class Book implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The leads, by their ids. */
    final HashMap<String, LeadRow> leads = new HashMap<>();
    /** The customers, by their ids. */
    final HashMap<String, CustomerRow> customers = new HashMap<>();
    /** The opportunities, by their ids. */
    final HashMap<String, OpportunityRow> opportunities = new HashMap<>();
    /** The quotes, by their ids. */
    final HashMap<String, QuoteRow> quotes = new HashMap<>();
    /** The orders, by their ids. */
    final HashMap<String, OrderRow> orders = new HashMap<>();
    /** How long sales stages took. */
    final StageTimes stages = new StageTimes();

    Book() {}

    /**
     * How much is kept.
     *
     * @return the number of rows and distinct lengths
     */
    public long size() {
        var lengths = stages.days.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToLong(Map::size)
                .sum();
        return (long) leads.size() + customers.size() + opportunities.size() + quotes.size() + orders.size() + lengths;
    }

    void add(Recorded recorded, Calendar calendar) {
        var id = recorded.id().value();
        var at = recorded.provenance().at();
        var event = recorded.event();
        // By the id, a final class: asking an event for one of five interfaces is several times dearer.
        if (recorded.id() instanceof OpportunityId) add(id, (OpportunityEvent) event, at, calendar);
        else if (recorded.id() instanceof LeadId) add(id, (LeadEvent) event, at, calendar);
        else if (recorded.id() instanceof CustomerId) add(id, (CustomerEvent) event, at, calendar);
        else if (recorded.id() instanceof QuoteId) add(id, (QuoteEvent) event, at, calendar);
        else if (recorded.id() instanceof OrderId) add(id, (OrderEvent) event);
    }

    private void add(String id, LeadEvent fact, Instant at, Calendar calendar) {
        if (fact instanceof LeadCaptured born) put(leads, id, new LeadRow(born, calendar.day(at)));
        else row(leads, id).on(fact, at, calendar);
    }

    private void add(String id, CustomerEvent fact, Instant at, Calendar calendar) {
        if (fact instanceof CustomerCreated born) put(customers, id, new CustomerRow(born, calendar.day(at)));
        else if (fact instanceof CustomerRegistered born) put(customers, id, new CustomerRow(born, calendar.day(at)));
        else row(customers, id).on(fact);
    }

    private void add(String id, OpportunityEvent fact, Instant at, Calendar calendar) {
        if (fact instanceof OpportunityCreated born)
            put(opportunities, id, new OpportunityRow(born, calendar.day(at), calendar));
        else row(opportunities, id).on(fact, calendar, stages);
    }

    private void add(String id, QuoteEvent fact, Instant at, Calendar calendar) {
        if (fact instanceof QuoteCreated born) put(quotes, id, new QuoteRow(born, calendar.day(at)));
        else row(quotes, id).on(fact);
    }

    private void add(String id, OrderEvent fact) {
        if (fact instanceof OrderPlaced born) put(orders, id, new OrderRow(born));
        else row(orders, id).on(fact);
    }

    Book merge(Book other) {
        if (other.size() > size()) return other.merge(this);
        other.leads.forEach((id, row) -> put(leads, id, row));
        other.customers.forEach((id, row) -> put(customers, id, row));
        other.opportunities.forEach((id, row) -> put(opportunities, id, row));
        other.quotes.forEach((id, row) -> put(quotes, id, row));
        other.orders.forEach((id, row) -> put(orders, id, row));
        stages.add(other.stages);
        return this;
    }

    private static <T extends Row> void put(HashMap<String, T> rows, String id, T row) {
        if (rows.putIfAbsent(id, row) != null) throw new IllegalArgumentException("twice in the history: " + id);
    }

    private static <T extends Row> T row(HashMap<String, T> rows, String id) {
        @Nullable T row = rows.get(id);
        if (row == null) throw new IllegalArgumentException("a history without its beginning: " + id);
        return row;
    }
}
