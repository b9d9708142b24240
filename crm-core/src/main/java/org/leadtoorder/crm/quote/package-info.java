/** What the company offers: versions, prices, approval, issue and the customer's answer. Orders may look back at it. */
@NullMarked
package org.leadtoorder.crm.quote;

import org.jspecify.annotations.NullMarked;
