/**
 * The neutral, versioned form of everything stored, a small tree, written and read; for the adapters of a host that keeps what happened.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.codec;

import org.jspecify.annotations.NullMarked;
