/** What a host implements: one interface per question that lead-to-order asks of the world. Each is a contract in numbered sentences. */
@NullMarked
package org.leadtoorder.crm.port;

import org.jspecify.annotations.NullMarked;
