/** Moves a company out of the exports of another system into lead-to-order, and out again. For the command line. */
@NullMarked
package org.leadtoorder.crm.example.migration;

import org.jspecify.annotations.NullMarked;
