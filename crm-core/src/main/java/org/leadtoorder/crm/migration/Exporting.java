package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.function.Function;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.MergedCustomer;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.opportunity.Opportunity;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.quote.Quote;

/** Reads a ledger back into records: each aggregate by its state and its own history. */
final class Exporting {
    private static final int PAGE = 1_000;

    private final Ledger ledger;
    private final Naming naming;
    private final SalesProcess company;

    Exporting(Ledger ledger, Naming naming, SalesProcess company) {
        this.ledger = ledger;
        this.naming = naming;
        this.company = company;
    }

    /** Everything that there is. */
    ForeignRecords all() {
        var world = new World(key -> Option.none());
        for (var id : ids()) record(id).forEach(world::put);
        return world.toRecords(naming.system(), key -> true);
    }

    private Iterable<Id> ids() {
        var ids = new LinkedHashSet<Id>();
        for (var page = ledger.feed(Position.START, PAGE);
                !page.isEmpty();
                page = ledger.feed(page.last().position(), PAGE))
            page.map(Recorded::id).forEach(ids::add);
        return ids;
    }

    /** What the ledger holds of a record; nothing of a customer that was merged, for whom the survivor stands. */
    Option<ForeignRecord> record(Key key) {
        return record(naming.id(key));
    }

    private Option<ForeignRecord> record(Id id) {
        return ledger.find(id).flatMap(kept -> {
            var past = new Past(naming.key(id), ledger.history(id), naming, this::customer);
            var state = kept.state();
            if (state instanceof Customer customer) return AccountExport.of(customer, past);
            if (state instanceof Lead lead) return Option.some(LeadExport.of(lead, past));
            if (state instanceof Opportunity opportunity)
                return Option.some(OpportunityExport.of(opportunity, past, company));
            if (state instanceof Quote quote) return Option.some(QuoteExport.of(quote, past));
            return Option.some(OrderExport.of((Order) state, past));
        });
    }

    /** The customer; of a merged one the survivor (P-9). */
    private Option<Customer> customer(CustomerId id) {
        return ledger.find(id)
                .map(Ledger.Kept::state)
                .filter(Customer.class::isInstance)
                .map(Customer.class::cast)
                .flatMap(found ->
                        found instanceof MergedCustomer merged ? customer(merged.survivor()) : Option.some(found));
    }

    /**
     * The history of one aggregate, for whoever reads it back.
     *
     * @param key what the record is called
     * @param events its events, oldest first
     * @param naming how things are called
     * @param customers a customer by its id, of a merged one the survivor
     */
    record Past(Key key, Seq<Recorded> events, Naming naming, Function<CustomerId, Option<Customer>> customers) {
        Past {
            events = events.toVector();
        }

        /** The external id of the account that stands for a customer. */
        String account(CustomerId customer) {
            return naming.externalId(customers.apply(customer).map(Customer::id).getOrElse(customer));
        }

        Instant created() {
            return events.head().provenance().at();
        }

        Option<Recorded> last(Class<?> type) {
            return events.findLast(recorded -> type.isInstance(recorded.event()));
        }

        Option<Instant> at(Class<?> type) {
            return last(type).map(recorded -> recorded.provenance().at());
        }

        /** What the history keeps of the record word for word. */
        Remark remark() {
            return Remark.read(key.kind(), events.head().provenance());
        }

        Seq<FindingCode> marks() {
            return Vector.ofAll(events)
                    .flatMap(recorded ->
                            Remark.read(key.kind(), recorded.provenance()).marks())
                    .distinct()
                    .sorted();
        }
    }
}
