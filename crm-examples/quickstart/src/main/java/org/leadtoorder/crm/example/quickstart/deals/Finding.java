package org.leadtoorder.crm.example.quickstart.deals;

/**
 * Something odd about a row that is no reason to refuse it. Immutable.
 *
 * @param row where it stands
 * @param words what is odd
 */
public record Finding(RowRef row, String words) {}
