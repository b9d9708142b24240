package org.leadtoorder.crm.insight;

import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.quote.Quote;

/** What is kept of a quote. */
final class QuoteRow extends Row {
    private static final long serialVersionUID = 1L;

    final String opportunity;
    final String customer;
    final @Nullable String lead;
    final String currency;
    /** Totals in minor units. */
    long net;

    long gross;
    /** Whether it ever went out, and was ever accepted. */
    boolean issued;

    boolean accepted;
    /** The net amount of each product on the lines that count; lines without a product under the empty name. */
    TreeMap<String, Long> products = new TreeMap<>();

    QuoteRow(String opportunity, String customer, @Nullable String lead, String currency, LocalDate day) {
        super(Quote.class, day);
        this.opportunity = opportunity;
        this.customer = customer;
        this.lead = lead;
        this.currency = currency;
    }
}
