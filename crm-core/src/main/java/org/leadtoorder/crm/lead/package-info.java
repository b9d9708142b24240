/** Somebody who may buy: from the first contact to the customer, or aside. The phases after it may look back at it. */
@NullMarked
package org.leadtoorder.crm.lead;

import org.jspecify.annotations.NullMarked;
