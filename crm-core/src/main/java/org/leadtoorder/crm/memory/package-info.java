/**
 * The defaults that make the first program five lines long: every port in memory, under the same contracts as any other adapter.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.memory;

import org.jspecify.annotations.NullMarked;
