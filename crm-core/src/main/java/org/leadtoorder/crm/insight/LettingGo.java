package org.leadtoorder.crm.insight;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.leadtoorder.crm.lead.DisqualifiedLead;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.WonOpportunity;
import org.leadtoorder.crm.order.CompletedOrder;

/**
 * Turns the rows of what is done into sums. A deal is an opportunity with its quotes and orders; it goes as a whole, since only together
 * they tell what it was, and not before its customer and its lead are there to tell the rest.
 *
 * <p>Done is what no row of the process leads on from: won, with an order completed (O-7) and none that stands, and every quote withdrawn
 * or ordered in full. Lost can be reopened, a quote that was declined or has expired can be withdrawn, and a lead that was put aside can be
 * taken up again, at any time; they go only on the host's word that nothing comes back after a while.
 */
final class LettingGo {
    private final Book book;
    private final Terms terms;
    private final Joins joins;
    private final HashMap<String, ArrayList<String>> quotes = new HashMap<>();
    private final HashMap<String, ArrayList<String>> orders = new HashMap<>();

    LettingGo(Book book) {
        this.book = book;
        this.terms = book.terms;
        this.joins = new Joins(book);
        book.quotes.forEach((id, row) -> quotes.computeIfAbsent(row.opportunity, deal -> new ArrayList<>(1))
                .add(id));
        book.orders.forEach((id, row) -> orders.computeIfAbsent(row.opportunity, deal -> new ArrayList<>(1))
                .add(id));
    }

    void run() {
        var done = new ArrayList<RowFacts>();
        joins.opportunities(facts -> {
            if (isDone(facts)) done.add(facts);
        });
        joins.leads(facts -> {
            if (facts.row() instanceof LeadRow lead
                    && lead.state == DisqualifiedLead.class
                    && isPast(lead, lead.closed)) done.add(facts);
        });
        // All are told before the first is gone, for they tell of each other.
        done.forEach(this::tell);
        done.forEach(this::forget);
    }

    private boolean isDone(RowFacts facts) {
        if (!(facts.row() instanceof OpportunityRow deal) || deal.state == OpenOpportunity.class) return false;
        if (joins.customer(deal.customer) == null || deal.lead != null && joins.lead(deal.lead) == null) return false;
        var placed = joins.orders(facts.key());
        if (!placed.stream().allMatch(OrderRow::isDone)) return false;
        var offered = of(quotes, facts).stream().map(book.quotes::get);
        return isForGood(deal, placed)
                ? offered.allMatch(QuoteRow::isDone)
                : isPast(deal, deal.closed) && offered.allMatch(QuoteRow::isAtRest);
    }

    private static boolean isForGood(OpportunityRow deal, List<OrderRow> placed) {
        return deal.state == WonOpportunity.class
                && placed.stream().anyMatch(order -> order.state == CompletedOrder.class);
    }

    private boolean isPast(WorkedRow row, int ended) {
        return !row.migrated && terms.isPast(ended, book.latest);
    }

    private void tell(RowFacts facts) {
        book.past.add(facts, terms.kept());
        if (!(facts.row() instanceof OpportunityRow deal)) return;
        for (var quote : of(quotes, facts))
            book.past.add(joins.quote(quote, requireNonNull(book.quotes.get(quote))), terms.kept());
        for (var order : of(orders, facts))
            book.past.add(joins.order(order, requireNonNull(book.orders.get(order))), terms.kept());
        var lead = joins.lead(deal.lead);
        if (lead == null) return;
        if (lead.past == null) lead.past = new Way();
        lead.past.on(joins.way(facts));
    }

    private void forget(RowFacts facts) {
        if (facts.row() instanceof OpportunityRow) {
            book.opportunities.remove(facts.key());
            of(quotes, facts).forEach(book.quotes::remove);
            of(orders, facts).forEach(book.orders::remove);
        } else {
            book.leads.remove(facts.key());
        }
    }

    private static List<String> of(HashMap<String, ArrayList<String>> children, RowFacts facts) {
        var found = children.get(facts.key());
        return found == null ? List.of() : found;
    }
}
