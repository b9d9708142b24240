/**
 * Lead-to-order itself: the table of all steps on one screen, the procedures that carry a wish through several aggregates, and the
 * planning that takes both. Hosts read the table and write policies; everything else goes through the facade.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.process;

import org.jspecify.annotations.NullMarked;
