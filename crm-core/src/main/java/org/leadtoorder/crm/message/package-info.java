/**
 * Refusals and warnings in words, for people. The code holds none; texts are found by rule id and fault code.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.message;

import org.jspecify.annotations.NullMarked;
