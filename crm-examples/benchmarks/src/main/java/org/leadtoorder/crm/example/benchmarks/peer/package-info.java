/** The same way from a lead to an order on other state machines: same payload, same guards, each used as its documentation says. */
@NullMarked
package org.leadtoorder.crm.example.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
