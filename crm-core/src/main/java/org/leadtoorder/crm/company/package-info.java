/**
 * What a company decides for itself: one immutable configuration, data only, that every rule may read by its context. It adapts
 * details inside the phases and knows no phase.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.company;

import org.jspecify.annotations.NullMarked;
