package org.leadtoorder.crm.lead;

import java.time.Instant;
import org.leadtoorder.crm.value.Label;

/**
 * A consent taken back. Immutable.
 *
 * @param purpose what the data may no longer be used for
 * @param channel by which channel the company may no longer come
 * @param at when
 * @param how in which way it was said
 */
public record Withdrawal(Label purpose, Label channel, Instant at, Label how) {}
