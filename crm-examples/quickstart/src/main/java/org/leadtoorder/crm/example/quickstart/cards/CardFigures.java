package org.leadtoorder.crm.example.quickstart.cards;

import io.vavr.collection.Seq;

/**
 * What came of the cards. Immutable.
 *
 * @param cards how many there were
 * @param captured how many became leads
 * @param refused why the others did not, a line each
 * @param unreachable how many of the leads cannot be reached
 * @param leftOut how many entries on cards were not well formed
 * @param qualifiedAtOnce how many leads qualified with what stands on a card
 * @param qualified how many did once need and authority were known
 * @param customersOnce how many customers there are when each lead is converted once
 * @param customersTwice the same when each is converted twice, one after the other
 * @param customersAtOnce the same when each is converted by two threads at once
 */
public record CardFigures(
        long cards,
        long captured,
        Seq<String> refused,
        long unreachable,
        long leftOut,
        long qualifiedAtOnce,
        long qualified,
        long customersOnce,
        long customersTwice,
        long customersAtOnce) {
    /**
     * The figures as text.
     *
     * @return several lines, never null
     */
    public String text() {
        return String.format(
                        "%n  %4d cards read; %d entries on them are not well formed and were left out%n",
                        cards, leftOut)
                + String.format("  %4d captured as leads, %d of them unreachable%n", captured, unreachable)
                + String.format("  %4d refused%n", refused.size())
                + refused.map(line -> String.format("         %s%n", line)).mkString()
                + String.format("  %4d qualify with what stands on a card%n", qualifiedAtOnce)
                + String.format("  %4d qualify once need and authority are known%n", qualified)
                + String.format("  %4d customers when each lead is converted once%n", customersOnce)
                + String.format(
                        "  %4d customers when each lead is converted twice, one after the other%n", customersTwice)
                + String.format(
                        "  %4d customers when each lead is converted by two threads at once%n", customersAtOnce);
    }
}
