/**
 * Values of the trade: names, addresses, ids of other systems. Parsed once, then trusted; anybody may use them.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.value;

import org.jspecify.annotations.NullMarked;
