/** Values of the trade: names, addresses, ids of other systems. Parsed once, then trusted; anybody may use them. */
@NullMarked
package org.leadtoorder.crm.value;

import org.jspecify.annotations.NullMarked;
