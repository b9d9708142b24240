/** Deal lists as they come: CSV files, read once, with every fault of a row. For the replay and the report. */
@NullMarked
package org.leadtoorder.crm.example.quickstart.deals;

import org.jspecify.annotations.NullMarked;
