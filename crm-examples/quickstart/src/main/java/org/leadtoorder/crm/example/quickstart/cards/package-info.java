/** Business cards as leads: read, captured, enriched, converted. For the command line. */
@NullMarked
package org.leadtoorder.crm.example.quickstart.cards;

import org.jspecify.annotations.NullMarked;
