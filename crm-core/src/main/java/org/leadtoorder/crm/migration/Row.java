package org.leadtoorder.crm.migration;

/**
 * Where a record stood. Immutable.
 *
 * @param file the name of the file or table
 * @param number the number of the row, as whoever opens the file counts it
 */
public record Row(String file, long number) {}
