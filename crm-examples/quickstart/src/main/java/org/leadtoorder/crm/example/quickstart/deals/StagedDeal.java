package org.leadtoorder.crm.example.quickstart.deals;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.money.Money;

/**
 * A deal of a {@link StagedList}. Immutable.
 *
 * @param row where it stands
 * @param account the key of the customer
 * @param stage the name of the sales stage in which it is
 * @param product what it is about
 * @param partner who brings it
 * @param amount what it may bring
 * @param created the day on which talks began
 * @param expected the day on which the customer is expected to decide
 */
public record StagedDeal(
        RowRef row,
        String account,
        String stage,
        String product,
        Option<String> partner,
        Money amount,
        LocalDate created,
        LocalDate expected) {
    /**
     * What it is called here. The list uses an id of its own twice, so that only id and line together are a key.
     *
     * @return the key, never null
     */
    public String key() {
        return row.id() + ":" + row.line();
    }
}
