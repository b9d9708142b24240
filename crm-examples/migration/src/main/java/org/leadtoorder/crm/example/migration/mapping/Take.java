package org.leadtoorder.crm.example.migration.mapping;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.Locale;

/** What the rows of a file are. */
public enum Take {
    /** Customers. */
    ACCOUNTS,
    /** Contact persons of customers. */
    CONTACTS,
    /** Leads. */
    LEADS,
    /** What is known of leads. */
    PIECES,
    /** Opportunities. */
    OPPORTUNITIES,
    /** The sales stages that opportunities entered. */
    STAGES,
    /** Quotes, a row for each version. */
    QUOTES,
    /** Lines of quotes. */
    QUOTE_LINES,
    /** Who submitted and approved versions of quotes. */
    SIGN_OFFS,
    /** Orders. */
    ORDERS,
    /** Lines of orders. */
    ORDER_LINES,
    /** What was delivered of orders, a row for each line. */
    DELIVERIES,
    /** What was invoiced of orders, a row for each line. */
    INVOICES;

    static Option<Take> of(String words) {
        return Option.ofOptional(
                Arrays.stream(values()).filter(each -> each.words().equals(words)).findFirst());
    }

    /**
     * How a mapping file calls it.
     *
     * @return such as {@code quote lines}, never null
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
