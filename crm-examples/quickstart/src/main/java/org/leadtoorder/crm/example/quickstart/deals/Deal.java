package org.leadtoorder.crm.example.quickstart.deals;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.value.OrganisationName;

/**
 * A deal. Immutable.
 *
 * @param row where it stands
 * @param id what it is called
 * @param agent who looks after it
 * @param product what it is about
 * @param account whose it is, none where the list does not say
 * @param stage what the list says of it
 * @param engaged the day on which talks began
 * @param closed the day on which it was decided
 * @param value what it was won for
 * @param lead the lead that it came from
 * @param lossReason why it was lost
 */
public record Deal(
        RowRef row,
        String id,
        String agent,
        String product,
        Option<OrganisationName> account,
        Stage stage,
        Option<LocalDate> engaged,
        Option<LocalDate> closed,
        Option<UnitPrice> value,
        Option<String> lead,
        Option<String> lossReason) {
    /**
     * The same deal, told otherwise: lost on the day on which it was decided.
     *
     * @return the deal, never null
     */
    public Deal lost() {
        return new Deal(row, id, agent, product, account, Stage.LOST, engaged, closed, Option.none(), lead, lossReason);
    }
}
