/**
 * Amounts, prices, taxes and the pure arithmetic of a priced document; exact decimals only. Anybody may use it.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.money;

import org.jspecify.annotations.NullMarked;
