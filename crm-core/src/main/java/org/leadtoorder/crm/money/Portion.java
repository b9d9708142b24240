package org.leadtoorder.crm.money;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashMap;
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

    /**
     * What is left of a document when some of it is refused. What is refused bears its share of everything, the header discount
     * included; what is left is divided as {@link #of} says, so that both together are exactly the document.
     *
     * @param totals the totals of the whole document
     * @param items the lines of the whole document
     * @param policy how the whole document was computed
     * @param kept what is left, by line id: counted lines only, at least one
     * @return what is left; its totals show the other lines too, as not counted; never null
     * @throws IllegalArgumentException if nothing is left, or more than there is
     */
    public static Portion kept(Totals totals, Seq<LineItem> items, PricingPolicy policy, Map<String, Quantity> kept) {
        var left = of(totals, items, policy, Map.of(), kept);
        Map<String, LineTotal> counted = new HashMap<>();
        left.totals().lines().forEach(line -> counted.put(line.line(), line));
        var all = totals.lines().map(line -> Option.of(counted.get(line.line())).getOrElse(() -> off(line)));
        return of(ImmutableTotals.builder().from(left.totals()).lines(all).build(), left.lines());
    }

    /**
     * What is left of portions of lines when some of them are given back, divided as {@link #kept(Totals, Seq, PricingPolicy, Map)} says.
     *
     * @param taken the portions
     * @param items the lines that they are of, in any quantity; perhaps more
     * @param policy how they were computed
     * @param kept what is left, by line id; perhaps nothing
     * @return what is left, in the order of the lines; never null
     */
    public static Seq<LinePortion> kept(
            Seq<LinePortion> taken, Seq<LineItem> items, PricingPolicy policy, Map<String, Quantity> kept) {
        if (kept.isEmpty()) return Vector.empty();
        Map<String, LinePortion> portions = new HashMap<>();
        taken.forEach(line -> portions.put(line.line(), line));
        var lines = items.flatMap(item -> Option.of(portions.get(item.id()))
                .map(line -> item.quantity(line.quantity()).counted(true)));
        Map<String, Tax> taxes = new HashMap<>();
        lines.forEach(item -> taxes.put(item.id(), item.tax()));
        var whole = Sums.of(policy, taken.head().amount().currency(), taken, taxes);
        return of(whole, lines, policy, Map.of(), kept).lines();
    }

    private static LineTotal off(LineTotal line) {
        return ImmutableLineTotal.builder()
                .from(line)
                .counted(false)
                .headerDiscount(Money.zero(line.amount().currency()))
                .build();
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
