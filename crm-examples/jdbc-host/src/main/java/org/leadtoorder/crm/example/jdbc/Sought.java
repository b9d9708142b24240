package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.Matching;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.OpenLead;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.quote.IssuedQuote;

/**
 * What an aggregate is found by. Immutable.
 *
 * @param parent whose child is born
 * @param due an issued quote: the last day of its validity
 * @param idles an open opportunity: it is found by the time of its last event
 */
record Sought(Option<Id> parent, Option<LocalDate> due, boolean idles) {
    static Sought of(Change change) {
        var after = change.after();
        return new Sought(
                change.before().isEmpty() ? after.parents().headOption() : Option.none(),
                after instanceof IssuedQuote quote ? Option.some(quote.validUntil()) : Option.none(),
                after instanceof OpenOpportunity);
    }

    /** What somebody who may be the same is found by. */
    static Seq<MatchKey> keys(State<?> state) {
        if (state instanceof Customer customer) return Matching.keys(customer);
        return state instanceof OpenLead lead ? Matching.keys(lead.contact()) : Vector.empty();
    }

    static String digest(MatchKey key) {
        return key.kind() + "/" + key.key();
    }
}
