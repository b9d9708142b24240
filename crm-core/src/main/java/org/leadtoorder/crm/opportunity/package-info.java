/** Something a customer may buy: the heart of the process, from the first talk to won or lost. Quote and order may look back at it. */
@NullMarked
package org.leadtoorder.crm.opportunity;

import org.jspecify.annotations.NullMarked;
