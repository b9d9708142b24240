/**
 * What the customer bought, as it was accepted, and what order-to-cash says of it. The last phase.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.order;

import org.jspecify.annotations.NullMarked;
