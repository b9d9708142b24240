package org.leadtoorder.crm.insight;

import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.order.Order;

/** What is kept of an order. */
final class OrderRow extends Row {
    private static final long serialVersionUID = 1L;

    final String opportunity;
    final String customer;
    final @Nullable String lead;
    final String currency;
    /** Totals in minor units, as of its last revision. */
    long net;

    long gross;
    /** Whether it counts: not rejected, not cancelled. */
    boolean counts = true;

    int closed = NEVER;
    /** The net amount of each product on the lines that count; lines without a product under the empty name. */
    TreeMap<String, Long> products = new TreeMap<>();

    OrderRow(String opportunity, String customer, @Nullable String lead, String currency, LocalDate day) {
        super(Order.class, day);
        this.opportunity = opportunity;
        this.customer = customer;
        this.lead = lead;
        this.currency = currency;
    }
}
