package org.leadtoorder.crm.example.migration.text;

/**
 * How the cells of a file are written. Immutable.
 *
 * @param moments its days and times
 * @param decimals its numbers
 * @param placeholders its words for nothing
 * @param guarded whether its texts are guarded against being taken for formulas
 */
public record Notation(Moments moments, Decimals decimals, Placeholders placeholders, boolean guarded) {}
