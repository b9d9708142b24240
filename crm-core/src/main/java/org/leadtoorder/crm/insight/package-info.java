/**
 * Figures from the ledger's feed: pure folds that give the same result on a list, a parallel stream or a distributed engine. For hosts.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.insight;

import org.jspecify.annotations.NullMarked;
