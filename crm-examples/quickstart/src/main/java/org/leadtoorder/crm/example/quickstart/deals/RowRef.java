package org.leadtoorder.crm.example.quickstart.deals;

/**
 * Where something stands: a row of a file. Immutable.
 *
 * @param file the name of the file
 * @param line the line in it, from 1, the header included
 * @param id what the row calls itself, may be empty
 */
public record RowRef(String file, long line, String id) {}
