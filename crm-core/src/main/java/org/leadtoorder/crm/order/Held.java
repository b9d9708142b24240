package org.leadtoorder.crm.order;

import io.vavr.collection.Seq;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.leadtoorder.crm.money.Portion;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.quote.OrderedLine;

/**
 * What an order holds of its quote: what it took when it was placed, less what order-to-cash did not take of it. Pure.
 *
 * <p>An amendment is an agreement of its own, beside the quote: what it puts on is not taken of the quote, and what it takes off is given
 * up, not given back; so what order-to-cash does not take is first of all what an amendment put on.
 */
final class Held {
    private Held() {}

    /** What the order holds when order-to-cash makes {@code after} of {@code before}. */
    static Seq<OrderedLine> of(Seq<OrderedLine> taken, OrderDocument before, OrderDocument after) {
        Map<String, BigDecimal> stood = standing(before);
        Map<String, BigDecimal> stands = standing(after);
        Map<String, Quantity> kept = new HashMap<>();
        var less = false;
        for (var line : taken) {
            var all = line.quantity().value();
            var back = all.min(stood.getOrDefault(line.line(), BigDecimal.ZERO))
                    .subtract(all.min(stands.getOrDefault(line.line(), BigDecimal.ZERO)));
            less |= back.signum() > 0;
            if (all.compareTo(back) > 0) kept.put(line.line(), new Quantity(all.subtract(back)));
        }
        return less
                ? Portion.kept(
                                taken.map(OrderedLine::portion),
                                before.lines().map(OrderLine::item),
                                before.policy(),
                                kept)
                        .map(OrderedLine::of)
                : taken;
    }

    private static Map<String, BigDecimal> standing(OrderDocument document) {
        Map<String, BigDecimal> standing = new HashMap<>();
        for (var line : document.lines())
            for (var quantity : line.accepted()) standing.put(line.id(), quantity.value());
        return standing;
    }
}
