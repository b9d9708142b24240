/**
 * Something a customer may buy, from the first talk to won or lost. Quote and order may look back at it.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.opportunity;

import org.jspecify.annotations.NullMarked;
