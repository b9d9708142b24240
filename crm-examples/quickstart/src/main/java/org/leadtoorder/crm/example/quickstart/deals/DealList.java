package org.leadtoorder.crm.example.quickstart.deals;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.leadtoorder.crm.money.Money;

/**
 * A deal list with its tables. Immutable.
 *
 * @param accounts the customers who exist already
 * @param leads those who showed interest
 * @param deals the deals
 * @param stages which deal came to which sales stage when
 * @param unreadable the rows that could not be read
 * @param prices the list price of each product
 * @param managers the manager of each agent
 * @param regions the region of each agent
 */
public record DealList(
        Seq<Account> accounts,
        Seq<LeadEntry> leads,
        Seq<Deal> deals,
        Seq<StageEntry> stages,
        Seq<Unreadable> unreadable,
        Map<String, Money> prices,
        Map<String, String> managers,
        Map<String, String> regions) {
    /**
     * The first day that the list tells of.
     *
     * @return the day, none where no row names one; never null
     */
    public Option<LocalDate> first() {
        return days().minBy(Comparator.naturalOrder());
    }

    /**
     * The last day that the list tells of: the day it was written, as far as anybody can tell.
     *
     * @return the day, none where no row names one; never null
     */
    public Option<LocalDate> last() {
        return days().maxBy(Comparator.naturalOrder());
    }

    /**
     * How many rows there are, readable or not.
     *
     * @return how many
     */
    public long rows() {
        return (long) accounts.size() + leads.size() + deals.size() + stages.size() + unreadable.size();
    }

    /**
     * The same list with other deals.
     *
     * @param others the deals
     * @return the list, never null
     */
    public DealList with(Seq<Deal> others) {
        return new DealList(accounts, leads, others, stages, unreadable, prices, managers, regions);
    }

    private Seq<LocalDate> days() {
        return Vector.ofAll(deals.flatMap(Deal::engaged))
                .appendAll(deals.flatMap(Deal::closed))
                .appendAll(stages.map(StageEntry::entered))
                .appendAll(leads.map(LeadEntry::captured))
                .appendAll(leads.flatMap(LeadEntry::qualified))
                .appendAll(leads.flatMap(LeadEntry::disqualified));
    }
}
