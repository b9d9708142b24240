package org.leadtoorder.crm.example.quickstart.report;

import io.vavr.collection.Seq;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.company.Pipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.example.quickstart.deals.DealList;
import org.leadtoorder.crm.insight.Dimension;
import org.leadtoorder.crm.money.Money;

/**
 * What the ledger does not keep and a report wants to break down by: the host's own tables. Immutable.
 *
 * @param managers the manager of each agent
 * @param regions the region of each agent
 * @param sectors the sector of each customer, by its id
 * @param stages the sales stages in their order
 * @param prices the list price of each product
 */
public record Tables(
        Map<String, String> managers,
        Map<String, String> regions,
        Map<String, String> sectors,
        Seq<String> stages,
        Map<String, Money> prices) {
    /**
     * The tables of a deal list.
     *
     * @param list the list
     * @param company the configuration that it is replayed under
     * @return its tables, never null
     */
    public static Tables of(DealList list, SalesProcess company) {
        var sectors = new TreeMap<String, String>();
        list.leads()
                .forEach(lead -> lead.organisation()
                        .forEach(name ->
                                lead.sector().forEach(sector -> sectors.put("account:" + name.value(), sector))));
        list.accounts()
                .forEach(account -> account.sector()
                        .forEach(sector ->
                                sectors.put("account:" + account.name().value(), sector)));
        return new Tables(
                list.managers(),
                list.regions(),
                sectors,
                company.pipelines().flatMap(Pipeline::stages).map(SalesStage::name),
                list.prices());
    }

    Dimension manager() {
        return Dimension.OWNER.through("manager", managers);
    }

    Dimension region() {
        return Dimension.OWNER.through("region", regions);
    }

    Dimension sector() {
        return Dimension.CUSTOMER.through("sector", sectors);
    }
}
