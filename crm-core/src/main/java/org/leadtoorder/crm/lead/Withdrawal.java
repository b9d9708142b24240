package org.leadtoorder.crm.lead;

import java.time.Instant;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.Label;

/**
 * A consent taken back. Immutable.
 *
 * @param purpose what the data may no longer be used for
 * @param channel by which channel the company may no longer come
 * @param at when, cut to microseconds
 * @param how in which way it was said
 */
public record Withdrawal(Label purpose, Label channel, Instant at, Label how) {
    /**
     * Checks the time and cuts it to microseconds.
     *
     * @param purpose what the data may no longer be used for
     * @param channel by which channel the company may no longer come
     * @param at when, from {@link org.leadtoorder.crm.kernel.Context#EARLIEST} to before {@link org.leadtoorder.crm.kernel.Context#TOO_LATE}
     * @param how in which way it was said
     * @throws IllegalArgumentException if the time is out of range
     */
    public Withdrawal {
        Given.all("purpose", purpose, "channel", channel, "at", at, "how", how);
        at = Moment.of(at);
    }
}
