/** Drives a deal list through lead-to-order, day by day, and keeps what was refused. For the command line. */
@NullMarked
package org.leadtoorder.crm.example.quickstart.replay;

import org.jspecify.annotations.NullMarked;
