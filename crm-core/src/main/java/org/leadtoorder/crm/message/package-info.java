/**
 * Refusals, warnings and what differs between two versions of a quote, in words, for people. The code holds no texts; they are found by
 * rule id, fault code and field.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.message;

import org.jspecify.annotations.NullMarked;
