package org.leadtoorder.crm.insight;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.opportunity.OpenOpportunity;

/**
 * What is known of one lead, customer, opportunity, quote or order when a report is made; {@link Dimension}s are asked of it. Joined
 * by id: an order knows the owner of its opportunity and the source of its lead. Immutable.
 */
public final class Facts {
    private final Joins joins;
    private final Id id;
    private final Row row;
    private final @Nullable String leadId;
    private final @Nullable String opportunityId;
    private final @Nullable String customerId;

    Facts(Joins joins, Id id, Row row, @Nullable String lead, @Nullable String customer, @Nullable String opportunity) {
        this.joins = joins;
        this.id = id;
        this.row = row;
        this.leadId = lead;
        this.customerId = customer;
        this.opportunityId = opportunity;
    }

    /**
     * What it is about.
     *
     * @return the aggregate, never null
     */
    public Id id() {
        return id;
    }

    /**
     * The public type of the state it is in.
     *
     * @return such as {@code OpenOpportunity.class}, never null
     */
    public Class<? extends State<?>> state() {
        return row.state;
    }

    /**
     * Whether it is in a state, or in one of a role's states.
     *
     * @param type the public type of a state or role
     * @return true if so
     */
    public boolean is(Class<?> type) {
        return type.isAssignableFrom(row.state);
    }

    /**
     * The lead that it is or descends from.
     *
     * @return the lead, if there was one; never null
     */
    public Option<LeadId> lead() {
        return Option.of(leadId).map(LeadId::new);
    }

    /**
     * The customer that it is or belongs to; where that one was merged, the survivor.
     *
     * @return the customer, if there is one; never null
     */
    public Option<CustomerId> customer() {
        return Option.of(customerId).map(joins::survivor).map(CustomerId::new);
    }

    /**
     * The opportunity that it is or belongs to.
     *
     * @return the opportunity, if there is one; never null
     */
    public Option<OpportunityId> opportunity() {
        return Option.of(opportunityId).map(OpportunityId::new);
    }

    /**
     * Who looks after it: the owner of a lead or of a customer; of an opportunity, its quotes and its orders the owner of the opportunity.
     *
     * @return the owner now, if there is one; never null
     */
    public Option<String> owner() {
        if (row instanceof LeadRow lead) return Option.of(lead.owner);
        if (row instanceof CustomerRow known) return Option.of(known.owner);
        var deal = deal();
        return deal == null ? Option.none() : Option.of(deal.owner);
    }

    /**
     * Where it came from in the end: the source of the lead that it descends from, else where its customer was registered from.
     *
     * @return the source, if it is known; never null
     */
    public Option<String> source() {
        var lead = leadRow();
        if (lead != null) return Option.of(lead.source);
        var known = customerRow();
        return known == null ? Option.none() : Option.of(known.source);
    }

    /**
     * The day on which its chain began: that of the lead it descends from, else of its customer, else its own birth.
     *
     * @return the day of entry, in the company's zone; never null
     */
    public LocalDate entered() {
        var lead = leadRow();
        if (lead != null) return LocalDate.ofEpochDay(lead.born);
        var known = customerRow();
        return known == null || row instanceof LeadRow ? began() : LocalDate.ofEpochDay(known.born);
    }

    /**
     * The day of its birth.
     *
     * @return the day, in the company's zone; never null
     */
    public LocalDate began() {
        return LocalDate.ofEpochDay(row.born);
    }

    /**
     * The closing day: of a lead the day on which it was converted or put aside, of an opportunity, its quotes and its orders the day
     * on which the opportunity was won or lost.
     *
     * @return the day, none while it goes on; never null
     */
    public Option<LocalDate> closed() {
        if (row instanceof LeadRow lead) return day(lead.closed);
        var deal = deal();
        return deal == null ? Option.none() : day(deal.closed);
    }

    /**
     * The day on which the customer is expected to decide.
     *
     * @return the day, none where there is no opportunity; never null
     */
    public Option<LocalDate> expectedClose() {
        var deal = deal();
        return deal == null ? Option.none() : day(deal.expected);
    }

