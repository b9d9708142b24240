package org.leadtoorder.crm.order;

import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.Label;

/**
 * That a delivery or invoice was recorded, so that the same report is recognised when it comes again. Immutable; small, because
 * an order keeps one for each: the content itself is in the history.
 *
 * @param reference what order-to-cash calls the delivery or invoice
 * @param digest of its day, lines and quantities: SHA-256, 64 lower-case hexadecimal digits
 */
public record ReportMark(Label reference, String digest) {
    /**
     * Refuses null.
     *
     * @param reference what order-to-cash calls the delivery or invoice
     * @param digest of its day, lines and quantities: SHA-256, 64 lower-case hexadecimal digits
     */
    public ReportMark {
        Given.all("reference", reference, "digest", digest);
    }
}
