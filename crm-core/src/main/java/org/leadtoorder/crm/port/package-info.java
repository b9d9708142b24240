/**
 * What a host implements: one interface per question that lead-to-order asks of the world. Each is a contract in numbered sentences.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.port;

import org.jspecify.annotations.NullMarked;
