package org.leadtoorder.crm.example.quickstart.deals;

import io.vavr.collection.Seq;
import java.time.LocalDate;
import java.util.Comparator;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;

/**
 * A list that says of each open deal where it stands, and nothing of how it came there. Immutable.
 *
 * @param company a configuration with one pipeline: the sales stages of the list
 * @param accounts the customers
 * @param deals the deals
 * @param unreadable the rows that could not be read
 * @param findings what is odd about rows
 */
public record StagedList(
        SalesProcess company,
        Seq<StagedAccount> accounts,
        Seq<StagedDeal> deals,
        Seq<Unreadable> unreadable,
        Seq<Finding> findings) {
    /**
     * The sales stages.
     *
     * @return the stages in their order, at least one; never null
     */
    public Seq<SalesStage> stages() {
        return company.pipelines().head().stages();
    }

    /**
     * The first day on which talks about anything began.
     *
     * @return the day, 1970-01-01 of an empty list; never null
     */
    public LocalDate first() {
        return deals.map(StagedDeal::created).minBy(Comparator.naturalOrder()).getOrElse(LocalDate.EPOCH);
    }

    /**
     * The last day on which talks about anything began: the day of the list, as far as anybody can tell.
     *
     * @return the day, 1970-01-01 of an empty list; never null
     */
    public LocalDate last() {
        return deals.map(StagedDeal::created).maxBy(Comparator.naturalOrder()).getOrElse(LocalDate.EPOCH);
    }

    /**
     * How many rows there are, readable or not.
     *
     * @return how many
     */
    public long rows() {
        return (long) accounts.size() + deals.size() + unreadable.size();
    }
}
