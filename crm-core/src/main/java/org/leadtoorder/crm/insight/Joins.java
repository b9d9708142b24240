package org.leadtoorder.crm.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.insight.Funnel.Step;
import org.leadtoorder.crm.opportunity.OpenOpportunity;

/** The rows of a book, joined by id for the time of one report. */
final class Joins {
    private final Book book;
    private final HashMap<String, ArrayList<OrderRow>> orders = new HashMap<>();
    /** The newest quote of each opportunity, and its id. */
    private final HashMap<String, QuoteRow> quotes = new HashMap<>();

    private final HashMap<String, String> newest = new HashMap<>();
    /** How far leads came by what descends from them; only a funnel needs it. */
    private @Nullable HashMap<String, Way> ways;
    /** How far opportunities came by their documents; only a funnel needs it. */
    private @Nullable HashMap<String, Way> deals;

    Joins(Book book) {
        this.book = book;
        book.orders
                .values()
                .forEach(order -> orders.computeIfAbsent(order.opportunity, id -> new ArrayList<>(1))
                        .add(order));
        book.quotes.forEach(this::newest);
    }

    /** Of two quotes of one day the one with the greater id, so that the result does not depend on the order of the rows. */
    private void newest(String id, QuoteRow quote) {
        @Nullable QuoteRow known = quotes.get(quote.opportunity);
        if (known == null
                || quote.born > known.born
                || quote.born == known.born && id.compareTo(newest.getOrDefault(quote.opportunity, "")) > 0) {
            quotes.put(quote.opportunity, quote);
            newest.put(quote.opportunity, id);
        }
    }

    Terms terms() {
        return book.terms;
    }

    /** The sums of what was let go, and what is still known of each. */
    void past(BiConsumer<Facts, Sums> each) {
        book.past.forEach((traits, sums) -> each.accept(new KeptFacts(this, traits), sums));
    }

    /** Where deals are let go whole, a document without its opportunity is one that was torn from it. */
    void whole() {
        if (!terms().lettingGo()) return;
        quotes(facts -> whole(facts));
        orders(facts -> whole(facts));
    }

    private void whole(RowFacts document) {
        for (var deal : document.opportunity())
            if (!book.opportunities.containsKey(deal.value()))
                throw new IllegalStateException("torn from its deal: " + document.id());
    }

    void leads(Consumer<RowFacts> each) {
        book.leads.forEach((id, row) -> each.accept(new RowFacts(this, id, row, id, row.customer, null)));
    }

    void customers(Consumer<RowFacts> each) {
        book.customers.forEach((id, row) -> each.accept(new RowFacts(this, id, row, row.lead, id, null)));
    }

    void opportunities(Consumer<RowFacts> each) {
        book.opportunities.forEach((id, row) -> each.accept(new RowFacts(this, id, row, row.lead, row.customer, id)));
    }

    void open(Consumer<RowFacts> each) {
        opportunities(facts -> {
            if (facts.is(OpenOpportunity.class)) each.accept(facts);
        });
    }

    void quotes(Consumer<RowFacts> each) {
        book.quotes.forEach((id, row) -> each.accept(quote(id, row)));
    }

    void orders(Consumer<RowFacts> each) {
        book.orders.forEach((id, row) -> each.accept(order(id, row)));
    }

    RowFacts quote(String id, QuoteRow row) {
        return new RowFacts(this, id, row, row.lead, row.customer, row.opportunity);
    }

    RowFacts order(String id, OrderRow row) {
        return new RowFacts(this, id, row, row.lead, row.customer, row.opportunity);
    }

    void all(Consumer<RowFacts> each) {
        leads(each);
        customers(each);
        opportunities(each);
        quotes(each);
        orders(each);
    }

    List<OrderRow> orders(String opportunity) {
        @Nullable ArrayList<OrderRow> found = orders.get(opportunity);
        return found == null ? List.of() : found;
    }

    @Nullable
    QuoteRow newestQuote(String opportunity) {
        return quotes.get(opportunity);
    }

    @Nullable
    OpportunityRow opportunity(@Nullable String id) {
        return id == null ? null : book.opportunities.get(id);
    }

    @Nullable
    LeadRow lead(@Nullable String id) {
        return id == null ? null : book.leads.get(id);
    }

    @Nullable
    CustomerRow customer(@Nullable String id) {
        return id == null ? null : book.customers.get(id);
    }

    /** How far a lead came, by all that descends from it. */
    Way way(String id, LeadRow lead) {
        var way = new Way().at(Step.LEAD);
        if (lead.qualified) way.at(Step.QUALIFIED);
        if (lead.customer != null) way.at(Step.CUSTOMER);
        if (ways == null) ways = ways();
        @Nullable Way deals = ways.get(id);
        if (deals != null) way.on(deals);
        if (lead.past != null) way.on(lead.past);
        return way;
    }

    private HashMap<String, Way> ways() {
        var all = new HashMap<String, Way>();
        opportunities(facts ->
                facts.lead().forEach(lead -> of(all, lead.value()).at(Step.OPPORTUNITY, facts.net())));
        quotes(facts -> facts.lead().forEach(lead -> of(all, lead.value()).on((QuoteRow) facts.row(), facts.net())));
        orders(facts -> facts.lead().forEach(lead -> of(all, lead.value()).on((OrderRow) facts.row(), facts.net())));
        return all;
    }

    /** How far an opportunity came. */
    Way way(RowFacts opportunity) {
        if (deals == null) deals = deals();
        var way = new Way().at(Step.OPPORTUNITY, opportunity.net());
        @Nullable Way documents = deals.get(opportunity.key());
        if (documents != null) way.on(documents);
        return way;
    }

    private HashMap<String, Way> deals() {
        var all = new HashMap<String, Way>();
        quotes(facts -> facts.opportunity().forEach(id -> of(all, id.value()).on((QuoteRow) facts.row(), facts.net())));
        orders(facts -> facts.opportunity().forEach(id -> of(all, id.value()).on((OrderRow) facts.row(), facts.net())));
        return all;
    }

    private static Way of(HashMap<String, Way> ways, String id) {
        return ways.computeIfAbsent(id, each -> new Way());
    }

    /** Where a customer lives on; a chain has no cycle (P-9), and a broken one ends all the same. */
    String survivor(String customer) {
        var last = customer;
        for (var step = 0; step <= book.customers.size(); step++) {
            @Nullable CustomerRow row = book.customers.get(last);
            if (row == null || row.survivor == null) return last;
            last = row.survivor;
        }
        return last;
    }
}
