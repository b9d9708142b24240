/** The command line: reads a deal list, replays it, prints what came of it. Nobody else uses it. */
@NullMarked
package org.leadtoorder.crm.example.quickstart;

import org.jspecify.annotations.NullMarked;
