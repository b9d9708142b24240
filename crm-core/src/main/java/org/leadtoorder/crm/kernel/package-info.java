/**
 * What every phase speaks: ids, states, moves, events, rejections and the context of a wish. Everybody may use it; the sealed
 * roots name the five phases in their {@code permits} clauses, and that is all the kernel knows of them.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.kernel;

import org.jspecify.annotations.NullMarked;