    /**
     * The opportunity's pipeline.
     *
     * @return its name, none where there is no opportunity; never null
     */
    public Option<String> pipeline() {
        var deal = deal();
        return deal == null ? Option.none() : Option.some(deal.pipeline);
    }

    /**
     * The opportunity's sales stage; once it is decided, its last one.
     *
     * @return its name, none where there is no opportunity; never null
     */
    public Option<String> stage() {
        var deal = deal();
        return deal == null ? Option.none() : Option.some(deal.stage);
    }

    /**
     * How firmly the forecast counts on the opportunity; {@code CLOSED} once it is decided.
     *
     * @return the category, none where there is no opportunity; never null
     */
    public Option<ForecastCategory> category() {
        var deal = deal();
        if (deal == null) return Option.none();
        if (deal.state != OpenOpportunity.class) return Option.some(ForecastCategory.CLOSED);
        return Option.some(deal.ownCategory == null ? deal.category : deal.ownCategory);
    }

    /**
     * Why the opportunity was lost, or the lead put aside.
     *
     * @return the reason's code, if it was; never null
     */
    public Option<String> reason() {
        if (row instanceof LeadRow lead) return Option.of(lead.reason);
        var deal = deal();
        return deal == null ? Option.none() : Option.of(deal.reason);
    }

    /**
     * Who got the deal instead.
     *
     * @return the competitor, if the opportunity was lost to one that is known; never null
     */
    public Option<String> competitor() {
        var deal = deal();
        return deal == null ? Option.none() : Option.of(deal.competitor);
    }

    /**
     * The products: those on an order's or a quote's lines that count; of an opportunity those on its orders that count, without any
     * those on its newest quote, without any those of interest in the estimate.
     *
     * @return the product codes, each once and sorted; never null
     */
    public Seq<String> products() {
        if (row instanceof OrderRow order) return named(order.offer.products().keySet());
        if (row instanceof QuoteRow quote) return named(quote.offer.products().keySet());
        if (!(row instanceof OpportunityRow deal)) return Vector.empty();
        var ordered = Vector.ofAll(joins.orders(id.value())).filter(OrderRow::counts);
        if (!ordered.isEmpty())
            return named(ordered.flatMap(order -> order.offer.products().keySet()));
        var quoted = joins.quote(id.value());
        return named(quoted == null ? deal.products : quoted.offer.products().keySet());
    }

    /**
     * The net amount: the totals of a quote or an order; of an opportunity the orders that count (neither rejected nor cancelled), and
     * while there is none and it is open, the estimate.
     *
     * @return the sums, never null; none for leads and customers, and where nobody has estimated anything
     */
    public Amounts net() {
        return amount(false);
    }

    /**
     * The gross amount, as {@link #net}; an estimate is told as it is.
     *
     * @return the sums, never null
     */
    public Amounts gross() {
        return amount(true);
    }

    private Amounts amount(boolean gross) {
        if (row instanceof OrderRow order) return order.offer.in(order.currency, gross);
        if (row instanceof QuoteRow quote) return quote.offer.in(quote.currency, gross);
        if (!(row instanceof OpportunityRow deal)) return Amounts.none();
        var ordered = ordered(gross);
        return ordered.byCurrency().isEmpty() && is(OpenOpportunity.class) ? estimate(deal) : ordered;
    }

    /** What the opportunity's orders that count come to. */
    private Amounts ordered(boolean gross) {
        var sum = new Amounts.Sum();
        ordered(sum, gross);
        return sum.done();
    }

    /** Adds what the opportunity's orders that count come to. */
    void ordered(Amounts.Sum sum, boolean gross) {
        for (var order : joins.orders(id.value())) if (order.counts()) order.offer.addTo(sum, order.currency, gross);
    }

    static Amounts estimate(OpportunityRow deal) {
        return deal.estimated ? Amounts.of(deal.currency, minor(deal.estimate, deal.currency)) : Amounts.none();
    }

    static BigDecimal minor(long amount, String currency) {
        return BigDecimal.valueOf(amount, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** How far it came. */
    Way way() {
        return row instanceof LeadRow lead ? joins.way(id.value(), lead) : joins.way(this);
    }

    Row row() {
        return row;
    }

    Joins joins() {
        return joins;
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
