package org.leadtoorder.crm.insight;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.opportunity.OpenOpportunity;

/** What is known of one thing that has a row. */
final class RowFacts extends Facts {
    private final Joins joins;
    /** The id as a text, which is what rows are looked up by. */
    private final String key;

    private final Row row;
    private final @Nullable String leadId;
    private final @Nullable String opportunityId;
    private final @Nullable String customerId;

    RowFacts(
            Joins joins,
            String key,
            Row row,
            @Nullable String lead,
            @Nullable String customer,
            @Nullable String opportunity) {
        this.joins = joins;
        this.key = key;
        this.row = row;
        this.leadId = lead;
        this.customerId = customer;
        this.opportunityId = opportunity;
    }

    @Override
    public Id id() {
        if (row instanceof OpportunityRow) return new OpportunityId(key);
        if (row instanceof LeadRow) return new LeadId(key);
        if (row instanceof CustomerRow) return new CustomerId(key);
        return row instanceof QuoteRow ? new QuoteId(key) : new OrderId(key);
    }

    String key() {
        return key;
    }

    @Override
    public Class<? extends State<?>> state() {
        return row.state;
    }

    @Override
    public Option<LeadId> lead() {
        return Option.of(leadId).map(LeadId::new);
    }

    @Override
    public boolean fromLead() {
        return leadId != null;
    }

    @Override
    public Option<CustomerId> customer() {
        return ownCustomer().map(joins::survivor).map(CustomerId::new);
    }

    @Override
    Option<String> ownCustomer() {
        return Option.of(customerId);
    }

    @Override
    public Option<OpportunityId> opportunity() {
        return Option.of(opportunityId).map(OpportunityId::new);
    }

    @Override
    public Option<String> owner() {
        if (row instanceof LeadRow lead) return Option.of(lead.owner);
        if (row instanceof CustomerRow known) return Option.of(known.owner);
        var deal = deal();
        return deal == null ? Option.none() : Option.of(deal.owner);
    }

    @Override
    public Option<String> source() {
        var lead = leadRow();
        if (lead != null) return Option.of(lead.source);
        var known = customerRow();
        return known == null ? Option.none() : Option.of(known.source);
    }

    @Override
    public LocalDate entered() {
        var lead = leadRow();
        if (lead != null) return LocalDate.ofEpochDay(lead.born);
        var known = customerRow();
        return known == null || row instanceof LeadRow ? began() : LocalDate.ofEpochDay(known.born);
    }

    @Override
    public YearMonth entryMonth() {
        return YearMonth.from(entered());
    }

    @Override
    public LocalDate began() {
        return LocalDate.ofEpochDay(row.born);
    }

    @Override
    public YearMonth birthMonth() {
        return YearMonth.from(began());
    }

    @Override
    public Option<YearMonth> closingMonth() {
        return closed().map(YearMonth::from);
    }

    @Override
    public Option<LocalDate> closed() {
        if (row instanceof LeadRow lead) return day(lead.closed);
        var deal = deal();
        return deal == null ? Option.none() : day(deal.closed);
    }

    @Override
    public Option<LocalDate> expectedClose() {
        var deal = deal();
        return deal == null ? Option.none() : day(deal.expected);
    }

    @Override
    public Option<String> pipeline() {
        var deal = deal();
        return deal == null ? Option.none() : Option.some(deal.pipeline);
    }

    @Override
    public Option<String> stage() {
        var deal = deal();
        return deal == null ? Option.none() : Option.some(deal.stage);
    }

    @Override
    public Option<ForecastCategory> category() {
        var deal = deal();
        if (deal == null) return Option.none();
        if (deal.state != OpenOpportunity.class) return Option.some(ForecastCategory.CLOSED);
        return Option.some(deal.ownCategory == null ? deal.category : deal.ownCategory);
    }

    @Override
    public Option<String> reason() {
        if (row instanceof LeadRow lead) return Option.of(lead.reason);
        var deal = deal();
        return deal == null ? Option.none() : Option.of(deal.reason);
    }

    @Override
    public Option<String> competitor() {
        var deal = deal();
        return deal == null ? Option.none() : Option.of(deal.competitor);
    }

    @Override
    public Seq<String> products() {
        if (row instanceof OrderRow order) return named(order.offer.products().keySet());
        if (row instanceof QuoteRow quote) return named(quote.offer.products().keySet());
        if (!(row instanceof OpportunityRow deal)) return Vector.empty();
        var ordered = Vector.ofAll(joins.orders(key)).filter(OrderRow::counts);
        if (!ordered.isEmpty())
            return named(ordered.flatMap(order -> order.offer.products().keySet()));
        var quoted = joins.newestQuote(key);
        return named(quoted == null ? deal.products : quoted.offer.products().keySet());
    }

    @Override
    public Amounts net() {
        return amount(false);
    }

    @Override
    public Amounts gross() {
        return amount(true);
    }

    private Amounts amount(boolean gross) {
        if (row instanceof OrderRow order) return order.offer.total(gross);
        if (row instanceof QuoteRow quote) return quote.offer.total(gross);
        if (!(row instanceof OpportunityRow deal)) return Amounts.none();
        var ordered = ordered(gross);
        return ordered.byCurrency().isEmpty() && is(OpenOpportunity.class) ? estimate(deal) : ordered;
    }

    /** What the opportunity's orders that count come to. */
    private Amounts ordered(boolean gross) {
        var sum = new Amounts.Sum();
        for (var order : joins.orders(key)) if (order.counts()) order.offer.addTo(sum, gross);
        return sum.done();
    }

    /** Adds what the opportunity's orders that count come to. */
    void ordered(Amounts.Sum net, Amounts.Sum gross) {
        for (var order : joins.orders(key))
            if (order.counts()) {
                order.offer.addTo(net, false);
                order.offer.addTo(gross, true);
            }
    }

    static Amounts estimate(OpportunityRow deal) {
        return deal.estimated ? Amounts.of(deal.currency, minor(deal.estimate, deal.currency)) : Amounts.none();
    }

    static BigDecimal minor(long amount, String currency) {
        return BigDecimal.valueOf(amount, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** How far it came. */
    Way way() {
        return row instanceof LeadRow lead ? joins.way(key, lead) : joins.way(this);
    }

    Row row() {
        return row;
    }

    private @Nullable OpportunityRow deal() {
        return row instanceof OpportunityRow own ? own : joins.opportunity(opportunityId);
    }

    private @Nullable LeadRow leadRow() {
        return row instanceof LeadRow own ? own : joins.lead(leadId);
    }

    private @Nullable CustomerRow customerRow() {
        return row instanceof CustomerRow own ? own : joins.customer(customerId);
    }

    private static Option<LocalDate> day(int day) {
        return day == Row.NEVER ? Option.none() : Option.some(LocalDate.ofEpochDay(day));
    }

    private static Seq<String> named(Iterable<String> products) {
        return Vector.ofAll(products)
                .filter(product -> !product.isEmpty())
                .distinct()
                .sorted();
    }
}
