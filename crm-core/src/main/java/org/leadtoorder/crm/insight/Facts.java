package org.leadtoorder.crm.insight;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.YearMonth;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.State;

/**
 * What is known of one lead, customer, opportunity, quote or order when a report is made; {@link Dimension}s are asked of it. Joined
 * by id: an order knows the owner of its opportunity and the source of its lead. Immutable.
 *
 * <p>Of what was let go ({@link Insights#lettingGo}) only the state and the attributes chosen are known: asked for anything else, it
 * throws an {@link IllegalStateException} that names what is not known.
 */
public abstract sealed class Facts permits RowFacts, KeptFacts {
    Facts() {}

    /**
     * What it is about.
     *
     * @return the aggregate, never null
     */
    public abstract Id id();

    /**
     * The public type of the state it is in.
     *
     * @return such as {@code OpenOpportunity.class}, never null
     */
    public abstract Class<? extends State<?>> state();

    /**
     * Whether it is in a state, or in one of a role's states.
     *
     * @param type the public type of a state or role
     * @return true if so
     */
    public final boolean is(Class<?> type) {
        return type.isAssignableFrom(state());
    }

    /**
     * Whether it is a lead or descends from one.
     *
     * @return true if so
     */
    public abstract boolean fromLead();

    /**
     * The lead that it is or descends from.
     *
     * @return the lead, if there was one; never null
     */
    public abstract Option<LeadId> lead();

    /**
     * The customer that it is or belongs to; where that one was merged, the survivor.
     *
     * @return the customer, if there is one; never null
     */
    public abstract Option<CustomerId> customer();

    /** The same as it was, also where that one was merged. */
    abstract Option<String> ownCustomer();

    /**
     * The opportunity that it is or belongs to.
     *
     * @return the opportunity, if there is one; never null
     */
    public abstract Option<OpportunityId> opportunity();

    /**
     * Who looks after it: the owner of a lead or of a customer; of an opportunity, its quotes and its orders the owner of the opportunity.
     *
     * @return the owner now, if there is one; never null
     */
    public abstract Option<String> owner();

    /**
     * Where it came from in the end: the source of the lead that it descends from, else where its customer was registered from.
     *
     * @return the source, if it is known; never null
     */
    public abstract Option<String> source();

    /**
     * The day on which its chain began: that of the lead it descends from, else of its customer, else its own birth.
     *
     * @return the day of entry, in the company's zone; never null
     */
    public abstract LocalDate entered();

    /**
     * The month in which its chain began.
     *
     * @return the month, in the company's zone; never null
     */
    public abstract YearMonth entryMonth();

    /**
     * The day of its birth.
     *
     * @return the day, in the company's zone; never null
     */
    public abstract LocalDate began();

    /**
     * The month of its birth.
     *
     * @return the month, in the company's zone; never null
     */
    public abstract YearMonth birthMonth();

    /**
     * The closing day: of a lead the day on which it was converted or put aside, of an opportunity, its quotes and its orders the day
     * on which the opportunity was won or lost.
     *
     * @return the day, none while it goes on; never null
     */
    public abstract Option<LocalDate> closed();

    /**
     * The month of its closing day.
     *
     * @return the month, in the company's zone, none while it goes on; never null
     */
    public abstract Option<YearMonth> closingMonth();

    /**
     * The day on which the customer is expected to decide.
     *
     * @return the day, none where there is no opportunity; never null
     */
    public abstract Option<LocalDate> expectedClose();

    /**
     * The opportunity's pipeline.
     *
     * @return its name, none where there is no opportunity; never null
     */
    public abstract Option<String> pipeline();

    /**
     * The opportunity's sales stage; once it is decided, its last one.
     *
     * @return its name, none where there is no opportunity; never null
     */
    public abstract Option<String> stage();

    /**
     * How firmly the forecast counts on the opportunity; {@code CLOSED} once it is decided.
     *
     * @return the category, none where there is no opportunity; never null
     */
    public abstract Option<ForecastCategory> category();

    /**
     * Why the opportunity was lost, or the lead put aside.
     *
     * @return the reason's code, if it was; never null
     */
    public abstract Option<String> reason();

    /**
     * Who got the deal instead.
     *
     * @return the competitor, if the opportunity was lost to one that is known; never null
     */
    public abstract Option<String> competitor();

    /**
     * The products: those on an order's or a quote's lines that count; of an opportunity those on its orders that count, without any
     * those on its newest quote, without any those of interest in the estimate.
     *
     * @return the product codes, each once and sorted; never null
     */
    public abstract Seq<String> products();

    /**
     * The net amount: the totals of a quote or an order; of an opportunity the orders that count (neither rejected nor cancelled), and
     * while there is none and it is open, the estimate.
     *
     * @return the sums, never null; none for leads and customers, and where nobody has estimated anything
     */
    public abstract Amounts net();

    /**
     * The gross amount, as {@link #net}; an estimate is told as it is.
     *
     * @return the sums, never null
     */
    public abstract Amounts gross();
}
