/**
 * What a company decides for itself: one immutable configuration, data only, that every rule may read by its context. It adapts
 * details inside the phases and knows no phase.
 */
@NullMarked
package org.leadtoorder.crm.company;

import org.jspecify.annotations.NullMarked;
