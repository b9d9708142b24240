/** Rows as records and records as rows: one description of the columns serves both ways. */
@NullMarked
package org.leadtoorder.crm.example.migration.records;

import org.jspecify.annotations.NullMarked;
