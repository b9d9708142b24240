/**
 * What the company offers: versions, prices, approval, issue and the customer's answer. Orders may look back at it.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.quote;

import org.jspecify.annotations.NullMarked;
