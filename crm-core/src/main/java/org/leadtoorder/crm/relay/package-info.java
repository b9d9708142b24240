/**
 * Hands orders over to order-to-cash and feeds the answers back; for hosts, which say when it takes a step.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.relay;

import org.jspecify.annotations.NullMarked;
