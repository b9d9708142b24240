package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * All wishes that make a set of checked records, in the order of work: customers, parents first; leads; conversions and opportunities;
 * quotes; the ways through the sales stages, which may ask for a quote; orders; what ends opportunities; and last the blocks, because a
 * blocked customer gets nothing new.
 */
final class Tasks {
    private final Bench bench;
    private final ForeignRecords records;
    private final ArrayList<Task> all = new ArrayList<>();

    private Tasks(Bench bench, ForeignRecords records) {
        this.bench = bench;
        this.records = records;
    }

    static Seq<Task> of(ForeignRecords records, Bench bench) {
        var tasks = new Tasks(bench, records);
        tasks.collect();
        return Vector.ofAll(tasks.all);
    }

    private void collect() {
        var accounts = new AccountTasks(bench, all::add);
        parentsFirst(accounts::register);
        var leads = new LeadTasks(bench, all::add);
        records.leads().forEach(leads::learn);
        convert(leads);
        var quotes = new QuoteTasks(bench, all::add);
        records.quotes().sortBy(quote -> quote.created().get()).forEach(quotes::offer);
        var opportunities = new OpportunityTasks(bench, all::add);
        records.opportunities().forEach(opportunities::advance);
        var orders = new OrderTasks(bench, all::add);
        var reopening = reopening();
        for (var order : records.orders().sortBy(order -> order.created().get()))
            orders.order(order, Option.of(reopening.get(order.externalId())));
        records.opportunities().forEach(opportunities::end);
        records.accounts().forEach(accounts::block);
    }

    /** Whatever stands in front of an account in its chain of parents comes before it. */
    private void parentsFirst(Consumer<AccountRecord> register) {
        Map<String, AccountRecord> waiting = new TreeMap<>();
        records.accounts().forEach(account -> waiting.put(account.externalId(), account));
        for (var account : records.accounts()) {
            var chain = new ArrayList<AccountRecord>();
            var next = Option.of(waiting.remove(account.externalId()));
            while (next.isDefined()) {
                chain.add(next.get());
                next = next.get().parent().flatMap(parent -> Option.of(waiting.remove(parent)));
            }
            for (var at = chain.size() - 1; at >= 0; at--) register.accept(chain.get(at));
        }
    }

    private void convert(LeadTasks leads) {
        Map<String, OpportunityRecord> opportunities = new TreeMap<>();
        records.opportunities().forEach(each -> opportunities.put(each.externalId(), each));
        Map<String, AccountRecord> accounts = new TreeMap<>();
        records.accounts().forEach(each -> accounts.put(each.externalId(), each));
        var creating = new OpportunityTasks(bench, all::add);
        for (var lead : records.leads()) {
            var begun = lead.opportunity()
                    .flatMap(id -> Option.of(opportunities.get(id)))
                    .filter(opportunity -> opportunity.lead().contains(lead.externalId()));
            leads.convert(lead, lead.account().flatMap(id -> Option.of(accounts.get(id))), begun);
            for (var opportunity : begun) {
                opportunities.remove(opportunity.externalId());
                creating.estimate(opportunity);
            }
        }
        for (var opportunity : opportunities.values()) creating.create(opportunity);
    }

    /** The orders that came to an end and whose opportunity is open again, with the day when that is expected to close. */
    private Map<String, LocalDate> reopening() {
        Map<String, String> opportunityOf = new TreeMap<>();
        for (var quote : records.quotes()) quote.opportunity().forEach(id -> opportunityOf.put(quote.externalId(), id));
        Map<String, String> last = new TreeMap<>();
        for (var order : records.orders().sortBy(order -> order.created().get()))
            order.quote()
                    .flatMap(quote -> Option.of(opportunityOf.get(quote)))
                    .forEach(id -> last.put(id, order.externalId()));
        Map<String, LocalDate> reopening = new TreeMap<>();
        for (var opportunity : records.opportunities())
            if (opportunity.status().contains(OpportunityStatus.OPEN.name()))
                Option.of(last.get(opportunity.externalId()))
                        .forEach(order ->
                                reopening.put(order, opportunity.expectedClose().get()));
        return reopening;
    }
}
