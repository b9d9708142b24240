/** Hands orders over to order-to-cash and feeds the answers back; for hosts, which say when it takes a step. */
@NullMarked
package org.leadtoorder.crm.relay;

import org.jspecify.annotations.NullMarked;
