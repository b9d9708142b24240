/**
 * Somebody who may buy: from the first contact to the customer, or aside. The phases after it may look back at it.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.lead;

import org.jspecify.annotations.NullMarked;
