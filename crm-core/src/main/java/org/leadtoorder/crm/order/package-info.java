/** What the customer bought, as it was accepted, and what order-to-cash says of it. The last phase. */
@NullMarked
package org.leadtoorder.crm.order;

import org.jspecify.annotations.NullMarked;
