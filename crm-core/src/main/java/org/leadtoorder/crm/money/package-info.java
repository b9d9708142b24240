/** Amounts, prices, taxes and the pure arithmetic of a priced document; exact decimals only. Anybody may use it. */
@NullMarked
package org.leadtoorder.crm.money;

import org.jspecify.annotations.NullMarked;
