package org.leadtoorder.crm.insight;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.customer.CustomerEvent;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerCreated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerRegistered;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.Provenance;
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
 * What the reports of {@link Insights} accumulate. Mutable while it is folded, not thread-safe; plain data of the JDK that a host may
 * serialise between two pages of the feed.
 *
 * <p>It keeps a row for each aggregate, of fixed size but for the distinct lengths of its stays in sales stages. Where the reports let go
 * what is done ({@link Insights#lettingGo}), the rows of those deals are turned into sums, and what is left are the rows of what is open
 * or can come back, and distinct values. How many events there were makes no difference to either.
 *
 * <p>It holds ids, owners, codes, days and amounts; no names, addresses or words of persons.
 */
public final class Book implements Serializable {
    private static final long serialVersionUID = 1L;
    /** How many rows there may be before it is worth looking for what can go. */
    private static final int FEW = 256;

    /** On what terms it is kept. */
    final Terms terms;
    // Linked maps: a report goes through the rows in the order of their births, in which they lie in memory too.
    /** The leads, by their ids. */
    final HashMap<String, LeadRow> leads = new LinkedHashMap<>();
    /** The customers, by their ids. */
    final HashMap<String, CustomerRow> customers = new LinkedHashMap<>();
    /** The opportunities, by their ids. */
    final HashMap<String, OpportunityRow> opportunities = new LinkedHashMap<>();
    /** The quotes, by their ids. */
    final HashMap<String, QuoteRow> quotes = new LinkedHashMap<>();
    /** The orders, by their ids. */
    final HashMap<String, OrderRow> orders = new LinkedHashMap<>();
    /** What was let go. */
    final Past past = new Past();
    /** The last day of which there is a fact. */
    int latest = Row.NEVER;
    /** With how many rows to look again: twice as many as stayed last time, so that the cost for each fact stays the same. */
    private long enough = FEW;

    Book(Terms terms) {
        this.terms = terms;
    }

    /**
     * How many rows are kept: one for each aggregate that was not let go.
     *
     * @return the number of rows
     */
    public long rows() {
        return (long) leads.size() + customers.size() + opportunities.size() + quotes.size() + orders.size();
    }

    /**
     * How much is kept.
     *
     * @return the number of rows, of distinct lengths of stays in sales stages, and of the values that stand for what was let go
     */
    public long size() {
        var lengths = opportunities.values().stream()
                .mapToLong(row -> row.visits.size())
                .sum();
        return rows() + lengths + past.size();
    }

    void add(Recorded recorded) {
        var id = recorded.id().value();
        var provenance = recorded.provenance();
        var event = recorded.event();
        if (terms.days() >= 0) latest = Math.max(latest, terms.day(provenance.at()));
        // By the id, a final class: asking an event for one of five interfaces is several times dearer.
        if (recorded.id() instanceof OpportunityId) add(id, (OpportunityEvent) event, provenance);
        else if (recorded.id() instanceof LeadId) add(id, (LeadEvent) event, provenance);
        else if (recorded.id() instanceof CustomerId) add(id, (CustomerEvent) event, provenance);
        else if (recorded.id() instanceof QuoteId) add(id, (QuoteEvent) event, provenance);
        else if (recorded.id() instanceof OrderId) add(id, (OrderEvent) event);
        letGo();
    }

    private void add(String id, LeadEvent fact, Provenance from) {
        if (fact instanceof LeadCaptured born) put(leads, id, new LeadRow(born, terms.day(from.at()), from.migrated()));
        else row(leads, id).on(fact, from.at(), terms);
    }

    private void add(String id, CustomerEvent fact, Provenance from) {
        if (fact instanceof CustomerCreated born) put(customers, id, new CustomerRow(born, terms.day(from.at())));
        else if (fact instanceof CustomerRegistered born)
            put(customers, id, new CustomerRow(born, terms.day(from.at())));
        else row(customers, id).on(fact);
    }

    private void add(String id, OpportunityEvent fact, Provenance from) {
        if (fact instanceof OpportunityCreated born)
            put(opportunities, id, new OpportunityRow(born, terms.day(from.at()), from.migrated(), terms));
        else row(opportunities, id).on(fact, terms);
    }

    private void add(String id, QuoteEvent fact, Provenance from) {
        if (fact instanceof QuoteCreated born) put(quotes, id, new QuoteRow(born, terms.day(from.at()), terms));
        else row(quotes, id).on(fact, terms);
    }

    private void add(String id, OrderEvent fact) {
        if (fact instanceof OrderPlaced born) put(orders, id, new OrderRow(born, terms));
        else row(orders, id).on(fact, terms);
    }

    Book merge(Book other) {
        if (!terms.equals(other.terms)) throw new IllegalArgumentException("kept on other terms");
        if (other.rows() > rows()) return other.merge(this);
        other.leads.forEach((id, row) -> put(leads, id, row));
        other.customers.forEach((id, row) -> put(customers, id, row));
        other.opportunities.forEach((id, row) -> put(opportunities, id, row));
        other.quotes.forEach((id, row) -> put(quotes, id, row));
        other.orders.forEach((id, row) -> put(orders, id, row));
        past.add(other.past);
        latest = Math.max(latest, other.latest);
        letGo();
        return this;
    }

    private <T extends Row> void put(HashMap<String, T> rows, String id, T row) {
        if (rows.putIfAbsent(id, row) != null) throw new IllegalArgumentException("twice in the history: " + id);
    }

    private static <T extends Row> T row(HashMap<String, T> rows, String id) {
        @Nullable T row = rows.get(id);
        if (row == null) throw new IllegalArgumentException("a history without its beginning, or let go: " + id);
        return row;
    }

    /** Looks for what can go, if there is so much that it is worth it. */
    private void letGo() {
        if (!terms.lettingGo() || rows() < enough) return;
        letGoAll();
        enough = Math.max(FEW, 2 * rows());
    }

    /** Lets everything go that can. */
    void letGoAll() {
        new LettingGo(this).run();
    }
}
