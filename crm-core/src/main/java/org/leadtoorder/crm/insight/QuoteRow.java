package org.leadtoorder.crm.insight;

import io.vavr.collection.Seq;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.ApprovedQuote;
import org.leadtoorder.crm.quote.DeclinedQuote;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.ExpiredQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.OrderedLine;
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
import org.leadtoorder.crm.quote.QuoteEvent.QuoteOrderLessened;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteOrderReleased;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteOrdered;
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

    int version = 1;
    Offer offer;
    /** How much of each line there is; empty in a book that lets nothing go, and once it was accepted. */
    @SuppressWarnings("serial")
    private Map<String, BigDecimal> quantities; // a map of the JDK, which can be stored
    /** How much of what was accepted no order took; null while it was not accepted. */
    @Nullable
    BigDecimal unordered;
    /** The versions before this one: a revision may start from any. Only a revised quote has any. */
    @Nullable
    TreeMap<Integer, Version> earlier;
    /** Whether it ever went out. */
    boolean issued;
    /** Whether it ever was accepted. */
    boolean accepted;

    /**
     * What a version said.
     *
     * @param offer what was offered
     * @param quantities how much of each line
     */
    record Version(Offer offer, Map<String, BigDecimal> quantities) implements Serializable {}

    QuoteRow(QuoteCreated fact, int day, Terms terms) {
        super(DraftQuote.class, day);
        opportunity = fact.opportunity().value();
        customer = fact.customer().value();
        lead = fact.lead().isDefined() ? fact.lead().get().value() : null;
        offer = offer(fact.content(), terms);
        quantities = quantities(fact.content(), terms);
    }

    void on(QuoteEvent fact, Terms terms) {
        if (fact instanceof QuoteEdited edited) {
            state = DraftQuote.class;
            offer = offer(edited.content(), terms);
            quantities = quantities(edited.content(), terms);
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
            accept(yes.totals());
        } else if (fact instanceof QuoteOrdered ordered) {
            take(ordered.lines());
        } else if (fact instanceof QuoteOrderReleased released) {
            giveBack(released.lines());
        } else if (fact instanceof QuoteOrderLessened lessened) {
            giveBack(lessened.before());
            take(lessened.after());
        } else if (fact instanceof QuoteDeclined) {
            state = DeclinedQuote.class;
        } else if (fact instanceof QuoteExpired) {
            state = ExpiredQuote.class;
        } else if (fact instanceof QuoteWithdrawn || fact instanceof AcceptanceRescinded) {
            state = WithdrawnQuote.class;
        }
    }

    private void accept(Totals totals) {
        offer = offer.with(totals);
        var all = BigDecimal.ZERO;
        for (var line : totals.lines())
            if (line.counted()) all = all.add(quantities.getOrDefault(line.line(), BigDecimal.ZERO));
        unordered = all;
        quantities = Map.of();
        earlier = null;
    }

    private void take(Seq<OrderedLine> lines) {
        if (unordered != null) unordered = unordered.subtract(quantity(lines));
    }

    private void giveBack(Seq<OrderedLine> lines) {
        if (unordered != null) unordered = unordered.add(quantity(lines));
    }

    private static BigDecimal quantity(Seq<OrderedLine> lines) {
        var sum = BigDecimal.ZERO;
        for (var line : lines) sum = sum.add(line.quantity().value());
        return sum;
    }

    /** Whether no step leads on: withdrawn, or accepted and ordered in full, which no one rescinds as long as the orders last. */
    boolean isDone() {
        return state == WithdrawnQuote.class
                || state == AcceptedQuote.class && unordered != null && unordered.signum() <= 0;
    }

    /** Whether it waits for nothing, though there is a step that leads on. */
    boolean isAtRest() {
        return isDone() || state == DeclinedQuote.class || state == ExpiredQuote.class || state == AcceptedQuote.class;
    }

    private void revise(QuoteRevised fact) {
        if (earlier == null) earlier = new TreeMap<>();
        earlier.put(version, new Version(offer, quantities));
        var from = earlier.getOrDefault(fact.fromVersion(), new Version(offer, quantities));
        offer = from.offer();
        quantities = from.quantities();
        version = fact.version();
        state = DraftQuote.class;
    }

    private static Map<String, BigDecimal> quantities(QuoteContent content, Terms terms) {
        if (!terms.lettingGo()) return Map.of();
        var all = new HashMap<String, BigDecimal>();
        for (var line : content.lines())
            all.put(line.id(), line.item().quantity().value());
        return all;
    }

    private static Offer offer(QuoteContent content, Terms terms) {
        var products = new HashMap<String, String>();
        for (var line : content.lines()) for (var product : line.product()) products.put(line.id(), product.value());
        return Offer.of(content.totals(), products).told(terms.reporting(), content.exchangeRate());
    }
}
