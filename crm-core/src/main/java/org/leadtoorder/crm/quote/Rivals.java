package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * What stands around a quote that is to be live, and which other quotes of its opportunity are. Immutable.
 *
 * @param deal the quote's opportunity and customer
 * @param live the other quotes of the opportunity that are live
 */
public record Rivals(Deal deal, Seq<QuoteId> live) {
    /**
     * Refuses null.
     *
     * @param deal the quote's opportunity and customer
     * @param live the other quotes of the opportunity that are live
     */
    public Rivals {
        Given.all("deal", deal, "live", live);
    }

    /**
     * C-10 as ever; and Q-6: no other quote is live, unless the company allows variants now. Two may be live of a time when it
     * did; they stay so, but none is issued or extended beside another.
     */
    Guard trading(boolean variants) {
        return deal.trading()
                .rule(Rule.Q_6)
                .holds(
                        variants || live.isEmpty(),
                        Code.DUPLICATE,
                        "quote",
                        live.map(QuoteId::value).mkString(", "));
    }
}
