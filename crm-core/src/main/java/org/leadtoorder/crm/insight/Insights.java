package org.leadtoorder.crm.insight;

import io.vavr.collection.Vector;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import org.leadtoorder.crm.port.Ledger.Recorded;

/**
 * The reports of the library. Immutable.
 *
 * <p>All of them accumulate the same {@link Book}: a host that wants several folds the feed once and asks each of them for its result.
 * Only books that were folded on the same terms can be merged, and only reports on those terms can be asked.
 *
 * <p>Amounts are told in their own currencies, and never converted by a rate of today. {@link #reportingIn} tells documents in the
 * currency that they themselves store a rate for.
 *
 * <p>By itself a book keeps a row for each aggregate, so that parts may be made of any aggregates, and dimensions chosen when a report is
 * made. {@link #lettingGo} keeps only what is open, can come back, or lives on, and sums of the rest.
 */
public final class Insights {
    private final Terms terms;

    private Insights(Terms terms) {
        this.terms = terms;
    }

    /**
     * The reports of a company.
     *
     * @param zone the company's time zone, in which days begin and end
     * @return the reports, never null
     */
    public static Insights in(ZoneId zone) {
        return new Insights(Terms.of(zone));
    }

    /**
     * The same reports with documents in the currency that the company reports in: an order or a quote in another one is told by the rate
     * that it stores, which is that of the day on which its content was written; each total is rounded once, half up. A document without
     * a rate into this currency stays in its own, and so do estimates, which store none.
     *
     * @param currency the reporting currency
     * @return the reports, never null
     */
    public Insights reportingIn(Currency currency) {
        return new Insights(
                new Terms(terms.calendar(), currency.getCurrencyCode(), terms.lettingGo(), terms.kept(), terms.days()));
    }

    /**
     * The same reports in books that let deals go which are done for good: won, an order completed and none that stands, every quote
     * withdrawn or ordered in full. No step of the process leads on from there. Their rows become sums; answers stay exactly the same.
     *
     * <p>What is kept grows with the aggregates that are not done and with distinct values: of the attributes named here, of days and
     * counts, of currencies and products. Customers never end, and a converted lead lives on in its customer; of each a row stays.
     *
     * <p>Two things are asked for this. A deal is in one part as a whole: an opportunity with its quotes and orders; leads and customers
     * may be elsewhere. And reports ask of a deal nothing but the attributes named: anything else throws.
     *
     * @param kept by what the deals that are gone can still be told apart
     * @return the reports, never null
     */
    public Insights lettingGo(Attribute... kept) {
        var chosen = new TreeSet<>(List.of(kept));
        return new Insights(new Terms(
                terms.calendar(), terms.reporting(), true, Collections.unmodifiableSet(chosen), terms.days()));
    }

    /**
     * The same reports, which also let go what ended so many days ago: lost opportunities, won ones without a standing order, leads that
     * were put aside. The process would let them come back at any time; that this does not happen is the word of the host, who has a policy
     * that objects. If it happens all the same, adding the fact throws. What was migrated is left out, as its history is told long after.
     *
     * @param days how many days after the closing day nothing comes back, at least 0
     * @return the reports, never null; of use together with {@link #lettingGo}
     * @throws IllegalArgumentException if it is less than 0
     */
    public Insights withoutReturnAfter(int days) {
        if (days < 0) throw new IllegalArgumentException("days of 0 or more");
        return new Insights(new Terms(terms.calendar(), terms.reporting(), terms.lettingGo(), terms.kept(), days));
    }

    /**
     * Folds a history for any of the reports.
     *
     * @param history the events, those of one aggregate in order
     * @return what was accumulated, never null
     */
    public Book fold(Iterable<Recorded> history) {
        var book = new Book(terms);
        for (var fact : history) book.add(fact);
        return book;
    }

    /**
     * How many aggregates of each phase are in which state, and what they are worth.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Census>> census(Dimension... by) {
        return new Report<>(terms, Vector.of(by), Joins::all, asOf -> new Census.Counting(), sums -> sums.census);
    }

    /**
     * What became of the opportunities: won, lost, for how much, after how many days.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<WinLoss>> winLoss(Dimension... by) {
        return new Report<>(
                terms, Vector.of(by), Joins::opportunities, asOf -> new WinLoss.Adding(), sums -> sums.winLoss);
    }

    /**
     * What the open opportunities may bring.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Forecast>> forecast(Dimension... by) {
        return new Report<>(terms, Vector.of(by), Joins::open, asOf -> new Forecast.Adding(), sums -> null);
    }

    /**
     * What the orders come to, also by product, line by line.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Sales>> sales(Dimension... by) {
        return new Report<>(terms, Vector.of(by), Joins::orders, asOf -> new Sales.Adding(), sums -> sums.sales);
    }

    /**
     * How long opportunities stay in their sales stages.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Velocity>> velocity(Dimension... by) {
        return new Report<>(
                terms,
                Vector.of(by),
                Joins::opportunities,
                asOf -> new Velocity.Adding(asOf.toEpochDay()),
                sums -> sums.velocity);
    }

    /**
     * How opportunities go through the company's own sales stages; by cohort with {@link Dimension#ENTRY_MONTH} or
     * {@link Dimension#BIRTH_MONTH}.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<StageFunnel>> stageFunnel(Dimension... by) {
        return new Report<>(
                terms, Vector.of(by), Joins::opportunities, asOf -> new StageFunnel.Adding(), sums -> sums.stageFunnel);
    }

    /**
     * How far leads came, stage by stage; by cohort with {@link Dimension#ENTRY_MONTH}.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Funnel>> leadFunnel(Dimension... by) {
        return new Report<>(terms, Vector.of(by), Joins::leads, asOf -> new Funnel.Adding(), sums -> sums.leadFunnel);
    }

    /**
     * How far opportunities came, also those without a lead; by cohort with {@link Dimension#BIRTH_MONTH}.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Funnel>> dealFunnel(Dimension... by) {
        return new Report<>(
                terms, Vector.of(by), Joins::opportunities, asOf -> new Funnel.Adding(), sums -> sums.dealFunnel);
    }

    /**
     * What was done for each opportunity.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Activities>> activities(Dimension... by) {
        return new Report<>(
                terms, Vector.of(by), Joins::opportunities, asOf -> new Activities.Adding(), sums -> sums.activities);
    }

    /**
     * What was done for each lead.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Activities>> leadActivities(Dimension... by) {
        return new Report<>(
                terms, Vector.of(by), Joins::leads, asOf -> new Activities.Adding(), sums -> sums.leadActivities);
    }

    /**
     * How old the open opportunities are.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Ages>> ages(Dimension... by) {
        return new Report<>(terms, Vector.of(by), Joins::open, Ages.Adding::new, sums -> null);
    }

    /**
     * How well the master data of customers are kept.
     *
     * @param by by what it is grouped
     * @return the insight, never null
     */
    public Insight<Book, Grouped<Quality>> quality(Dimension... by) {
        return new Report<>(terms, Vector.of(by), Joins::customers, Quality.Adding::new, sums -> null);
    }
}
