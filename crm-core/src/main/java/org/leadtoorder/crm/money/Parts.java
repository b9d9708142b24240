package org.leadtoorder.crm.money;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Divides an amount of a priced line (its amount, header discount or tax) over partial quantities, so that the parts of the whole
 * quantity are exactly the whole amount: the last part takes the remainder. Pure.
 */
public final class Parts {
    private Parts() {}

    /**
     * The amounts of all parts of a line.
     *
     * @param whole the amount of the whole line, any sign
     * @param quantities the quantities of the parts, which together are the line; at least one
     * @param rounding how a part is rounded
     * @return one amount a part, of the sign of the whole or zero; together exactly the whole; never null
     * @throws IllegalArgumentException if there is no part
     */
    public static Seq<Money> split(Money whole, Seq<Quantity> quantities, RoundingPolicy rounding) {
        if (quantities.isEmpty()) throw new IllegalArgumentException("no parts");
        var all = quantities.reduce(Quantity::plus);
        var parts = new ArrayList<Money>(quantities.size());
        @Nullable Quantity taken = null;
        var given = Money.zero(whole.currency());
        for (var quantity : quantities) {
            var upTo = taken == null ? quantity : taken.plus(quantity);
            var part = part(whole, all, upTo, given, rounding);
            parts.add(part);
            taken = upTo;
            given = given.plus(part);
        }
        return Vector.ofAll(parts);
    }

    /**
     * The amount of the next part of a line, when others may have been given out already. Whatever was rounded before is made good, so
     * that the parts never drift from the whole, also when a part in between was taken back.
     *
     * @param whole the amount of the whole line, any sign
     * @param quantity the quantity of the whole line
     * @param upTo the quantity given out with this part included, at most that of the line
     * @param given the amount given out before this part
     * @param rounding how a part is rounded
     * @return the amount of this part, between zero and what is left; exactly what is left if the part is the last; never null
     * @throws IllegalArgumentException if {@code upTo} is more than the whole, or the currencies differ
     */
    public static Money part(Money whole, Quantity quantity, Quantity upTo, Money given, RoundingPolicy rounding) {
        if (upTo.compareTo(quantity) > 0) throw new IllegalArgumentException("more than the whole");
        var left = whole.minus(given);
        var due = rounding.share(whole, upTo.value(), quantity.value()).minus(given);
        // What was rounded up before may have taken what this part is due; it never takes back.
        return due.amount().signum() == left.amount().signum() ? due : Money.zero(whole.currency());
    }
}
