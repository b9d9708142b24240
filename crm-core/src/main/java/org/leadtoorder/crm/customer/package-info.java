/**
 * Customer master data: who it is that buys, kept once and kept well. The phases after it may look back at it.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.customer;

import org.jspecify.annotations.NullMarked;
