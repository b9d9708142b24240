package org.leadtoorder.crm.insight;

import io.vavr.collection.Vector;
import java.time.ZoneId;
import org.leadtoorder.crm.port.Ledger.Recorded;

/**
 * The reports of the library. Immutable.
 *
 * <p>All of them accumulate the same {@link Book}: a host that wants several folds the feed once and asks each of them for its result.
 */
public final class Insights {
    private final Calendar calendar;

    private Insights(ZoneId zone) {
        this.calendar = new Calendar(zone);
    }

    /**
     * The reports of a company.
     *
     * @param zone the company's time zone, in which days begin and end
     * @return the reports, never null
     */
    public static Insights in(ZoneId zone) {
        return new Insights(zone);
    }

    /**
     * Folds a history for any of the reports.
     *
     * @param history the events, those of one aggregate in order
     * @return what was accumulated, never null
     */
    public Book fold(Iterable<Recorded> history) {
        var book = new Book();
        for (var fact : history) book.add(fact, calendar);
        return book;
    }

    /**
     * How many aggregates of each phase are in which state, and what they are worth.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Census>> census(Dimension... by) {
        return new Report<>(calendar, Vector.of(by), Joins::all, asOf -> new Census.Counting());
    }

    /**
     * What became of the opportunities: won, lost, for how much, after how many days.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<WinLoss>> winLoss(Dimension... by) {
        return new Report<>(calendar, Vector.of(by), Joins::opportunities, asOf -> new WinLoss.Adding());
    }

    /**
     * What the open opportunities may bring.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Forecast>> forecast(Dimension... by) {
        return new Report<>(calendar, Vector.of(by), Joins::open, asOf -> new Forecast.Adding());
    }

    /**
     * What the orders come to, also by product, line by line.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Sales>> sales(Dimension... by) {
        return new Report<>(calendar, Vector.of(by), Joins::orders, asOf -> new Sales.Adding());
    }

    /**
     * How long opportunities stay in their sales stages.
     *
     * @return the insight, never null
     */
    public Insight<Book, Velocity> velocity() {
        return new Velocity.Times(calendar);
    }

    /**
     * How far leads came, stage by stage; by cohort with {@link Dimension#ENTRY_MONTH}.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Funnel>> leadFunnel(Dimension... by) {
        return new Report<>(calendar, Vector.of(by), Joins::leads, asOf -> new Funnel.Adding());
    }

    /**
     * How far opportunities came, also those without a lead; by cohort with {@link Dimension#BIRTH_MONTH}.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Funnel>> dealFunnel(Dimension... by) {
        return new Report<>(calendar, Vector.of(by), Joins::opportunities, asOf -> new Funnel.Adding());
    }

    /**
     * What was done for each opportunity.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Activities>> activities(Dimension... by) {
        return new Report<>(calendar, Vector.of(by), Joins::opportunities, asOf -> new Activities.Adding());
    }

    /**
     * What was done for each lead.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Activities>> leadActivities(Dimension... by) {
        return new Report<>(calendar, Vector.of(by), Joins::leads, asOf -> new Activities.Adding());
    }

    /**
     * How old the open opportunities are.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Ageing>> ageing(Dimension... by) {
        return new Report<>(calendar, Vector.of(by), Joins::open, Ageing.Adding::new);
    }

    /**
     * How well the master data of customers are kept.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Quality>> quality(Dimension... by) {
        return new Report<>(calendar, Vector.of(by), Joins::customers, Quality.Adding::new);
    }
}
