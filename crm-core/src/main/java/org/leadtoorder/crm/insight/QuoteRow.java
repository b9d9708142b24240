package org.leadtoorder.crm.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.ApprovedQuote;
import org.leadtoorder.crm.quote.DeclinedQuote;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.ExpiredQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.QuoteContent;
import org.leadtoorder.crm.quote.QuoteEvent;
import org.leadtoorder.crm.quote.QuoteEvent.AcceptanceRescinded;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteAccepted;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteApproved;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteCreated;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteDeclined;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteEdited;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteExpired;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteIssued;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteRecalled;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteReturned;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteRevised;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteSubmitted;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteWithdrawn;
import org.leadtoorder.crm.quote.QuoteEvent.ValidityExtended;
import org.leadtoorder.crm.quote.QuoteUnderApproval;
import org.leadtoorder.crm.quote.WithdrawnQuote;

/** What is kept of a quote. */
final class QuoteRow extends Row {
    private static final long serialVersionUID = 1L;

    final String opportunity;
    final String customer;
    final @Nullable String lead;
    final String currency;

    int version = 1;
    Offer offer;
    /** The versions before this one: a revision may start from any. Only a revised quote has any. */
    @Nullable
    TreeMap<Integer, Offer> earlier;
    /** Whether it ever went out. */
    boolean issued;
    /** Whether it ever was accepted. */
    boolean accepted;

    QuoteRow(QuoteCreated fact, LocalDate day) {
        super(DraftQuote.class, day);
        opportunity = fact.opportunity().value();
        customer = fact.customer().value();
        lead = fact.lead().isDefined() ? fact.lead().get().value() : null;
        currency = fact.currency().getCurrencyCode();
        offer = offer(fact.content());
    }

    void on(QuoteEvent fact) {
        if (fact instanceof QuoteEdited edited) {
            state = DraftQuote.class;
            offer = offer(edited.content());
        } else if (fact instanceof QuoteSubmitted) {
            state = QuoteUnderApproval.class;
        } else if (fact instanceof QuoteApproved) {
            state = ApprovedQuote.class;
        } else if (fact instanceof QuoteReturned || fact instanceof QuoteRecalled) {
            state = DraftQuote.class;
        } else if (fact instanceof QuoteIssued) {
            state = IssuedQuote.class;
            issued = true;
        } else if (fact instanceof ValidityExtended) {
            state = IssuedQuote.class;
        } else if (fact instanceof QuoteRevised revised) {
            revise(revised);
        } else if (fact instanceof QuoteAccepted yes) {
            state = AcceptedQuote.class;
            accepted = true;
            offer = offer.with(yes.totals());
        } else if (fact instanceof QuoteDeclined) {
            state = DeclinedQuote.class;
        } else if (fact instanceof QuoteExpired) {
            state = ExpiredQuote.class;
        } else if (fact instanceof QuoteWithdrawn || fact instanceof AcceptanceRescinded) {
            state = WithdrawnQuote.class;
        }
    }

    private void revise(QuoteRevised fact) {
        if (earlier == null) earlier = new TreeMap<>();
        earlier.put(version, offer);
        offer = earlier.getOrDefault(fact.fromVersion(), offer);
        version = fact.version();
        state = DraftQuote.class;
    }

    private static Offer offer(QuoteContent content) {
        var products = new HashMap<String, String>();
        for (var line : content.lines()) for (var product : line.product()) products.put(line.id(), product.value());
        return Offer.of(content.totals(), products);
    }
}
