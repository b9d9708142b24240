package org.leadtoorder.crm.money;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Map;
import java.util.Objects;

/**
 * A part of a priced document, so that all parts together are exactly the whole: each line's amount, discount and tax, each tax
 * group, net, tax and gross. Immutable; only {@link #of} makes one.
 *
 * <p>Line amounts, shares of the header discount and taxes per line are divided as {@link Parts} says. Where tax is rounded per
 * document, a group's tax in this part is the tax on everything taken so far, less what earlier parts bore; the part that completes a
 * group bears what is left of it. So no part is more than a minor unit a line away from what it would be alone, and the last one
 * carries no accumulated differences. Cash rounding is none of this: it belongs to each payment.
 */
public final class Portion {
    private final Totals totals;
    private final Seq<LinePortion> lines;

    private Portion(Totals totals, Seq<LinePortion> lines) {
        this.totals = totals;
        this.lines = lines;
    }

    /**
     * The part of a document that is taken next.
     *
     * @param totals the totals of the whole document, computed of {@code items} with {@code policy}
     * @param items the lines of the whole document
     * @param policy how the whole document was computed
     * @param before what is taken already, by line id
     * @param wanted what is taken now, by line id: counted lines only, at least one
     * @return the part, its lines in the order of the document; never null
     * @throws IllegalArgumentException if nothing is wanted, or a line that is not there, does not count, or more than is left of it
     */
    public static Portion of(
            Totals totals,
            Seq<LineItem> items,
            PricingPolicy policy,
            Map<String, LinePortion> before,
            Map<String, Quantity> wanted) {
        return new Division(totals, items, policy, before, wanted).portion();
    }

    static Portion of(Totals totals, Iterable<LinePortion> lines) {
        return new Portion(totals, Vector.ofAll(lines));
    }

    /**
     * The totals of the part.
     *
     * @return the totals, with the part's lines only; never null
     */
    public Totals totals() {
        return totals;
    }

    /**
     * What the part takes of each line.
     *
     * @return the lines in the order of the document; never null
     */
    public Seq<LinePortion> lines() {
        return lines;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Portion that && totals.equals(that.totals) && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return Objects.hash(totals, lines);
    }

    @Override
    public String toString() {
        return "Portion[" + totals + ", " + lines + "]";
    }
}
